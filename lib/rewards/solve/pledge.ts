import { OutOfRangeError } from '../errors.ts'
import { least, type MaxPoolRewardInput, maxPoolReward } from '../pool-reward.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { distributionOf, payOf, type Question, requireCoin, requireQuestion } from './question.ts'
import { lastHolding, nearestTo, type Solution } from './solution.ts'

/** Where a pledge brings the pool most. */
export type PledgePeak = {
  /** The smallest pledge with the largest ceiling … */
  readonly pledge: Lovelace
  /** … the largest pledge with the same … */
  readonly until: Lovelace
  /** … and that ceiling; a lovelace less or more of pledge than the two gives a lower one. */
  readonly maxPoolReward: Lovelace
}

/**
 * The pledge at which a pool's ceiling is highest.
 *
 * Below saturation the ceiling is not monotone in the pledge: with x and y the stake's and the
 * pledge's part of a full pool the bonus is y·(x − y·(1 − x)), a parabola with its top at
 *
 *     y = x / (2·(1 − x))
 *
 * which is about half the stake of a small pool. It rises up to there and falls beyond, so the search
 * halves on either side of the top alone. Owners can hold no more than the pool's stake, and what is
 * above saturation counts for nothing: where the top lies beyond, the ceiling rises all the way.
 *
 * @returns both ends of the top, since the floor makes many pledges alike.
 * @throws {OutOfRangeError} as `maxPoolReward`, for amounts of 2⁶⁴ or more, and a leverage below 1.
 */
export function pledgePeak(input: Omit<MaxPoolRewardInput, 'pledge'>): PledgePeak {
  const { totalStake, poolStake, k, leverage } = input
  requireCoin('poolStake', poolStake)
  const at = (pledge: bigint): Lovelace => maxPoolReward({ ...input, pledge: lovelace(pledge) })
  at(0n) // its guards
  requireCoin('totalStake', totalStake)
  if (leverage !== undefined && leverage.n < leverage.d)
    throw new OutOfRangeError('leverage', leverage, '1 or more')

  const stake = least(k * poolStake, totalStake) // x, in parts of totalStake
  const full = least(poolStake, (totalStake + k - 1n) / k)
  const spare = totalStake - stake
  let top = spare === 0n ? full : (stake * totalStake) / (2n * k * spare)
  // Up to the pledge that the leverage asks for, every lovelace of it lets more stake count.
  if (leverage !== undefined) top = most(top, (stake * leverage.d) / (k * leverage.n))
  top = least(top, full)
  // The real top lies between this lovelace and the next.
  const next = least(top + 1n, full)
  if (at(next) > at(top)) top = next

  const best = at(top)
  const isBest = (pledge: bigint) => at(pledge) === best
  const from = isBest(0n) ? 0n : lastHolding(top, 0n, isBest)
  const until = isBest(poolStake) ? poolStake : lastHolding(top, poolStake, isBest)
  return { pledge: lovelace(from), until: lovelace(until), maxPoolReward: best }
}

/**
 * The smallest pledge, all of it held by the owners' stake as it is, that pays the target: from 0 up
 * to `ownerStake`, above which nobody would be paid, and never past {@link pledgePeak}.
 *
 * Up to the peak a larger pledge only raises the pool's reward, and with it every payee's.
 *
 * @returns `beside` is one lovelace less.
 * @throws {OutOfRangeError} for what is no {@link Question}.
 */
export function solvePledge(question: Omit<Question, 'pledge'>): Solution<Lovelace> {
  const asked = { ...question, pledge: lovelace(0n) }
  requireQuestion(asked)
  const distribution = distributionOf(asked)
  return nearestTo({
    hard: 0n,
    easy: least(pledgePeak(question).pledge, asked.ownerStake),
    atLeast: asked.target.atLeast,
    toValue: (pledge) => lovelace(pledge),
    payAt: (pledge) => payOf({ ...asked, pledge }, distribution),
    pledgeMet: true,
  })
}

function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
