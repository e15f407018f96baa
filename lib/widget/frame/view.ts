import { formatAda, formatCount, formatNumber, formatPercent } from '../../format/index.ts'
import { adaAt, nextTick, positionOf, positions } from '../../format/log-scale.ts'
import { adaForPlot, adaText, type Lovelace } from '../../rewards/index.ts'
import type { NetworkFigures, Pool } from '../../snapshot/index.ts'
import { queryOf } from '../config.ts'
import type { Speaker } from '../words.ts'
import { showAnswer } from './answer.ts'
import type { Calculation } from './calculation.ts'
import { drawScale, stakeScale } from './drawing.ts'
import { element, part, write } from './parts.ts'
import { type Note, noteWords, readStake } from './stake.ts'

type Inputs = { readonly figures: NetworkFigures; readonly calculation: Calculation }

export type View = {
  /** Everything anew in these words. */
  readonly speak: (say: Speaker) => void
  /** What the calculation holds now. */
  readonly show: () => void
  /** What was typed gives way to a question of the site's. */
  readonly forget: () => void
}

/** Milliseconds of quiet before the answer is read out. */
const quiet = 500

/** The elements of the frame: what the reader does goes to the calculation, what it says is shown. */
export function createView({ figures, calculation }: Inputs): View {
  const amount = part<HTMLInputElement>('amount')
  const range = part<HTMLInputElement>('range')
  let say: Speaker
  let moveScale = (_: number) => {}
  let spoken: ReturnType<typeof setTimeout> | undefined
  let typedNote: Note | null = null

  range.max = String(positions(stakeScale))
  amount.addEventListener('input', () => {
    const used = adaText(calculation.asked().scenario.stake)
    const reading = readStake(amount.value, say.locale, used)
    typedNote = 'stake' in reading ? null : reading.note
    if ('stake' in reading) calculation.setStake(reading.stake)
    else showNote()
  })
  amount.addEventListener('change', () => {
    if (typedNote === null) writeAmount()
  })
  range.addEventListener('input', () => slide(adaAt(stakeScale, Number(range.value))))
  range.addEventListener('keydown', (event) => {
    const step = stepOf(event.key)
    if (step === null) return
    event.preventDefault()
    const { stake } = calculation.asked().scenario
    slide(nextTick(stakeScale, adaForPlot(stake), step.direction, step.ticks))
  })
  part('failed').lastElementChild?.addEventListener('click', calculation.again)

  function slide(canonical: string) {
    amount.value = formatNumber(canonical, say.locale)
    amount.dispatchEvent(new Event('input'))
  }

  function writeAmount() {
    amount.value = stakeText(calculation.asked().scenario.stake, say.locale)
  }

  function showNote() {
    const { issues } = calculation.asked()
    const note = typedNote ?? issues.find(({ field }) => field === 'stake') ?? null
    amount.toggleAttribute('aria-invalid', note !== null)
    write('amount-error', note && noteWords(say, note))
  }

  function show() {
    if (say === undefined) return
    const { scenario, pool, poolState, issues } = calculation.asked()
    const outcome = calculation.outcome()
    const { stake } = scenario
    if (document.activeElement !== amount && typedNote === null) writeAmount()
    showNote()
    range.value = String(positionOf(stakeScale, adaForPlot(stake)))
    range.setAttribute('aria-valuetext', say('unit.ada', { amount: stakeText(stake, say.locale) }))
    moveScale(adaForPlot(stake))
    showPool(pool)
    const poolIssue = issues.find(({ field }) => field === 'pool')
    write('pool-error', poolIssue ? noteWords(say, poolIssue) : null)
    const main = document.querySelector('main') as HTMLElement
    main.dataset.state = outcome === null ? poolState : outcome.problem ? 'none' : 'answer'
    part('failed').hidden = poolState !== 'failed'
    if (outcome === null) write('earns', poolState === 'loading' ? say('widget.loading') : null)
    else showAnswer(outcome, say, labelOf(pool))
    showFoot()
    clearTimeout(spoken)
    spoken = setTimeout(() => {
      const reward = outcome && !outcome.problem && formatAda(outcome.horizon.reward, say.locale)
      part('spoken').textContent = reward ? say('widget.spoken', { reward }) : ''
    }, quiet)
  }

  function showPool(pool: Pool | null) {
    const { locale } = say
    const facts = pool
      ? say('widget.fees', {
          cost: formatAda(pool.fixedCost, locale, { decimals: 0 }),
          margin: formatPercent(pool.margin, locale, 1),
        })
      : ''
    const name = pool ? labelOf(pool) : say('pools.average')
    part('pool').replaceChildren(
      element('span', {}, say('field.pool')),
      element('b', {}, element('bdi', {}, name)),
      element('span', {}, facts),
    )
  }

  function showFoot() {
    const { scenario } = calculation.asked()
    const age = calculation.outcome()?.age ?? 0
    write('age', say('widget.age', { epoch: formatCount(figures.epoch, say.locale), epochs: age }))
    part('age').toggleAttribute('data-fresh', age <= 1)
    const locale = say.locale === 'en' ? '' : `${say.locale}/`
    const address = new URL(`../../${locale}${queryOf(scenario)}`, location.href)
    part<HTMLAnchorElement>('open').href = address.href
  }

  return {
    show,
    forget: () => {
      typedNote = null
    },
    speak(speaker) {
      say = speaker
      const { source = '' } = figures.sources[0] ?? {}
      write('label', say('field.stake'))
      write('open', say('widget.open'))
      write('source', say('widget.source', { source: source.replace(/ \(.*/, '') }))
      range.setAttribute('aria-label', say('scale.stake'))
      amount.setAttribute('aria-describedby', 'amount-error')
      const [message, button] = part('failed').children
      if (message) message.textContent = say('widget.poolFailed')
      if (button) button.textContent = say('pools.retry')
      document.title = say('widget.title')
      moveScale = drawScale(part('range').previousElementSibling as Element, say.locale)
      show()
    },
  }
}

/** Ticker, else name, else the start of the id: text of strangers, never markup. */
const labelOf = (pool: Pool | null) => pool?.ticker ?? pool?.name ?? pool?.id.slice(0, 8) ?? ''

function stakeText(stake: Lovelace, locale: string): string {
  return formatNumber(adaText(stake), locale)
}

const steps: Readonly<Record<string, readonly [direction: 1 | -1, ticks: number]>> = {
  ArrowUp: [1, 1],
  ArrowRight: [1, 1],
  ArrowDown: [-1, 1],
  ArrowLeft: [-1, 1],
  PageUp: [1, 9],
  PageDown: [-1, 9],
}

/** Arrows a minor tick, Page keys a decade; left and right change sides in right-to-left writing. */
function stepOf(key: string) {
  const [direction, ticks] = steps[key] ?? []
  if (direction === undefined || ticks === undefined) return null
  const mirrored = /Left|Right/.test(key) && document.documentElement.dir === 'rtl'
  return { direction: (mirrored ? -direction : direction) as 1 | -1, ticks }
}
