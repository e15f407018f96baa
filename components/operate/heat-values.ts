import { formatAdaColumn, formatPercent } from '../../lib/format/index.ts'
import { memberReturns } from '../../lib/outcomes/member-returns.ts'
import type { Brings, PlanFrame } from '../../lib/outcomes/plan-frame.ts'
import { type GridCell, yearlyProfit } from '../../lib/outcomes/plan-grid.ts'
import type { Lovelace, Rational } from '../../lib/rewards/index.ts'

/** What a map shows: the operator's side or the members'. */
export const heatSides = ['operator', 'members'] as const
export type HeatSide = (typeof heatSides)[number]

/** Both sides of a place, a year of equal epochs. */
export type YearOf = {
  /** Profit; income where costs are not known. Below zero it is a loss. */
  readonly operator: bigint
  readonly members: Rational
}

export function yearOf(
  brings: Brings,
  { epochsPerYear }: Pick<PlanFrame, 'epochsPerYear'>,
  costsPerYear: Lovelace | null,
): YearOf {
  const none = 0n as Lovelace
  return {
    operator: yearlyProfit(brings, costsPerYear ?? none, epochsPerYear),
    members: memberReturns(brings.perMillion, epochsPerYear).simplePerYear,
  }
}

/** As it is printed in a cell. */
export function cellText(year: YearOf, side: HeatSide, locale: string): string {
  if (side === 'members') return formatPercent(year.members, locale, 2).replace(/\s*%$/, '')
  return formatAdaColumn(year.operator, locale, 3)
}

/** For shading: the order of cells is all that counts. */
const sizeOf = (brings: Brings, side: HeatSide) =>
  side === 'operator' ? brings.operator : brings.perMillion

/**
 * One of seven steps for every place: a seventh of the cells each, equal values alike. Incomes of pools of a hundred
 * thousand and of fifty million ada have no linear scale that shows both.
 */
export function stepsByRank(
  cells: readonly (Brings | null)[],
  side: HeatSide,
): (brings: Brings | null) => number {
  const sizes = cells.flatMap((brings) => (brings ? [sizeOf(brings, side)] : []))
  const sorted = [...sizes].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return (brings) => {
    if (brings === null) return 0
    const below = sorted.findIndex((size) => size >= sizeOf(brings, side))
    return 1 + Math.floor((below * 7) / sorted.length)
  }
}

/** One of seven equal steps from the least value to the largest. */
export function stepsByValue(
  cells: readonly (Brings | null)[],
  side: HeatSide,
): (brings: Brings | null) => number {
  const sizes = cells.flatMap((brings) => (brings ? [sizeOf(brings, side)] : []))
  const least = sizes.reduce((a, b) => (b < a ? b : a), sizes[0] ?? 0n)
  const most = sizes.reduce((a, b) => (b > a ? b : a), sizes[0] ?? 0n)
  return (brings) => {
    if (brings === null) return 0
    if (most === least) return 4
    return Math.min(7, 1 + Number(((sizeOf(brings, side) - least) * 7n) / (most - least)))
  }
}

/** Whose frame a place has, as a word of the messages. */
export function markOf({ isNow, isPlan }: Pick<GridCell<unknown>, 'isNow' | 'isPlan'>) {
  if (isNow && isPlan) return 'both'
  return isNow ? 'now' : isPlan ? 'plan' : 'none'
}
