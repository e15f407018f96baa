import { formatAda, formatCount } from '../../format/index.ts'
import type { NetworkFigures } from '../../snapshot/index.ts'
import { type Note, queryOf } from '../config.ts'
import { type Speaker, speakerOf } from '../words.ts'
import { showAnswer } from './answer.ts'
import type { Calculation } from './calculation.ts'
import { part, write } from './parts.ts'
import type { ReleaseParts } from './parts-of-release.ts'
import { createPoolField, labelOf } from './pool-field.ts'
import { createStakeField } from './stake-field.ts'

export type ViewInputs = {
  readonly figures: NetworkFigures
  readonly calculation: Calculation
  readonly parts: ReleaseParts
}

export type View = {
  /** Everything anew in these words. */
  readonly speak: (say: Speaker) => void
  /** What the calculation holds now. */
  readonly show: () => void
  /** What was typed gives way to a question of the site's. */
  readonly forget: () => void
  /** The site named its pool so: by a ticker, it has yet to be found. */
  readonly named: (pool: string) => void
}

/** Milliseconds of quiet before the answer is read out. */
const quiet = 500

/** The frame as the reader sees it. */
export function createView(inputs: ViewInputs): View {
  const { figures, calculation, parts } = inputs
  const stakeField = createStakeField({ ...inputs, explain })
  const poolField = createPoolField({ ...inputs, explain })
  const main = document.querySelector('main') as HTMLElement
  let say: Speaker | null = null
  let spoken: ReturnType<typeof setTimeout> | undefined

  part('failed').lastElementChild?.addEventListener('click', calculation.again)

  /** Say what is wrong with a field, below it; the words come with the later part. */
  async function explain(id: string, note: Note | null) {
    const place = part(id)
    const wanted = note && JSON.stringify(note)
    place.dataset.note = wanted ?? ''
    if (note === null || say === null) return write(id, null)
    const failed = () => say?.('widget.partFailed') ?? null
    if (note.code === 'part-failed') return write(id, failed())
    const words = await laterWords(note, say).catch(failed)
    if (place.dataset.note === wanted) write(id, words)
  }

  async function laterWords(note: Note, { locale }: Speaker) {
    const { noteWords, catalogues } = await parts.later()
    const catalogue = catalogues[locale]
    return catalogue ? noteWords(speakerOf(catalogue, locale), note) : null
  }

  function show() {
    if (say === null) return
    const { scenario, pool, poolState, outcome, age } = calculation.asked()
    stakeField.show(say)
    poolField.show(say)
    main.dataset.state = outcome === null ? poolState : outcome.problem ? 'none' : 'answer'
    part('failed').hidden = poolState !== 'failed'
    if (outcome) showAnswer(outcome, say, labelOf(pool))
    else write('earns', poolState === 'loading' ? say('widget.loading') : null)
    write('age', say('widget.age', { epoch: formatCount(figures.epoch, say.locale), epochs: age }))
    part('age').toggleAttribute('data-fresh', age <= 1)
    const locale = say.locale === 'en' ? '' : `${say.locale}/`
    const address = new URL(`../../${locale}${queryOf(scenario)}`, location.href)
    part<HTMLAnchorElement>('open').href = address.href
    clearTimeout(spoken)
    spoken = setTimeout(readOut, quiet)
  }

  function readOut() {
    const { outcome } = calculation.asked()
    const reward =
      outcome && !outcome.problem && say && formatAda(outcome.horizon.reward, say.locale)
    part('spoken').textContent = reward && say ? say('widget.spoken', { reward }) : ''
  }

  return {
    show,
    forget: stakeField.forget,
    named: poolField.named,
    speak(speaker) {
      say = speaker
      const { source = '' } = figures.sources[0] ?? {}
      write('open', say('widget.open'))
      write('source', say('widget.source', { source }))
      const [message, button] = part('failed').children
      if (message) message.textContent = say('widget.poolFailed')
      if (button) button.textContent = say('pools.retry')
      document.title = say('widget.title')
      write('title', document.title)
      stakeField.speak(say)
      poolField.close()
      show()
    },
  }
}
