import { type Rational, ratio, sub } from '../rewards/index.ts'
import type { EpochFigures } from './history-figures.ts'

/** What a figure is, which decides how it is written. */
export type FigureKind = 'amount' | 'share' | 'count'

/** The figures of an epoch that are told, in the order of the page. */
export const figureKinds = {
  reserves: 'amount',
  treasury: 'amount',
  supply: 'amount',
  circulating: 'amount',
  pot: 'amount',
  paid: 'amount',
  returned: 'amount',
  fees: 'amount',
  simplePerYear: 'share',
  activeStake: 'amount',
  participation: 'share',
  blocks: 'count',
  eta: 'share',
  pools: 'count',
  delegations: 'count',
} as const satisfies Partial<Record<keyof EpochFigures, FigureKind>>

export type FigureName = keyof typeof figureKinds

export const figureNames = Object.keys(figureKinds) as FigureName[]

/** A figure as an exact number, an amount in lovelace; the pot is R. Null where it is unknown. */
export function figureOf(figures: EpochFigures, name: FigureName): Rational | null {
  const value = name === 'pot' ? (figures.pot?.rewardPot ?? null) : figures[name]
  if (value === null) return null
  return typeof value === 'object' ? value : ratio(BigInt(value))
}

/** One figure of two epochs. */
export type ComparedFigure = {
  readonly name: FigureName
  readonly before: Rational | null
  readonly now: Rational | null
  /** (now − before) ÷ before; null where either is unknown or nothing was there before. */
  readonly change: Rational | null
}

/** Every figure of an epoch against another's. */
export function compareEpochs(now: EpochFigures, then: EpochFigures): ComparedFigure[] {
  return figureNames.map((name) => {
    const before = figureOf(then, name)
    const after = figureOf(now, name)
    return { name, before, now: after, change: changeOf(before, after) }
  })
}

function changeOf(before: Rational | null, after: Rational | null): Rational | null {
  if (before === null || after === null || before.n <= 0n) return null
  const { n, d } = sub(after, before)
  return ratio(n * before.d, d * before.n)
}
