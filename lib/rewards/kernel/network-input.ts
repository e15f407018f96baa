import { requireAmount, requireNotNegative, requirePositive, requireWhole } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import type { Rational } from '../rational.ts'
import { type RewardRule, requireRule } from '../schemes/rule.ts'
import type { Lovelace } from '../units.ts'

/** What the rewards of all pools depend on, beside the pools. d is 0, as since epoch 257. */
export type NetworkInput = {
  /** R: lovelace for all pools this epoch, after the treasury's cut. */
  readonly rewardPot: Lovelace
  /** T: max supply − reserves. */
  readonly totalStake: Lovelace
  /** A: active stake of all pools together; read when `totalBlocks` is not null. */
  readonly networkActiveStake: Lovelace
  /** B: blocks all pools made; `null`: apparent performance is 1 for all, whatever they made. */
  readonly totalBlocks: number | null
  /** a0, 0 or more. */
  readonly a0: Rational
  /** k, 1 or more. */
  readonly k: bigint
  /** How the reward differs from the ledger's of today. */
  readonly rule?: RewardRule
  /** t: stake of the member whose reward is worked out in every pool. */
  readonly memberStake: Lovelace
}

/**
 * @throws {OutOfRangeError} for a negative amount or a0, T, k or (with `totalBlocks`) A of 0, blocks
 *   that are no whole number ≥ 0, more stake in a pool than T, or a rule outside its domain.
 */
export function requireNetwork(input: NetworkInput, largestStake: bigint): void {
  requireAmount('rewardPot', input.rewardPot)
  requirePositive('totalStake', input.totalStake)
  requireAmount('networkActiveStake', input.networkActiveStake)
  if (input.totalBlocks !== null) {
    requireWhole('totalBlocks', input.totalBlocks, 0, Number.MAX_SAFE_INTEGER)
    requirePositive('networkActiveStake', input.networkActiveStake)
  }
  requireNotNegative('a0', input.a0)
  requirePositive('k', input.k)
  requireAmount('memberStake', input.memberStake)
  if (largestStake > input.totalStake)
    throw new OutOfRangeError('poolStake', largestStake, 'at most totalStake')
  if (input.rule) requireRule(input.rule)
}
