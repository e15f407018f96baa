import { exactBelow } from '../kernel/certified.ts'
import { maxSupply } from '../units.ts'
import { type PotDoubles, reservesAt, supply } from './columns.ts'
import type { Conditions } from './course.ts'
import {
  ceilingFloor,
  exactCeiling,
  exactMember,
  exactOperator,
  feeDoubles,
  memberFloor,
  operatorFloor,
  scalesOf,
} from './floors.ts'
import { floorOfPart } from './part.ts'
import { earnsAfter, feesIn, type PoolsInput } from './pool-course.ts'
import { type Recorded, startOf } from './start.ts'

/**
 * One pool on the way of the pots, in whole doubles from 0 to 2⁵³; written as `potsInDoubles` is,
 * for the same reasons.
 *
 * @returns false where a stake is more than T or 2⁵³: the exact form then answers or refuses.
 */
export function poolInDoubles(
  pots: PotDoubles,
  conditions: readonly Conditions[],
  one: PoolsInput,
  { pool, delegator }: Recorded,
): boolean {
  const { pledge, restaked, compound, growth, every, terms, ...start } = startOf(one)
  let { owner, member, rest } = start
  const split = restaked || pool !== undefined // else what the operator has changes nothing
  const dues = new Float64Array(3 * earnsAfter)
  let i = 0
  for (const stretch of conditions) {
    const { until, parameters } = stretch
    const fee = feesIn(stretch, terms)
    const { cost, margin, kept } = feeDoubles(fee)
    const { influence, pools, divisor, error } = scalesOf(parameters)
    for (; i < until; i++) {
      const due = 3 * (i % earnsAfter)
      if (restaked) {
        owner += dues[due] as number
        rest += dues[due + 1] as number
      }
      member += dues[due + 2] as number
      if (growth !== null && i > 0 && i % every === 0) {
        const grown = Math.floor(rest * growth.lo)
        rest = grown === Math.floor(rest * growth.hi) ? grown : +floorOfPart(pots, growth, rest, 0)
      }
      const stake = owner + member + rest
      const above = i < pots.aboveUntil ? exactBelow : 0
      const totalStake = supply - above - (pots.reserves[i] as number)
      if (!(stake <= totalStake && stake < exactBelow)) return false

      let reward = 0
      if (pledge <= owner) {
        const rewardPot = pots.rewardPots[i] as number
        const perLovelace = pools / totalStake
        reward = ceilingFloor(rewardPot / divisor, perLovelace, influence, error, stake, pledge)
        if (Number.isNaN(reward)) {
          const exactTotal = maxSupply - reservesAt(pots, i)
          reward = +exactCeiling(pots, parameters, BigInt(rewardPot), exactTotal, stake, pledge)
        }
      }
      let operator = reward
      let ofMember = 0
      const left = reward - cost
      if (left > 0 && kept !== 0 && owner < stake) {
        if (split) {
          operator = cost + operatorFloor(left, margin, kept, owner, stake)
          if (Number.isNaN(operator)) operator = +exactOperator(pots, fee, reward, owner, stake)
        }
        ofMember = memberFloor(left, kept, member, stake)
        if (Number.isNaN(ofMember)) ofMember = +exactMember(pots, fee, reward, member, stake)
      }
      if (restaked) {
        dues[due] = operator
        dues[due + 1] = reward - operator - ofMember
      }
      if (compound) dues[due + 2] = ofMember
      if (delegator !== undefined) {
        delegator.stake[i] = member
        delegator.reward[i] = ofMember
      }
      if (pool !== undefined) {
        pool.stake[i] = stake
        pool.owner[i] = owner
        pool.reward[i] = reward
        pool.operatorReward[i] = operator
      }
    }
  }
  return true
}
