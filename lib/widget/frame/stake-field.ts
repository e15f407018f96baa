import { formatNumber } from '../../format/index.ts'
import { adaAt, nextTick, positionOf, positions } from '../../format/log-scale.ts'
import { adaForPlot, adaText, parseAda } from '../../rewards/index.ts'
import type { Note } from '../config.ts'
import type { Speaker } from '../words.ts'
import { drawScale, stakeScale } from './drawing.ts'
import { part, write } from './parts.ts'
import type { ViewInputs } from './view.ts'

type Inputs = ViewInputs & { readonly explain: (id: string, note: Note | null) => Promise<void> }

/** The amount, typed or aimed at. What is typed stays as typed until it is good and the field is left. */
export function createStakeField({ calculation, parts, explain }: Inputs) {
  const amount = part<HTMLInputElement>('amount')
  const range = part<HTMLInputElement>('range')
  let locale = 'en'
  let moveScale = (_: number) => {}
  let typedNote: Note | null = null
  const stake = () => calculation.asked().scenario.stake
  const writeAmount = () => {
    amount.value = formatNumber(adaText(stake()), locale)
  }

  range.max = String(positions(stakeScale))
  // The reader of numbers is there before the first letter is.
  amount.addEventListener('focus', () => void parts.later().catch(() => {}))
  amount.addEventListener('input', typed)
  amount.addEventListener('blur', () => typedNote ?? writeAmount())
  range.addEventListener('input', () => slide(adaAt(stakeScale, Number(range.value))))
  range.addEventListener('keydown', (event) => {
    const [direction, ticks] = steps[event.key] ?? []
    if (direction === undefined || ticks === undefined) return
    event.preventDefault()
    const mirrored = /Left|Right/.test(event.key) && document.documentElement.dir === 'rtl'
    const way = (mirrored ? -direction : direction) as 1 | -1
    slide(nextTick(stakeScale, adaForPlot(stake()), way, ticks))
  })

  async function typed() {
    const text = amount.value
    try {
      const { readStake } = await parts.later()
      if (amount.value !== text) return // typed on: the newest is read
      const reading = readStake(text, locale, adaText(stake()))
      typedNote = 'note' in reading ? reading.note : null
      if ('note' in reading) mark()
      else calculation.setStake(reading.stake)
    } catch {
      typedNote = { field: 'stake', code: 'part-failed', read: '', used: '' }
      mark()
    }
  }

  function slide(canonical: string) {
    typedNote = null
    calculation.setStake(parseAda(canonical))
    writeAmount()
  }

  /** What is wrong with what was typed, else with what the site set. */
  function mark() {
    const { notes } = calculation.asked()
    const note = typedNote ?? notes.find(({ field }) => field === 'stake') ?? null
    if (note) amount.setAttribute('aria-invalid', 'true')
    else amount.removeAttribute('aria-invalid')
    void explain('amount-error', note)
  }

  return {
    forget() {
      typedNote = null
      if (document.activeElement === amount) amount.blur()
    },
    show(say: Speaker) {
      const ada = adaForPlot(stake())
      if (document.activeElement !== amount && typedNote === null) writeAmount()
      range.value = String(positionOf(stakeScale, ada))
      range.setAttribute(
        'aria-valuetext',
        say('unit.ada', { amount: formatNumber(adaText(stake()), locale) }),
      )
      moveScale(ada)
      mark()
    },
    speak(say: Speaker) {
      locale = say.locale
      write('label', say('field.stake'))
      range.setAttribute('aria-label', say('scale.stake'))
      moveScale = drawScale(range.previousElementSibling as Element, locale)
      writeAmount()
    },
  }
}

/** Arrows a minor tick, Page keys a decade; left and right change sides in right-to-left writing. */
const steps: Readonly<Record<string, readonly [direction: 1 | -1, ticks: number]>> = {
  ArrowUp: [1, 1],
  ArrowRight: [1, 1],
  ArrowDown: [-1, 1],
  ArrowLeft: [-1, 1],
  PageUp: [1, 9],
  PageDown: [-1, 9],
}
