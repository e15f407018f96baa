import { exactBelow } from '../kernel/certified.ts'
import { min, mul, one as unit } from '../rational.ts'
import { maxSupply } from '../units.ts'
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
import { exactPart, floorOfPart, partOf } from './part.ts'
import { feesIn, freeOfFees, type PoolsInput } from './pool-course.ts'
import type { PotsInput } from './pots.ts'
import { type Recorded, startOf } from './start.ts'

const supply = Number(maxSupply)

/**
 * The pots, and one pool that is paid beside others, epoch by epoch. One function whose state is local
 * variables, which then stay in registers: in parts it takes three times as long.
 *
 * Every amount is a whole double from 0 to 2⁵³, so that sums and differences are exact. Reserves of 2⁵³
 * or more (preprod, preview, mainnet's first years) are 2⁵³ and the rest.
 *
 * @param one a single pool; null for the pots alone.
 * @param into what to write down.
 * @returns how many floors took bigint; null where an amount leaves that range: the exact form then
 *   answers or refuses.
 */
export function projectInDoubles(
  input: PotsInput,
  conditions: readonly Conditions[],
  one: PoolsInput | null,
  into: Recorded,
): number | null {
  const { pots, pool, delegator } = { pots: null, pool: null, delegator: null, ...into }
  const share = partOf(input.paidShare)
  const start = startOf(one)
  const { pledge, restaked, compound, growth, every } = start
  let { owner, member, rest } = start
  const split = restaked || pool !== null // else what the operator has changes nothing
  let above = input.reserves >= exactBelow ? exactBelow : 0
  let held = Number(input.reserves - BigInt(above))
  let treasury = Number(input.treasury)
  if (!(held < exactBelow && treasury < exactBelow)) return null
  // Earned one, two and three epochs ago: the calendar's `rewardEarnsFrom`.
  let [owner1, owner2, owner3] = [0, 0, 0]
  let [member1, member2, member3] = [0, 0, 0]
  let [rest1, rest2, rest3] = [0, 0, 0]
  let exactFloors = 0
  let i = 0
  for (const stretch of conditions) {
    const { until, parameters } = stretch
    const fee = feesIn(stretch, one?.pools[0] ?? freeOfFees)
    const { cost, margin, kept } = feeDoubles(fee)
    const { influence, pools, divisor, error } = scalesOf(parameters)
    const draw = partOf(mul(min(unit, stretch.eta), parameters.rho))
    const cut = partOf(parameters.tau)
    const [fees, withdrawals] = [Number(stretch.fees), Number(stretch.withdrawals)]
    for (; i < until; i++) {
      const totalStake = supply - above - held
      // What circulates bears the fees. One part in 2³⁰ is far more than roundings can hide.
      if (!(fees <= (totalStake - treasury) * (1 - 2 ** -30))) return null

      let drawn = floorOfPart(above + held, draw)
      if (Number.isNaN(drawn)) {
        drawn = exactPart(BigInt(above) + BigInt(held), draw)
        exactFloors++
      }
      const pot = fees + drawn
      if (!(pot < exactBelow)) return null
      let taxed = floorOfPart(pot, cut)
      if (Number.isNaN(taxed)) {
        taxed = exactPart(BigInt(pot), cut)
        exactFloors++
      }
      const rewardPot = pot - taxed
      let paid = floorOfPart(rewardPot, share)
      if (Number.isNaN(paid)) {
        paid = exactPart(BigInt(rewardPot), share)
        exactFloors++
      }

      if (one !== null) {
        owner += owner3
        member += member3
        rest += rest3
        if (growth !== null && i > 0 && i % every === 0) {
          const grown = floorOfPart(rest, growth)
          if (Number.isNaN(grown)) exactFloors++
          rest = Number.isNaN(grown) ? exactPart(BigInt(rest), growth) : grown
        }
        const stake = owner + member + rest
        if (!(stake <= totalStake && stake < exactBelow)) return null

        let reward = 0
        if (pledge <= owner) {
          const whole = rewardPot / divisor
          const perLovelace = pools / totalStake
          reward = ceilingFloor(whole, perLovelace, influence, error, stake, pledge)
          if (Number.isNaN(reward)) {
            const exactTotal = maxSupply - BigInt(above) - BigInt(held)
            reward = exactCeiling(parameters, BigInt(rewardPot), exactTotal, stake, pledge)
            exactFloors++
          }
        }
        let operator = reward
        let ofMember = 0
        const left = reward - cost
        if (left > 0 && kept !== 0 && owner < stake) {
          if (split) {
            operator = cost + operatorFloor(left, margin, kept, owner, stake)
            if (Number.isNaN(operator)) {
              operator = exactOperator(fee, reward, owner, stake)
              exactFloors++
            }
          }
          ofMember = memberFloor(left, kept, member, stake)
          if (Number.isNaN(ofMember)) {
            ofMember = exactMember(fee, reward, member, stake)
            exactFloors++
          }
        }
        owner3 = owner2
        owner2 = owner1
        member3 = member2
        member2 = member1
        rest3 = rest2
        rest2 = rest1
        member1 = compound ? ofMember : 0
        owner1 = restaked ? operator : 0
        rest1 = restaked ? reward - operator - ofMember : 0
        if (delegator !== null) {
          delegator.stake[i] = member
          delegator.reward[i] = ofMember
        }
        if (pool !== null) {
          pool.stake[i] = stake
          pool.owner[i] = owner
          pool.reward[i] = reward
          pool.operatorReward[i] = operator
        }
      }

      if (pots !== null) {
        if (above > 0) pots.above = i + 1
        pots.reserves[i] = held
        pots.treasury[i] = treasury
        pots.fees[i] = fees
        pots.deltaR1[i] = drawn
        pots.rewardPot[i] = rewardPot
        pots.paid[i] = paid
      }
      held += rewardPot - paid - drawn
      if (held < 0) {
        held += above
        above = 0
      }
      treasury += taxed - withdrawals
      if (!(held >= 0 && held < exactBelow && treasury >= 0 && treasury < exactBelow)) return null
    }
  }
  if (pots !== null) {
    if (above > 0) pots.above = i + 1
    pots.reserves[i] = held
    pots.treasury[i] = treasury
  }
  return exactFloors
}
