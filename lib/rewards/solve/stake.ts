import { OutOfRangeError } from '../errors.ts'
import { least } from '../pool-reward.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { payOf, type Question, requireQuestion } from './question.ts'
import { lastHolding, nearestTo, type Solution } from './solution.ts'

/** A stake, and how far the proof reaches. */
export type StakeSolution = Solution<Lovelace> & {
  /**
   * No stake beyond this one meets the target, by the formula without its floors, which has no such
   * jitter as they make. Equal to `value` where that is proven to be the very
   * last; else less than an ada away on mainnet. Without an answer it is null where none is proven to exist, and else the first stake
   * that the floors, and they alone, keep from one.
   */
  readonly proven: Lovelace | null
}

/** What the stake solvers are asked; an epoch of so many blocks says nothing about another stake. */
export type StakeQuestion = Omit<Question, 'poolStake' | 'outlook'> & {
  readonly outlook: Exclude<Question['outlook'], { readonly kind: 'blocks' }>
}

/**
 * The least stake of a pool, its owners' and the member's included, that pays the target: up to
 * saturation, where a pool with a leverage is saturated at that many times its pledge.
 *
 * Up to there more stake pays nobody less: the pool's reward grows at least as fast as its stake, and
 * so does what its blocks bring beyond the fixed cost (for a convex g with g(0) = 0 the mean of g over
 * a binomial, divided by the binomial's own, rises with it). Above it a member gets less and less. An
 * operator may get a little more, since more blocks cover the fixed cost more surely; that is not
 * looked for.
 *
 * @returns `value` pays the target and one lovelace less does not.
 * @throws {OutOfRangeError} for what is no {@link StakeQuestion}.
 */
export function leastStake(question: StakeQuestion): StakeSolution {
  const range = rangeOf(question)
  return solved(question, range.low, range)
}

/**
 * The largest stake that still pays a member the target: how much may join a pool before it pays its
 * members too little.
 *
 * From saturation on the pool's reward stays and is shared by more; the mean of what exceeds the
 * fixed cost falls too, since more stake makes the same reward less uncertain.
 *
 * @returns `value` pays the target and one lovelace more does not.
 * @throws {OutOfRangeError} for what is no {@link StakeQuestion}, and an operator's target.
 */
export function mostStake(question: StakeQuestion): StakeSolution {
  const { who } = question.target
  if (who !== 'member') throw new OutOfRangeError('who', who, 'member')
  return solved(question, question.networkActiveStake, rangeOf(question))
}

type Range = {
  /** The least stake a pool of such owners and members can have. */
  readonly low: bigint
  /** The stakes on both sides of saturation, the one that pays more first. */
  readonly peaks: readonly [bigint, bigint]
}

function rangeOf(question: StakeQuestion): Range {
  const { target, ownerStake, memberStake, pledge, leverage, totalStake, k } = question
  const everything = question.networkActiveStake
  requireQuestion({ ...question, poolStake: everything })
  payAt(question, everything) // the other guards
  const low = greater(ownerStake + (target.who === 'member' ? memberStake : 0n), 1n)
  let full = (totalStake + k - 1n) / k
  if (leverage !== undefined)
    full = least(full, (leverage.n * pledge + leverage.d - 1n) / leverage.d)
  const after = greater(least(full, everything), low)
  const before = greater(after - 1n, low)
  const isBefore = payAt(question, before) > payAt(question, after)
  return { low, peaks: isBefore ? [before, after] : [after, before] }
}

/** As many stakes next to what is proven are tried one by one. */
const nearby = 256

function solved(question: StakeQuestion, hard: bigint, { low, peaks }: Range): StakeSolution {
  const { atLeast } = question.target
  const trial = (stake: bigint) => ({ value: lovelace(stake), pays: payAt(question, stake) })
  const solution = nearestTo({
    ...{ hard, easy: peaks[0], atLeast },
    toValue: (stake) => lovelace(stake),
    payAt: (stake) => payAt(question, stake),
    pledgeMet: question.pledge <= question.ownerStake,
  })
  const mayHold = unrounded(question)
  const inside = peaks.find(mayHold)
  if (inside === undefined) return { ...solution, proven: null }

  const inward = hard === low ? 1n : -1n
  const [one, other] = peaks
  const high = question.target.who === 'member' ? question.networkActiveStake : greater(one, other)
  const proven = mayHold(hard) ? hard : lastHolding(inside, hard, mayHold)
  let tried = 0
  for (let stake = proven; tried < nearby; tried++, stake += inward) {
    if (stake < low || stake > high || !mayHold(stake)) break
    const found = trial(stake)
    if (found.pays < atLeast) continue
    const beside = stake === hard ? null : trial(stake - inward)
    return { kind: 'solved', ...found, beside, proven: found.value }
  }
  const none = solution.kind === 'none' && tried < nearby
  return { ...solution, proven: none ? null : lovelace(proven) }
}

/**
 * May this stake hold? The same formula on amounts 2¹²⁸ times as large, where the floors and what a
 * distribution leaves out come to less than 2⁹⁰: a stake that fails here fails for certain, and so
 * does every one further from saturation.
 */
function unrounded(question: StakeQuestion): (stake: bigint) => boolean {
  const scaled = (amount: bigint) => lovelace(amount << 128n)
  const large = {
    ...question,
    rewardPot: scaled(question.rewardPot),
    fixedCost: scaled(question.fixedCost),
  }
  const wanted = scaled(question.target.atLeast) - (1n << 90n)
  return (stake) => payAt(large, stake) >= wanted
}

function payAt(question: StakeQuestion, stake: bigint): Lovelace {
  return payOf({ ...question, poolStake: lovelace(stake) })
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
