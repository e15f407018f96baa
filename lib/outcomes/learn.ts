import {
  compare,
  floorOfProduct,
  type Lovelace,
  lovelace,
  one,
  operatorReward,
  type Rational,
} from '../rewards/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { type NetworkFigures, type Pool, pledgeStatus, type Snapshot } from '../snapshot/index.ts'
import { problemWith } from './delegator.ts'
import type { EpochBasis } from './forecast.ts'
import { poolTerms } from './pool-basis.ts'
import { poolEarnings } from './pool-earnings.ts'
import type { DelegatorOutcome, OutcomeProblem } from './types.ts'
import { outcomeOf, settingOf } from './whole-answer.ts'

/**
 * The pool that is followed where the reader names none: the one that holds the middle ada. Of all pools that share
 * (margin below 100 %), do not retire and are not proven to miss their pledge, by stake: half of the ada in them is in
 * smaller pools, half in larger.
 *
 * @throws {RangeError} if no pool of the snapshot is one of these.
 */
export function examplePool(snapshot: Snapshot): Pool {
  const pools = snapshot.pools
    .filter(
      (pool) =>
        compare(pool.margin, one) < 0 &&
        pool.retiringEpoch === null &&
        pledgeStatus(pool, snapshot) !== 'unmet',
    )
    .sort((a, b) => Number(a.activeStake - b.activeStake) || (a.id < b.id ? -1 : 1))
  const staked = pools.reduce((sum, pool) => sum + pool.activeStake, 0n)
  let below = 0n
  for (const pool of pools) {
    below += pool.activeStake
    if (below > 0n && below * 2n >= staked) return pool
  }
  throw new RangeError('No pool shares what it earns.')
}

export type FollowedInput = {
  readonly scenario: Scenario
  readonly figures: NetworkFigures
  /** The pool that is followed, whatever the scenario names; null for a pool of the reader's own. */
  readonly pool: Pool | null
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/**
 * The calculator's own answer for one pool, or why there is none. The average pool has no blocks to follow, so that a
 * scenario which names it is told with `pool`.
 *
 * @throws {TypeError} for a scenario of the average pool without `pool`: a caller's bug.
 */
export function followedOutcome({
  scenario: asked,
  figures,
  pool,
  now,
}: FollowedInput): DelegatorOutcome | OutcomeProblem {
  const scenario: Scenario = pool ? { ...asked, pool: { kind: 'pool', id: pool.id } } : asked
  const setting = settingOf(scenario, figures, now)
  const terms = poolTerms(scenario, pool, figures)
  if (terms === null) throw new TypeError('The average pool has no blocks to follow.')
  const joined = lovelace(terms.stakeWithout + scenario.stake)
  const problem = problemWith(joined, figures, setting.from)
  return problem ?? outcomeOf(setting, poolEarnings(setting, terms), now)
}

/** What flows into the pot of an epoch and out of it. */
export type PotFlow = {
  readonly fromReserves: Lovelace
  readonly fees: Lovelace
  readonly toTreasury: Lovelace
  /** R: `fromReserves + fees − toTreasury`. */
  readonly rewardPot: Lovelace
  /** What pools and their members are paid of it, at the mean share of the last year of epochs. */
  readonly paid: Lovelace
  /** The rest, which goes back to the reserves. */
  readonly returned: Lovelace
}

export function potFlow(basis: EpochBasis, paidShare: Rational): PotFlow {
  const { deltaR1, fees, deltaT1, rewardPot } = basis
  const paid = lovelace(floorOfProduct(rewardPot, paidShare))
  return {
    fromReserves: deltaR1,
    fees,
    toTreasury: deltaT1,
    rewardPot,
    paid,
    returned: lovelace(rewardPot - paid),
  }
}

/**
 * What the operator gets of the block count that the sum works through: rule 4.7, rounded down once (F6).
 *
 * @param ownerStake what the owners share with, at most the pool's stake.
 */
export function workedOperator(
  { pool, sum }: Pick<DelegatorOutcome, 'pool' | 'sum'>,
  ownerStake: Lovelace,
): Lovelace | null {
  if (!pool || !sum) return null
  const { poolStake, fixedCost, margin } = pool
  const { poolReward } = sum.worked
  return operatorReward({ poolReward, poolStake, fixedCost, margin, ownerStake })
}
