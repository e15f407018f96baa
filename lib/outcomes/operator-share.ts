import {
  expectedReward,
  type Lovelace,
  lovelace,
  operatorReward,
  type PoolFees,
  type Rational,
  zero,
} from '../rewards/index.ts'
import type { NetworkFigures, Pool } from '../snapshot/index.ts'
import type { PoolInEpoch } from './pool-in-epoch.ts'

/** What one epoch pays the operator, and for what: means over the pool's blocks. */
export type OperatorShare = {
  /** What the fixed cost brings: all of it in an epoch that earns as much, else what is earned. */
  readonly fixedCost: Lovelace
  /** The margin of what is left after it. */
  readonly margin: Lovelace
  /** The owners' own part as delegators, paid through the operator. */
  readonly owners: Lovelace
  /** The three together, to the lovelace. */
  readonly total: Lovelace
}

const none = lovelace(0n)

/**
 * The operator's expected income. Each part is the difference of two means (with the fixed cost alone;
 * with the margin too; with the owners' stake), so that they sum to the lovelace.
 *
 * @param pool whose pledge is at most its stake, or unmet: no count of blocks may pay it less than nothing.
 * @param ownerStake what the owners share with, 0 … `pool.poolStake`; whether it meets the pledge is
 *   the pool's own matter.
 * @throws {OutOfRangeError} for a negative stake or cost, or a margin outside 0…1.
 */
export function operatorShare(
  { distribution, rewardAt, poolStake }: PoolInEpoch,
  { fixedCost, margin }: PoolFees,
  ownerStake: Lovelace,
): OperatorShare {
  const mean = (of: Rational, owned: Lovelace) =>
    expectedReward(distribution, (blocks) =>
      operatorReward({
        ...{ poolReward: rewardAt(blocks), poolStake },
        ...{ fixedCost, margin: of, ownerStake: owned },
      }),
    )
  const afterCost = mean(zero, none)
  const afterMargin = mean(margin, none)
  const total = mean(margin, ownerStake)
  return {
    fixedCost: afterCost,
    margin: lovelace(afterMargin - afterCost),
    owners: lovelace(total - afterMargin),
    total,
  }
}

/** What the owners share with: their stake of the pledge's own epoch, else the pledge, which they hold if it is met. */
export function ownersShare(
  pool: Pool,
  { poolsEpoch }: Pick<NetworkFigures, 'poolsEpoch'>,
): Lovelace {
  const { ownerStake, ownerStakeEpoch, pledge, activeStake } = pool
  const held = ownerStake !== null && ownerStakeEpoch === poolsEpoch ? ownerStake : pledge
  return held < activeStake ? held : activeStake
}
