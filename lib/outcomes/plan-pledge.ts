import {
  expectedReward,
  type Lovelace,
  lovelace,
  type PledgePeak,
  pledgePeak,
} from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { partOfMillion } from './average-table.ts'
import { type Brings, bringsAt, type PlanFrame, plannedPool } from './plan-frame.ts'

/** What more pledge is worth in an epoch, against the same ada elsewhere. Means over blocks. */
export type PledgeValue = {
  readonly more: Lovelace
  readonly before: Brings
  readonly after: Brings
  /** The owners' ada in the pool without being pledged: what their stake alone brings the operator … */
  readonly asStake: bigint
  /** … and what pledging it brings on top. Below zero where the pledge is past its peak. */
  readonly asPledge: bigint
  /** What the pledge adds to the whole pool's reward: the operator's part of it is `asPledge`. */
  readonly bonus: bigint
  /** `asStake + asPledge`. */
  readonly gain: bigint
  /** The same ada with the members of other pools, and `gain` less that; in the order in which they were given. */
  readonly elsewhere: readonly { readonly reward: Lovelace; readonly difference: bigint }[]
  /** Where the pool, with the ada in it, earns most by its pledge. */
  readonly peak: PledgePeak
  /** Whether the pledge is then past it, so that pledging less would bring more. */
  readonly pastPeak: boolean
  /** Whether the pledge is met before and after; unmet it pays nobody. */
  readonly metBefore: boolean
  readonly metAfter: boolean
}

/**
 * What `more` ada of the owners is worth in their pool as stake and as pledge, beside other stake that stays.
 *
 * @param elsewhere what a million ada expects of an epoch in other pools.
 * @returns null where the pool would then hold more than all pools do.
 * @throws {OutOfRangeError} for a plan out of range.
 */
export function pledgeValue(
  frame: PlanFrame,
  plan: OwnPool,
  more: Lovelace,
  elsewhere: readonly Lovelace[],
): PledgeValue | null {
  const { networkActiveStake, rewardPot, totalStake } = frame.basis
  if (plan.poolStake + more > networkActiveStake) return null
  const joined = {
    ...plan,
    poolStake: lovelace(plan.poolStake + more),
    ownerStake: lovelace(plan.ownerStake + more),
  }
  const pledged = { ...joined, pledge: lovelace(plan.pledge + more) }
  const [before, staked, after] = [plan, joined, pledged].map((pool) => {
    const inEpoch = plannedPool(frame, pool)
    return {
      ...bringsAt(inEpoch, pool, pool.ownerStake, frame.floors),
      poolReward: expectedReward(inEpoch.distribution, inEpoch.rewardAt),
    }
  }) as [Whole, Whole, Whole]
  const { a0, k } = frame.parameters
  const peak = pledgePeak({ rewardPot, totalStake, poolStake: joined.poolStake, a0, k })
  const gain = after.operator - before.operator
  return {
    more,
    before: bringsIn(before),
    after: bringsIn(after),
    asStake: staked.operator - before.operator,
    asPledge: after.operator - staked.operator,
    bonus: after.poolReward - staked.poolReward,
    gain,
    elsewhere: elsewhere.map((perMillion) => {
      const reward = partOfMillion(perMillion, more)
      return { reward, difference: gain - reward }
    }),
    peak,
    pastPeak: pledged.pledge > peak.until,
    metBefore: plan.pledge <= plan.ownerStake,
    metAfter: pledged.pledge <= pledged.ownerStake,
  }
}

type Whole = Brings & { readonly poolReward: Lovelace }
const bringsIn = ({ operator, perMillion }: Whole): Brings => ({ operator, perMillion })
