import { exactBelow, wholeDouble } from '../kernel/certified.ts'
import { min, mul, one as whole } from '../rational.ts'
import { maxSupply } from '../units.ts'
import { raise, supply } from './columns.ts'
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
import { floorOfPart, partOf, type Tally } from './part.ts'
import { earnsAfter, feesIn, type PoolsInput } from './pool-course.ts'
import type { PotsInput } from './pots.ts'
import { type Recorded, startOf } from './start.ts'

/**
 * One pool and its pots, epoch by epoch, in whole doubles from 0 to 2⁵³, so that sums and differences
 * are exact. Reserves of 2⁵³ or more (preprod, preview, mainnet's first years) are 2⁵³ and the rest.
 *
 * The state is in local variables and each floor of a pot is decided by two products, since the next
 * epoch waits for every step of this one; meanwhile the processor works at the pool. A `+` before what
 * V8 does not know to be a number (what another module or a rare call gives) tells it so: else it would
 * box what depends on it in every epoch.
 *
 * Reserves below 2⁵⁴ and a treasury below 2⁵³ leave more than 2⁵³ of the supply to circulate: fees of
 * a pot that is less are never more than that, nor is a stake that is less ever more than T. What is
 * drawn and not paid out is never more than the reserves.
 *
 * A pot and a stake, and so all that is written down, are below 2⁵²: see `raise`.
 *
 * @returns false where pots or a stake leave that range: the exact form then answers or refuses.
 */
export function poolInDoubles(
  input: PotsInput,
  conditions: readonly Conditions[],
  one: PoolsInput,
  tally: Tally,
  { pool, delegator }: Recorded,
): boolean {
  const share = partOf(input.paidShare)
  const [shareLow, shareHigh] = [+share.lo, +share.hi]
  const all = +supply
  const limit = +exactBelow
  const written = +raise
  let above = input.reserves >= limit ? limit : 0
  let held = +Number(input.reserves - BigInt(above))
  let treasury = +Number(input.treasury)
  if (!(held < limit && treasury < limit)) return false
  const start = startOf(one)
  const { growth, every, terms } = start
  const restaked = one.stakes === 'restaked'
  const compound = one.compound === true
  const pledge = +start.pledge
  let owner = +start.owner
  let member = +start.member
  let rest = +start.rest
  const split = restaked || pool !== undefined // else what the operator has changes nothing
  const dues = new Float64Array(3 * earnsAfter) // what is not restaked stays 0
  const last = dues.length - 3
  let due = last
  let earned = 0
  let i = 0
  for (const stretch of conditions) {
    const { until, parameters, eta } = stretch
    const draw = partOf(mul(min(whole, eta), parameters.rho))
    const cut = partOf(parameters.tau)
    const [drawLow, drawHigh] = [+draw.lo, +draw.hi]
    const [cutLow, cutHigh, cutSure] = [+cut.lo, +cut.hi, +cut.sure]
    // NaN from 2⁵³ on, and so is then the pot or the treasury, which no comparison lets pass.
    const [fees, withdrawals] = [+wholeDouble(stretch.fees), +wholeDouble(stretch.withdrawals)]
    const fee = feesIn(stretch, terms)
    const { cost, margin, kept } = feeDoubles(fee)
    const { influence, pools, divisor, error } = scalesOf(parameters)
    for (; i < until; i++) {
      const totalStake = all - above - held
      const total = above + held
      let drawn = Math.floor(total * drawLow)
      if (drawn !== Math.floor(total * drawHigh)) drawn = +floorOfPart(tally, draw, held, above)
      const pot = fees + drawn
      if (!(pot < written)) return false
      let taxed = Math.floor(pot * cutHigh)
      if (!(pot < cutSure) && taxed !== Math.floor(pot * cutLow))
        taxed = +floorOfPart(tally, cut, pot, 0)
      const rewardPot = pot - taxed
      let paid = Math.floor(rewardPot * shareLow)
      if (paid !== Math.floor(rewardPot * shareHigh))
        paid = +floorOfPart(tally, share, rewardPot, 0)

      due = due === last ? 0 : due + 3
      owner += dues[due] as number
      rest += dues[due + 1] as number
      member += dues[due + 2] as number
      if (growth !== null && i > 0 && i % every === 0) {
        const grown = Math.floor(rest * growth.lo)
        rest = grown === Math.floor(rest * growth.hi) ? grown : +floorOfPart(tally, growth, rest, 0)
      }
      const stake = owner + member + rest
      if (!(stake < written)) return false

      let reward = 0
      if (pledge <= owner) {
        const perLovelace = pools / totalStake
        reward = ceilingFloor(rewardPot / divisor, perLovelace, influence, error, stake, pledge)
        if (Number.isNaN(reward)) {
          const exactTotal = maxSupply - BigInt(held) - BigInt(above)
          reward = +exactCeiling(tally, parameters, BigInt(rewardPot), exactTotal, stake, pledge)
        }
      }
      let operator = reward
      let ofMember = 0
      const left = reward - cost
      if (left > 0 && kept !== 0 && owner < stake) {
        if (split) {
          operator = cost + operatorFloor(left, margin, kept, owner, stake)
          if (Number.isNaN(operator)) operator = +exactOperator(tally, fee, reward, owner, stake)
        }
        ofMember = memberFloor(left, kept, member, stake)
        if (Number.isNaN(ofMember)) ofMember = +exactMember(tally, fee, reward, member, stake)
      }
      if (restaked) {
        dues[due] = operator
        dues[due + 1] = reward - operator - ofMember
      }
      if (compound) dues[due + 2] = ofMember
      if (delegator !== undefined) {
        delegator.stake[i] = written + member
        delegator.reward[i] = written + ofMember
        earned += ofMember
      }
      if (pool !== undefined) {
        pool.stake[i] = written + stake
        pool.owner[i] = written + owner
        pool.reward[i] = written + reward
        pool.operatorReward[i] = written + operator
      }

      held += rewardPot - paid - drawn
      if (held < 0) {
        held += above
        above = 0
      }
      treasury += taxed - withdrawals
      if (!(held < limit && treasury >= 0 && treasury < limit)) return false
    }
  }
  if (delegator !== undefined) delegator.total = earned
  return earned < limit
}
