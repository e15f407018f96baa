import { Decimal } from 'decimal.js'
import type { DelegatorInput, Rational } from '../../lib/rewards/index.ts'

/*
 * A delegator of one pool, epoch by epoch, with decimal.js: reserves and treasury, with the same check of the fees;
 * the pool's ceiling at its unchanging stake but for the delegator's own; the delegator's part, restaked three epochs
 * on. 80 digits hold every product.
 */

const Digits = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_DOWN })
const decimal = (value: bigint) => new Digits(String(value))
const supply = decimal(45_000_000_000_000_000n)
const earnsAfter = 3

export type DelegatorPath = {
  readonly stake: readonly Decimal[]
  readonly reward: readonly Decimal[]
}

export function decimalDelegator(input: DelegatorInput): DelegatorPath {
  const { pool, epochs, parameters } = input
  const k = decimal(parameters.k)
  const [an, ad] = [decimal(parameters.a0.n), decimal(parameters.a0.d)]
  const fees = decimal(input.fees as bigint)
  const eta = input.eta as Rational
  const atMostOne = eta.n > eta.d ? { n: 1n, d: 1n } : eta
  const drawn = [
    decimal(atMostOne.n * parameters.rho.n),
    decimal(atMostOne.d * parameters.rho.d),
  ] as const
  const [taxN, taxD] = [decimal(parameters.tau.n), decimal(parameters.tau.d)]
  const [shareN, shareD] = [decimal(input.paidShare.n), decimal(input.paidShare.d)]
  const pledge = decimal(pool.pledge)
  const cost = decimal(pool.fixedCost)
  const [kept, keptOf] = [decimal(pool.margin.d - pool.margin.n), decimal(pool.margin.d)]
  const others = decimal(pool.poolStake - input.stake)
  let reserves = decimal(input.reserves)
  let treasury = decimal(input.treasury)
  let member = decimal(input.stake)
  const due = Array.from({ length: earnsAfter }, () => decimal(0n))
  const stake: Decimal[] = []
  const reward: Decimal[] = []
  for (let i = 0; i < epochs; i++) {
    member = member.plus(due[i % earnsAfter] as Decimal)
    const poolStake = others.plus(member)
    const totalStake = supply.minus(reserves)
    if (fees.gt(totalStake.minus(treasury))) throw new Error('fees above what circulates')
    const deltaR1 = reserves.times(drawn[0]).divToInt(drawn[1])
    const pot = fees.plus(deltaR1)
    const taxed = pot.times(taxN).divToInt(taxD)
    const rewardPot = pot.minus(taxed)

    const scaled = k.times(poolStake)
    const x = scaled.lt(totalStake) ? scaled : totalStake
    const declared = k.times(pledge)
    const y = declared.lt(totalStake) ? declared : totalStake
    const squared = totalStake.times(totalStake)
    const inner = x.times(totalStake).minus(y.times(totalStake.minus(x)))
    const shares = ad.times(x).times(squared).plus(an.times(y).times(inner))
    const whole = ad.plus(an).times(k).times(squared).times(totalStake)
    const ceiling = rewardPot.times(shares).divToInt(whole)
    const earned = ceiling.gt(cost)
      ? ceiling.minus(cost).times(kept).times(member).divToInt(keptOf.times(poolStake))
      : decimal(0n)
    stake.push(member)
    reward.push(earned)
    due[i % earnsAfter] = earned
    const paid = rewardPot.times(shareN).divToInt(shareD)
    reserves = reserves.minus(deltaR1).plus(rewardPot).minus(paid)
    treasury = treasury.plus(taxed)
  }
  return { stake, reward }
}
