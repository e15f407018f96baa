import { requireAmount } from '../domain.ts'

/** A row with its place. */
export type Ranked<Row> = Row & {
  /** From 1. Equals share a rank and the next one skips (1, 2, 2, 4); null without a value. */
  readonly rank: number | null
}

/**
 * Rows in order of their place: better ones first, equals by id in the order of its code units (that
 * of the bytes, for ids in hexadecimal), those without a value last.
 *
 * @param compare below 0 where `a` is better than `b`, 0 where they are equal.
 */
export function ranked<Row extends { readonly id: string }>(
  rows: readonly Row[],
  hasValue: (row: Row) => boolean,
  compare: (a: Row, b: Row) => number,
): readonly Ranked<Row>[] {
  const byId = (a: Row, b: Row) => Number(a.id > b.id) - Number(a.id < b.id)
  const known = rows.filter(hasValue).sort((a, b) => compare(a, b) || byId(a, b))
  const unknown = rows.filter((row) => !hasValue(row)).sort(byId)
  const placed: Ranked<Row>[] = []
  let rank = 1
  known.forEach((row, i) => {
    const before = known[i - 1]
    if (before !== undefined && compare(before, row) !== 0) rank = i + 1
    placed.push({ ...row, rank })
  })
  return [...placed, ...unknown.map((row) => ({ ...row, rank: null }))]
}

/** What a row was taken for in want of knowledge, or why it pays nothing. */
export type RankNote =
  /** The owners' stake is not known: the pledge is taken as met. */
  | 'pledge-unknown'
  /** The owners hold less than the pledge: nobody is paid. */
  | 'pledge-unmet'
  /** The figure to rank by is not known: the pool has no rank. */
  | 'value-unknown'

/**
 * What is known of a pledge.
 *
 * @throws {OutOfRangeError} for a negative pledge or stake.
 */
export function pledgeNote(pool: {
  readonly pledge: bigint
  readonly ownerStake: bigint | null
}): readonly RankNote[] {
  requireAmount('pledge', pool.pledge)
  if (pool.ownerStake === null) return ['pledge-unknown']
  requireAmount('ownerStake', pool.ownerStake)
  return pool.pledge > pool.ownerStake ? ['pledge-unmet'] : []
}
