import { compare, type Lovelace, one, type Rational, ratio } from '../rewards/index.ts'
import type { LabOrder, LabScenario } from '../scenario/lab-words.ts'
import type { Pool } from '../snapshot/index.ts'
import { million } from './average-table.ts'
import { type PoolChange, returnRises, type SimulationAnswer } from './simulation.ts'

/** One pool before and after, as a table has it. */
export type LabRow = {
  readonly pool: Pick<Pool, 'id' | 'ticker' | 'name' | 'margin' | 'pledge' | 'activeStake'>
  /** Its declared margin leaves its members something. */
  readonly isPublic: boolean
  /** Stake ÷ saturation point; 1 is full. */
  readonly fullBefore: Rational
  readonly fullAfter: Rational
  /** A member's return, simple a year, by the mean over blocks. */
  readonly rosBefore: Rational
  readonly rosAfter: Rational
  /** `rosAfter` − `rosBefore`. */
  readonly change: Rational
  /** What all its members together get more (less: below 0) in a year, lovelace. */
  readonly members: bigint
  /** What its operator gets more in a year, lovelace. */
  readonly operator: bigint
  readonly operatorBefore: Lovelace
  readonly operatorAfter: Lovelace
}

type Answer = Pick<SimulationAnswer, 'before' | 'after' | 'now'>

/** @param epochsPerYear of the network. */
export function labRow(
  { pool, before, after }: PoolChange,
  { before: today, after: then, now }: Answer,
  epochsPerYear: number,
): LabRow {
  const year = BigInt(epochsPerYear)
  const { id, ticker, name, margin, pledge, activeStake } = pool
  const full = (k: bigint) => ratio(activeStake * k, now.totalStake)
  const ros = (perMillion: bigint) => ratio(perMillion * year, million)
  return {
    pool: { id, ticker, name, margin, pledge, activeStake },
    isPublic: isPublic(pool),
    fullBefore: full(today.parameters.k),
    fullAfter: full(then.parameters.k),
    rosBefore: ros(before.perMillion),
    rosAfter: ros(after.perMillion),
    change: ros(after.perMillion - before.perMillion),
    members: (after.members - before.members) * year,
    operator: (after.operator - before.operator) * year,
    operatorBefore: before.operator,
    operatorAfter: after.operator,
  }
}

/** Members of a pool with a margin of 100 % get nothing whatever the rules. */
export const isPublic = ({ margin }: Pick<Pool, 'margin'>): boolean => compare(margin, one) < 0

/** Which of the public pools are listed, in their order: indices into `pools`. Equals keep the order of the snapshot. */
export function labOrder(
  pools: readonly PoolChange[],
  { show, sort }: Pick<LabScenario, 'show' | 'sort'>,
): number[] {
  const listed = pools.flatMap((one, i) => {
    if (!isPublic(one.pool)) return []
    const change = returnRises(one)
    return show === 'all' || (show === 'lose' ? change < 0n : change > 0n) ? [i] : []
  })
  const keys = new Map(listed.map((i) => [i, keyOf(pools[i] as PoolChange, sort.by)]))
  const sign = sort.descending ? -1 : 1
  return listed.sort((a, b) => {
    const [x, y] = [keys.get(a) ?? 0n, keys.get(b) ?? 0n]
    return x < y ? -sign : x > y ? sign : 0
  })
}

/** What an order compares; texts for names, else amounts and rates. */
function keyOf({ pool, before, after }: PoolChange, by: LabOrder): bigint | string {
  switch (by) {
    case 'name':
      return (pool.ticker ?? pool.name ?? '\uffff').toLowerCase()
    case 'stake':
    case 'full':
      return pool.activeStake
    case 'before':
      return before.perMillion
    case 'after':
      return after.perMillion
    case 'change':
      return after.perMillion - before.perMillion
    case 'lost':
      return before.members - after.members
  }
}
