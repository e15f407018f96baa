import { memberRewardByBlocks, operatorRewardByBlocks, type PoolByBlocks } from '../by-blocks.ts'
import { requireNotNegative, requireRational } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { type BlockDistribution, blockDistribution } from '../luck/block-distribution.ts'
import { expectedReward } from '../luck/reward-over-blocks.ts'
import { maxPoolReward } from '../pool-reward.ts'
import { compare, floorOfProduct, min, mul, one, type Rational, ratio, zero } from '../rational.ts'
import { memberReward, operatorReward, type PoolFees } from '../split.ts'
import { type Lovelace, lovelace } from '../units.ts'

/** How many blocks the pool is taken to make. */
export type Outlook =
  /** One epoch of so many blocks. */
  | { readonly kind: 'blocks'; readonly blocks: bigint }
  /** One epoch of this apparent performance, 0…2, whatever the stake: `⌊performance · maxPool⌋`. */
  | { readonly kind: 'performance'; readonly performance: Rational }
  /**
   * The mean over Binomial(`totalBlocks`, poolStake ÷ networkActiveStake). Stake that joins a pool is
   * taken to come from others: the network's stays the same. A pool that makes only a part of the
   * blocks due, 0…2, has that part of the chance, at most 1.
   */
  | { readonly kind: 'expected'; readonly performance?: Rational }

/** What somebody is to get in an epoch. */
export type Target = {
  /** A member of `memberStake`, or the operator: fixed cost, margin and the owners' share together. */
  readonly who: 'member' | 'operator'
  /** 1 lovelace or more. */
  readonly atLeast: Lovelace
}

/**
 * A pool in one epoch under today's rules (d = 0), and who is to get how much of it. Every solver
 * leaves out the field it looks for. Amounts are below 2⁶⁴ lovelace, as the ledger's coins are, and
 * `ownerStake` + `memberStake` ≤ `poolStake` ≤ `networkActiveStake` ≤ `totalStake`; a leverage is at
 * least 1, as in CIP-50.
 */
export type Question = Omit<PoolByBlocks, 'decentralisation'> &
  PoolFees & {
    /** t: the member's stake, part of the pool's. Above 0 when the target is a member's. */
    readonly memberStake: Lovelace
    readonly outlook: Outlook
    readonly target: Target
  }

/** The blocks of the question's outlook: null where they are not left to chance. */
export function distributionOf(question: Question): BlockDistribution | null {
  const { outlook, totalBlocks, poolStake, networkActiveStake } = question
  if (outlook.kind !== 'expected') return null
  const due = ratio(poolStake, networkActiveStake)
  const share = outlook.performance ? min(one, mul(outlook.performance, due)) : due
  return blockDistribution({ totalBlocks: Number(totalBlocks), share })
}

/** What the target's payee gets, by the ledger's formula with its floors; a mean is rounded down. */
export function payOf(question: Question, distribution = distributionOf(question)): Lovelace {
  const { outlook, target } = question
  const isMember = target.who === 'member'
  if (outlook.kind === 'performance') {
    const poolReward = rewardAtPerformance(question, outlook.performance)
    const split = { ...question, poolReward }
    return isMember ? memberReward(split) : operatorReward(split)
  }
  const input = { ...question, decentralisation: zero }
  const rewardAt = isMember ? memberRewardByBlocks(input) : operatorRewardByBlocks(input)
  if (distribution !== null) return expectedReward(distribution, rewardAt)
  return rewardAt(outlook.kind === 'blocks' ? outlook.blocks : 0n)
}

function rewardAtPerformance(question: Question, performance: Rational): Lovelace {
  const ceiling = maxPoolReward(question)
  const gated = question.pledge <= question.ownerStake ? ceiling : 0n
  return lovelace(floorOfProduct(gated, performance))
}

/** What the whole pool gets, in the mean if the outlook is one. */
export function poolPayOf(question: Question, distribution: BlockDistribution | null): Lovelace {
  const all = { fixedCost: lovelace(0n), margin: one }
  const target = { who: 'operator', atLeast: question.target.atLeast } as const
  return payOf({ ...question, ...all, target }, distribution)
}

/** The most the pool gets in an epoch that the outlook thinks possible. */
export function mostPoolPayOf(
  question: Question,
  distribution: BlockDistribution | null,
): Lovelace {
  if (distribution === null) return poolPayOf(question, null)
  const blocks = BigInt(distribution.first + distribution.weights.length - 1)
  return poolPayOf({ ...question, outlook: { kind: 'blocks', blocks } }, null)
}

const coins = 1n << 64n
const kinds = ['blocks', 'performance', 'expected']

/**
 * Refuses what is no question.
 *
 * @throws {OutOfRangeError} naming the field.
 */
export function requireQuestion(question: Question): void {
  const { target, outlook, totalStake, networkActiveStake, poolStake, ownerStake } = question
  const { memberStake, leverage } = question
  requireCoin('atLeast', target.atLeast, 1n)
  requireCoin('rewardPot', question.rewardPot)
  requireCoin('totalStake', totalStake, 1n)
  requireCoin('networkActiveStake', networkActiveStake, 1n, totalStake)
  requireCoin('poolStake', poolStake, 1n, networkActiveStake)
  requireCoin('pledge', question.pledge)
  requireCoin('ownerStake', ownerStake, 0n, poolStake)
  requireCoin('fixedCost', question.fixedCost)
  const isMember = target.who === 'member'
  if (!isMember && target.who !== 'operator')
    throw new OutOfRangeError('who', target.who, 'member or operator')
  requireCoin(
    'memberStake',
    memberStake,
    isMember ? 1n : 0n,
    isMember ? poolStake - ownerStake : coins,
  )
  if (leverage !== undefined) {
    requireRational('leverage', leverage)
    if (compare(leverage, one) < 0) throw new OutOfRangeError('leverage', leverage, '1 or more')
  }
  if (!kinds.includes(outlook.kind))
    throw new OutOfRangeError('outlook', outlook.kind, 'blocks, performance or expected')
  requireCoin('totalBlocks', question.totalBlocks)
  if (outlook.kind === 'blocks') requireCoin('blocks', outlook.blocks, 0n, question.totalBlocks)
  if (outlook.kind === 'blocks') return
  const { kind, performance } = outlook
  if (performance === undefined) {
    if (kind === 'expected') return
    throw new OutOfRangeError('performance', performance, 'a fraction of whole numbers')
  }
  requireNotNegative('performance', performance)
  if (compare(performance, ratio(2n)) > 0)
    throw new OutOfRangeError('performance', performance, 'at most 2')
}

/** An amount from `least` to `most`, and below 2⁶⁴. */
export function requireCoin(field: string, value: bigint, least = 0n, most = coins - 1n): void {
  if (typeof value !== 'bigint' || value < least || value > most || value >= coins)
    throw new OutOfRangeError(field, value, `lovelace from ${least} to ${most}`)
}

/**
 * The least reward of an epoch that is a return on stake of at least `perEpoch`.
 *
 *     ⌈perEpoch · memberStake⌉
 *
 * @throws {OutOfRangeError} for a stake of 0, and for a return that is not above 0.
 */
export function memberTarget(memberStake: Lovelace, perEpoch: Rational): Target {
  requireCoin('memberStake', memberStake, 1n)
  requireNotNegative('perEpoch', perEpoch)
  const atLeast = -floorOfProduct(-memberStake, perEpoch)
  requireCoin('perEpoch', atLeast, 1n)
  return { who: 'member', atLeast: lovelace(atLeast) }
}
