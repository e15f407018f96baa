import { requireAmount, requireShare } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import type { BlockDistribution } from '../luck/block-distribution.ts'
import { max, min, one, type Rational, ratio, zero } from '../rational.ts'
import type { FeeFloors } from '../split.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { distributionOf, mostPoolPayOf, payOf, type Question, requireQuestion } from './question.ts'
import { nearestTo, type Solution } from './solution.ts'

/** What {@link solveMargin} is asked. */
export type MarginQuestion = Omit<Question, 'margin'> & {
  /** Fees below these are not looked at. */
  readonly floors?: FeeFloors
  /**
   * The margin is a multiple of 1/steps; 1,000,000 unless given. A certificate can hold any fraction
   * of two 64-bit numbers, so 2⁶⁴ − 1 is the finest.
   */
  readonly steps?: bigint
}

/** A margin with, where no mean is asked for, the exact bound behind it. */
export type MarginSolution = Solution<Rational> & {
  /**
   * The fraction at which the payee gets the target, no step taken: the largest margin that pays the
   * member, the smallest that pays the operator. Null for a mean, whose floors have no closed form.
   */
  readonly exact: Rational | null
}

/** Steps of a margin unless told otherwise: a ten-thousandth of a percent. */
const usualSteps = 1_000_000n
const mostSteps = (1n << 64n) - 1n

/**
 * The largest margin that leaves the member the target, or the smallest that brings it the operator.
 *
 * Every reward of an epoch, and so every mean of them, only falls for a member and only rises for an
 * operator as the margin rises; halving on the steps finds the very last that holds.
 *
 * @returns `beside` is one step further.
 * @throws {OutOfRangeError} for what is no {@link Question}, a floor or steps out of range.
 */
export function solveMargin(question: MarginQuestion): MarginSolution {
  const { steps = usualSteps, floors = {} } = question
  requireSteps(steps)
  const least = requireFloors(floors).margin
  const asked = { ...question, margin: least }
  requireQuestion(asked)
  const distribution = distributionOf(asked)
  const low = (least.n * steps + least.d - 1n) / least.d // rounded up
  const solution = nearestTo({
    ...endsFor(asked, { low, high: steps }),
    atLeast: asked.target.atLeast,
    toValue: (step) => ratio(step, steps),
    payAt: (margin) => payOf({ ...asked, margin }, distribution),
    pledgeMet: asked.pledge <= asked.ownerStake,
  })
  const exact = solution.kind === 'solved' ? exactMargin(asked, distribution, least) : null
  return { ...solution, exact }
}

/** What {@link solveFixedCost} is asked. */
export type FixedCostQuestion = Omit<Question, 'fixedCost'> & {
  /** Fees below these are not looked at. */
  readonly floors?: FeeFloors
}

/**
 * The largest fixed cost that leaves the member the target, or the smallest that brings it the
 * operator.
 *
 * Every reward of an epoch only falls for a member and only rises for an operator as the cost rises,
 * up to all the pool can get; halving on the lovelace finds the very last that holds.
 *
 * @returns `beside` is one lovelace further.
 * @throws {OutOfRangeError} for what is no {@link Question}, or a floor out of range.
 */
export function solveFixedCost(question: FixedCostQuestion): Solution<Lovelace> {
  const low = requireFloors(question.floors ?? {}).fixedCost
  const asked = { ...question, fixedCost: low }
  requireQuestion(asked)
  const distribution = distributionOf(asked)
  const most = mostPoolPayOf(asked, distribution)
  return nearestTo({
    ...endsFor(asked, { low, high: most > low ? most : low }),
    atLeast: asked.target.atLeast,
    toValue: (cost) => lovelace(cost),
    payAt: (fixedCost) => payOf({ ...asked, fixedCost }, distribution),
    pledgeMet: asked.pledge <= asked.ownerStake,
  })
}

/** Fees as low as allowed. */
export function requireFloors(floors: FeeFloors): {
  readonly margin: Rational
  readonly fixedCost: Lovelace
} {
  const { minPoolMargin = zero, minPoolCost = lovelace(0n) } = floors
  requireShare('minPoolMargin', minPoolMargin)
  requireAmount('minPoolCost', minPoolCost)
  return { margin: minPoolMargin, fixedCost: minPoolCost }
}

function requireSteps(steps: bigint): void {
  if (typeof steps !== 'bigint' || steps < 1n || steps > mostSteps)
    throw new OutOfRangeError('steps', steps, 'a whole number from 1 to 2⁶⁴ − 1')
}

/** High fees are hard on members, low fees on the operator. */
function endsFor(question: Question, { low, high }: { low: bigint; high: bigint }) {
  return question.target.who === 'member' ? { hard: high, easy: low } : { hard: low, easy: high }
}

/** The margin's own inequality turned round; `least` where every margin holds. */
function exactMargin(
  question: Question,
  distribution: BlockDistribution | null,
  least: Rational,
): Rational | null {
  if (distribution !== null) return null
  const { fixedCost, poolStake, ownerStake, memberStake, target } = question
  const shared = mostPoolPayOf(question, null) - fixedCost
  if (target.who === 'member')
    return ratio(shared * memberStake - target.atLeast * poolStake, shared * memberStake)
  // c + (f − c)·(m + (1 − m)·O/S) ≥ g, of m.
  const others = shared * (poolStake - ownerStake)
  if (others <= 0n) return least
  const wanted = (target.atLeast - fixedCost) * poolStake - shared * ownerStake
  return min(one, max(least, ratio(wanted, others)))
}
