import type { Offer } from '../../lib/outcomes/offers.ts'
import { adaForPlot, type Lovelace, type Rational, ratioForPlot } from '../../lib/rewards/index.ts'
import type { Place } from './map-view.ts'

/** What the colour of a point says. */
export const colourings = ['fixed', 'margin', 'pledge'] as const
export type Colouring = (typeof colourings)[number]

/** The ends of both axes: powers of ten of ada, and percent a year. */
export type MapAxes = {
  readonly fromPower: number
  readonly toPower: number
  readonly mostPercent: number
}

const percent = ({ n, d }: Rational) => ratioForPlot({ n: n * 100n, d })

/** Axes that hold every point and the point of saturation, with some room; upwards to half a percent. */
export function axesOf(offers: readonly Offer[], full: Lovelace): MapAxes {
  const powers = [...offers.map(({ pool }) => powerOf(pool.activeStake)), powerOf(full)]
  const most = offers.reduce((so, { simplePerYear }) => Math.max(so, percent(simplePerYear)), 0.5)
  return {
    fromPower: Math.min(...powers) - 0.1,
    toPower: Math.max(...powers) + 0.1,
    mostPercent: Math.ceil(most * 2 + 0.1) / 2,
  }
}

/** The power of ten of an amount in ada; of nothing, that of one lovelace. */
const powerOf = (amount: Lovelace) => Math.log10(Math.max(adaForPlot(amount), 1e-6))

/** Where an amount and a return stand: 0 to 1 along each axis. */
export function placeOf(
  { fromPower, toPower, mostPercent }: MapAxes,
  stake: Lovelace,
  simplePerYear: Rational,
): Place {
  return {
    x: (powerOf(stake) - fromPower) / (toPower - fromPower),
    y: percent(simplePerYear) / mostPercent,
  }
}

/** How many shades a colouring has. */
export const shades = 5

/** Upper ends of all shades but the last, in ada or percent; each belongs to the shade below it. */
export const shadeEnds: Readonly<Record<Colouring, readonly [number, number, number, number]>> = {
  fixed: [169, 170, 339, 340],
  margin: [0, 1, 3, 5],
  pledge: [10_000, 100_000, 1_000_000, 10_000_000],
}

/** From 0 (least) to {@link shades} − 1 (most). */
export function shadeOf({ pool }: Offer, colouring: Colouring): number {
  const value = {
    fixed: () => adaForPlot(pool.fixedCost),
    margin: () => percent(pool.margin),
    pledge: () => adaForPlot(pool.pledge),
  }[colouring]()
  return shadeEnds[colouring].filter((end) => value > end).length
}
