import { exactBelow } from '../kernel/certified.ts'
import { min, mul, one } from '../rational.ts'
import { type PotDoubles, supply } from './columns.ts'
import type { Conditions } from './course.ts'
import { floorOfPart, partOf } from './part.ts'
import type { PotsInput } from './pots.ts'

/**
 * The pots epoch by epoch. Every amount is a whole double from 0 to 2⁵³, so that sums and
 * differences are exact. Reserves of 2⁵³ or more (preprod, preview, mainnet's first years) are 2⁵³
 * and the rest.
 *
 * The state is in local variables and each floor is decided by two products, since the next epoch
 * waits for every step of this one. A `+` before what is rarely called tells V8 that it is a
 * number: else it would box that variable in every epoch.
 *
 * @returns false where an amount leaves that range: the exact form then answers or refuses.
 */
export function potsInDoubles(
  input: PotsInput,
  conditions: readonly Conditions[],
  into: PotDoubles,
): boolean {
  const share = partOf(input.paidShare)
  const { reserves, rewardPots, parts } = into
  let above = input.reserves >= exactBelow ? exactBelow : 0
  let held = Number(input.reserves - BigInt(above))
  let treasury = Number(input.treasury)
  if (!(held < exactBelow && treasury < exactBelow)) return false
  let i = 0
  for (const { until, parameters, eta, ...amounts } of conditions) {
    const draw = partOf(mul(min(one, eta), parameters.rho))
    const cut = partOf(parameters.tau)
    const [fees, withdrawals] = [Number(amounts.fees), Number(amounts.withdrawals)]
    for (; i < until; i++) {
      // What circulates bears the fees. One part in 2³⁰ is far more than roundings can hide.
      const circulates = supply - above - held - treasury
      if (!(fees <= circulates * (1 - 2 ** -30))) return false

      const total = above + held
      let drawn = Math.floor(total * draw.lo)
      if (drawn !== Math.floor(total * draw.hi)) drawn = +floorOfPart(into, draw, held, above)
      const pot = fees + drawn
      if (!(pot < exactBelow)) return false
      let taxed = Math.floor(pot * cut.lo)
      if (taxed !== Math.floor(pot * cut.hi)) taxed = +floorOfPart(into, cut, pot, 0)
      const rewardPot = pot - taxed
      let paid = Math.floor(rewardPot * share.lo)
      if (paid !== Math.floor(rewardPot * share.hi)) paid = +floorOfPart(into, share, rewardPot, 0)

      reserves[i] = held
      rewardPots[i] = rewardPot
      if (parts !== null) {
        parts.treasury[i] = treasury
        parts.fees[i] = fees
        parts.deltaR1[i] = drawn
        parts.paid[i] = paid
      }
      held += rewardPot - paid - drawn
      if (held < 0) {
        held += above
        above = 0
        into.aboveUntil = i + 1
      }
      treasury += taxed - withdrawals
      if (!(held >= 0 && held < exactBelow && treasury >= 0 && treasury < exactBelow)) return false
    }
  }
  reserves[i] = held
  if (parts !== null) parts.treasury[i] = treasury
  if (above > 0) into.aboveUntil = i + 1
  return true
}
