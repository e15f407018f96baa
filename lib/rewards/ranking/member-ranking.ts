import { OutOfRangeError } from '../errors.ts'
import type { Lovelace } from '../units.ts'
import { pledgeNote, type Ranked, type RankNote, ranked } from './ranks.ts'

/** A pool that is to be ranked by what it pays. */
export type MemberRatePool = {
  readonly id: string
  /**
   * Expected member reward of an epoch ÷ the member's stake, 0 or more; null where it is not known,
   * and the pool is not ranked.
   */
  readonly rate: number | null
  readonly pledge: Lovelace
  /** Stake of the owners; null where it is not known, and the rate took the pledge as met. */
  readonly ownerStake: Lovelace | null
}

/** A pool in its place. */
export type MemberRateRow = {
  readonly id: string
  readonly rate: number | null
  readonly notes: readonly RankNote[]
}

/**
 * Pools by what they are expected to pay me, best first: nothing else counts, and nobody can buy a
 * place.
 *
 *     rate = Σ_b P(b)·memberReward(b) ÷ t
 *
 * with b the blocks of the pool in the epoch, P their distribution at the stake the pool would have
 * with my t in it, and memberReward(b) the ledger's formula with all floors, fees and the pledge.
 * What it cannot know: luck, what the operator changes next, and an owner stake nobody published,
 * which the row says. Equal rates share a rank and stand in the order of their ids.
 *
 * @throws {OutOfRangeError} for a rate that is negative, NaN or infinite, and for a negative amount.
 */
export function memberRanking(pools: readonly MemberRatePool[]): readonly Ranked<MemberRateRow>[] {
  const rows = pools.map((pool): MemberRateRow => {
    const { id, rate } = pool
    if (rate !== null && !(Number.isFinite(rate) && rate >= 0))
      throw new OutOfRangeError('rate', rate, 'a finite number, 0 or more, or null')
    const notes = pledgeNote(pool)
    return { id, rate, notes: rate === null ? [...notes, 'value-unknown'] : notes }
  })
  return ranked(
    rows,
    ({ rate }) => rate !== null,
    (a, b) => (b.rate ?? 0) - (a.rate ?? 0),
  )
}
