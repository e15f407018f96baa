import { requireAmount, requirePositive, requireShare, requireWholeLovelace } from './domain.ts'
import { floorDivide, max, type Rational } from './rational.ts'
import { type Lovelace, lovelace, signedLovelace } from './units.ts'

/** What a pool's declared fees are. */
export type PoolFees = {
  /** c: what the operator takes first, per epoch. */
  readonly fixedCost: Lovelace
  /** m: the operator's share of what is left, 0…1. */
  readonly margin: Rational
}

/** What the operator's part depends on. */
export type OperatorRewardInput = PoolFees & {
  readonly poolReward: Lovelace
  /** O: stake of the owners who delegate to the pool; they are paid through the operator. */
  readonly ownerStake: Lovelace
  readonly poolStake: Lovelace
}

/**
 * What the operator's reward account gets: fixed cost, margin, and the owners' share of the rest.
 *
 *     poolReward if poolReward ≤ c
 *     else c + ⌊(poolReward − c)·(m + (1 − m)·O / poolStake)⌋
 *
 * @throws {OutOfRangeError} for a negative cost or stake, or a margin outside 0…1.
 * @see cardano-ledger `calcStakePoolOperatorReward` in Shelley/Rewards.hs (floor F6).
 */
export function operatorReward(input: OperatorRewardInput): Lovelace {
  const { poolReward, fixedCost, margin, ownerStake, poolStake } = input
  requireFees(input)
  requireWholeLovelace('poolReward', poolReward)
  requireAmount('ownerStake', ownerStake)
  requireAmount('poolStake', poolStake)
  if (poolReward <= fixedCost) return poolReward

  const shared = poolReward - fixedCost
  // A pool without stake has no owners to share with.
  const parts =
    poolStake === 0n ? margin.n : margin.n * poolStake + (margin.d - margin.n) * ownerStake
  const whole = poolStake === 0n ? margin.d : margin.d * poolStake
  return signedLovelace(fixedCost + floorDivide(shared * parts, whole)) // F6
}

/** What one member's part depends on. */
export type MemberRewardInput = PoolFees & {
  readonly poolReward: Lovelace
  /** t: the member's stake. */
  readonly memberStake: Lovelace
  readonly poolStake: Lovelace
}

/**
 * What one member gets; owners are not members.
 *
 *     0 if poolReward ≤ c
 *     else ⌊(poolReward − c)·(1 − m)·t / poolStake⌋
 *
 * @throws {OutOfRangeError} for a negative cost or stake, a margin outside 0…1, or a pool without
 *   stake that has something to share.
 * @see cardano-ledger `calcStakePoolMemberReward` in Shelley/Rewards.hs (floor F7).
 */
export function memberReward(input: MemberRewardInput): Lovelace {
  const { poolReward, fixedCost, margin, memberStake, poolStake } = input
  requireFees(input)
  requireWholeLovelace('poolReward', poolReward)
  requireAmount('memberStake', memberStake)
  requireAmount('poolStake', poolStake)
  if (poolReward <= fixedCost) return lovelace(0n)

  requirePositive('poolStake', poolStake)
  const shared = (poolReward - fixedCost) * (margin.d - margin.n) * memberStake
  return lovelace(floorDivide(shared, margin.d * poolStake)) // F7
}

/** Lower bounds on what a pool may charge. */
export type FeeFloors = {
  /** CIP-23's least margin. */
  readonly minPoolMargin?: Rational
  /** Least fixed cost. */
  readonly minPoolCost?: Lovelace
}

/**
 * The fees that count where the protocol lifts them to a minimum in the reward itself, as planned
 * for Dijkstra. Off unless a floor is given: until then a minimum binds only at registration.
 *
 * @throws {OutOfRangeError} for a margin or floor outside 0…1, or a negative cost.
 */
export function effectiveFees(fees: PoolFees, floors: FeeFloors = {}): PoolFees {
  const { minPoolMargin, minPoolCost } = floors
  requireFees(fees)
  if (minPoolMargin !== undefined) requireShare('minPoolMargin', minPoolMargin)
  if (minPoolCost !== undefined) requireAmount('minPoolCost', minPoolCost)
  return {
    margin: minPoolMargin === undefined ? fees.margin : max(fees.margin, minPoolMargin),
    fixedCost:
      minPoolCost === undefined || minPoolCost < fees.fixedCost ? fees.fixedCost : minPoolCost,
  }
}

function requireFees({ fixedCost, margin }: PoolFees): void {
  requireAmount('fixedCost', fixedCost)
  requireShare('margin', margin)
}
