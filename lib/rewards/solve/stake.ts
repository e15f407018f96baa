import { type Lovelace, lovelace } from '../units.ts'
import { payOf, type Question, requireQuestion } from './question.ts'
import { lastHolding, nearestTo, type Solution } from './solution.ts'

/** A stake, and how far the proof reaches. */
export type StakeSolution = Solution<Lovelace> & {
  /**
   * No stake beyond this one meets the target, by the formula without its floors, which only rises
   * up to saturation and only falls from there. Equal to `value` where that is proven to be the very
   * last; else a few thousandths of an ada away, among stakes that the floors make jitter by a
   * lovelace. Null where there is no answer.
   */
  readonly proven: Lovelace | null
}

/** What the stake solvers are asked; an epoch of so many blocks says nothing about another stake. */
export type StakeQuestion = Omit<Question, 'poolStake' | 'outlook'> & {
  readonly outlook: Exclude<Question['outlook'], { readonly kind: 'blocks' }>
}

/**
 * The least stake of a pool, its owners' and the member's included, that pays the target.
 *
 * Up to saturation more stake pays a member of it no less, and the operator too: the pool's reward
 * grows at least as fast as its stake, and blocks beyond what covers the fixed cost faster (for a
 * convex g with g(0) = 0 the mean of g over a binomial, divided by its own mean, rises with it).
 *
 * @returns `value` pays the target and one lovelace less does not.
 * @throws {OutOfRangeError} for what is no {@link StakeQuestion}.
 */
export function leastStake(question: StakeQuestion): StakeSolution {
  const { low, best } = rangeOf(question)
  return solved(question, low, best)
}

/**
 * The largest stake that still pays the target: how much may join a pool before it pays too little.
 *
 * From saturation on the pool's reward stays and is shared by more; the mean of what exceeds the
 * fixed cost falls too, since more stake makes the same reward less uncertain.
 *
 * @returns `value` pays the target and one lovelace more does not.
 * @throws {OutOfRangeError} for what is no {@link StakeQuestion}.
 */
export function mostStake(question: StakeQuestion): StakeSolution {
  const { best } = rangeOf(question)
  return solved(question, question.networkActiveStake, best)
}

/** The least stake a pool of such owners and members can have, and the stake that pays most. */
function rangeOf(question: StakeQuestion): { readonly low: bigint; readonly best: bigint } {
  const { target, ownerStake, memberStake, pledge, leverage, totalStake, k } = question
  const everything = question.networkActiveStake
  requireQuestion({ ...question, poolStake: everything })
  payAt(question, everything) // the other guards
  const low = greater(ownerStake + (target.who === 'member' ? memberStake : 0n), 1n)
  let full = (totalStake + k - 1n) / k
  if (leverage !== undefined)
    full = lesser(full, (leverage.n * pledge + leverage.d - 1n) / leverage.d)
  const best = greater(lesser(full, everything), low)
  // Saturation itself lies between two lovelaces.
  const before = greater(best - 1n, low)
  return { low, best: payAt(question, before) > payAt(question, best) ? before : best }
}

/** Stakes this near to the answer are tried one by one. */
const nearby = 256n

function solved(question: StakeQuestion, hard: bigint, easy: bigint): StakeSolution {
  const { atLeast } = question.target
  const solution = nearestTo({
    ...{ hard, easy, atLeast },
    toValue: (stake) => lovelace(stake),
    payAt: (stake) => payAt(question, stake),
    pledgeMet: question.pledge <= question.ownerStake,
  })
  if (solution.kind === 'none') return { ...solution, proven: null }
  if (solution.beside === null) return { ...solution, proven: solution.value }

  const mayHold = unrounded(question)
  const proven = mayHold(hard) ? hard : lastHolding(solution.value, hard, mayHold)
  const inward = hard < easy ? 1n : -1n
  if ((solution.value - proven) * inward > nearby) return { ...solution, proven: lovelace(proven) }
  for (let stake = proven; stake !== solution.value; stake += inward) {
    const pays = payAt(question, stake)
    if (pays < atLeast) continue
    const value = lovelace(stake - inward)
    const beside = { value, pays: payAt(question, value) }
    return { ...{ kind: 'solved', value: lovelace(stake), pays, beside }, proven: lovelace(stake) }
  }
  return { ...solution, proven: solution.value }
}

/**
 * May this stake hold? The same formula on amounts 2¹²⁸ times as large, where the floors and what a
 * distribution leaves out come to less than 2⁹⁰: a stake that fails here fails for certain.
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

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
