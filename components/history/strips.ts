import { formatCompact, formatPercent } from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import { type FigureName, figureKinds, figureOf } from '../../lib/outcomes/history-comparison.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { adaForPlot, lovelace, ratio, ratioForPlot } from '../../lib/rewards/index.ts'

/** One line of a strip; the first is drawn in ink. */
type StripLine = { readonly name: FigureName; readonly colour: 'ink' | 'c1' | 'c6' }

/** One quantity, or two of one scale, over all epochs. */
export type Strip = {
  readonly lines: readonly StripLine[]
  readonly title: MessageKey
  /** Its line of the notes at the end of the page. */
  readonly trace: string
  /** Values at the foot and at the top; in ada, fractions or counts. */
  readonly range: readonly [number, number]
  readonly ticks: readonly number[]
}

const billion = 1e9
const ink = 'ink' as const

export const strips: readonly Strip[] = [
  {
    lines: [
      { name: 'reserves', colour: ink },
      { name: 'treasury', colour: 'c6' },
    ],
    title: 'historyPage.strip.reserves',
    trace: 'reserves',
    range: [0, 14 * billion],
    ticks: [5 * billion, 10 * billion],
  },
  {
    lines: [
      { name: 'supply', colour: ink },
      { name: 'circulating', colour: 'c6' },
    ],
    title: 'historyPage.strip.supply',
    trace: 'supply',
    range: [0, 42 * billion],
    ticks: [20 * billion, 40 * billion],
  },
  {
    lines: [
      { name: 'pot', colour: ink },
      { name: 'paid', colour: 'c1' },
    ],
    title: 'historyPage.strip.pot',
    trace: 'pot',
    range: [0, 34e6],
    ticks: [15e6, 30e6],
  },
  {
    lines: [{ name: 'simplePerYear', colour: ink }],
    title: 'historyPage.strip.simplePerYear',
    trace: 'return',
    range: [0, 0.065],
    ticks: [0.02, 0.04, 0.06],
  },
  {
    lines: [{ name: 'participation', colour: ink }],
    title: 'historyPage.strip.participation',
    trace: 'participation',
    range: [0, 0.85],
    ticks: [0.25, 0.5, 0.75],
  },
  {
    lines: [{ name: 'fees', colour: ink }],
    title: 'historyPage.strip.fees',
    trace: 'fees',
    range: [0, 330e3],
    ticks: [100e3, 200e3, 300e3],
  },
  {
    lines: [{ name: 'eta', colour: ink }],
    title: 'historyPage.strip.eta',
    trace: 'eta',
    range: [0.88, 1.03],
    ticks: [0.9, 0.95, 1],
  },
  {
    lines: [{ name: 'pools', colour: ink }],
    title: 'historyPage.strip.pools',
    trace: 'pools',
    range: [0, 3_400],
    ticks: [1_000, 2_000, 3_000],
  },
  {
    lines: [{ name: 'delegations', colour: ink }],
    title: 'historyPage.strip.delegations',
    trace: 'delegations',
    range: [0, 1.5e6],
    ticks: [0.5e6, 1e6],
  },
]

/** A figure over all epochs, for pixels; null where it is unknown. */
export function valuesForPlot(
  epochs: readonly EpochFigures[],
  name: FigureName,
): (number | null)[] {
  return epochs.map((figures) => {
    const value = figureOf(figures, name)
    if (value === null) return null
    return isAmount(name) ? adaForPlot(lovelace(value.n)) : ratioForPlot(value)
  })
}

/** Epochs of which a strip has nothing to show though there was something: not those in which η did not count. */
export function unknownIn(epochs: readonly EpochFigures[], { lines }: Strip): (true | null)[] {
  const names = lines.map(({ name }) => (name === 'eta' ? 'blocks' : name))
  return epochs.map((figures) =>
    names.some((name) => figureOf(figures, name) === null) ? null : true,
  )
}

/** What a hairline of the strip stands for. */
export function tickText({ lines }: Strip, value: number, locale: string): string {
  const [line] = lines
  const share = line && figureKinds[line.name] === 'share'
  if (share) return formatPercent(ratio(BigInt(Math.round(value * 1000)), 1000n), locale, 0)
  return formatCompact(value, locale)
}

const isAmount = (name: FigureName) => figureKinds[name] === 'amount'
