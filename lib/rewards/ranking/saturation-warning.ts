import { requireAmount, requireNotNegative, requirePositive } from '../domain.ts'
import type { Rational } from '../rational.ts'
import type { Lovelace } from '../units.ts'

/**
 * CIP-24's change to an order of pools: one that my stake would bring near saturation steps back by k
 * places, and those it passes move up.
 *
 *     poolStake + memberStake > totalStake / k · level
 *
 * Of a pool moved to a place and the one that stood there, the moved one comes second, as in the
 * text's example (3 becomes 153 of k = 150, and 4…153 move up). The text's average over past epochs is
 * left out: its formula weighs history by h and its example by 1 − h.
 *
 * @param order best first.
 * @param network.level saturation that is too much, above 0; the text proposes 95/100.
 * @returns the same pools in their new order.
 * @throws {OutOfRangeError} for an argument outside its range.
 * @see CIP-24, Specification, item 3.
 */
export function withSaturationWarning<Pool extends { readonly poolStake: Lovelace }>(
  order: readonly Pool[],
  network: {
    readonly totalStake: Lovelace
    readonly k: bigint
    readonly memberStake: Lovelace
    readonly level: Rational
  },
): readonly Pool[] {
  const { totalStake, k, memberStake, level } = network
  requirePositive('totalStake', totalStake)
  requirePositive('k', k)
  requireAmount('memberStake', memberStake)
  requireNotNegative('level', level)
  const places = order.map((pool, i) => {
    requireAmount('poolStake', pool.poolStake)
    const isFull = (pool.poolStake + memberStake) * k * level.d > totalStake * level.n
    // A half behind whoever stands there already.
    return { pool, place: 2 * i + (isFull ? 2 * Number(k) + 1 : 0) }
  })
  return places.sort((a, b) => a.place - b.place).map(({ pool }) => pool)
}
