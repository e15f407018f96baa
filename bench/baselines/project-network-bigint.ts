import type { NetworkProjectionInput, Rational } from '../../lib/rewards/index.ts'
import { maxSupply } from '../../lib/rewards/index.ts'

/*
 * All pools epoch by epoch with whole numbers, all rewards restaked three epochs on, the operator's as owner stake: in the
 * form that costs least, with one division a floor and everything that depends on the epoch alone before the loop.
 */

const earnsAfter = 3

export type NetworkPath = {
  readonly reserves: bigint
  readonly poolStake: readonly bigint[]
  readonly ownerStake: readonly bigint[]
  readonly poolReward: readonly bigint[]
  readonly operatorReward: readonly bigint[]
}

export function bigintProjection(input: NetworkProjectionInput): NetworkPath {
  const { pools, parameters } = input
  const { k, a0, rho, tau } = parameters
  const fees = input.fees as bigint
  const eta = input.eta as Rational
  const draw = eta.n > eta.d ? rho : { n: eta.n * rho.n, d: eta.d * rho.d }
  const poolStake = pools.map((pool): bigint => pool.poolStake)
  const ownerStake = pools.map(({ ownerStake: owned, pledge, poolStake: stake }) =>
    owned === null ? (pledge < stake ? pledge : stake) : owned,
  ) as bigint[]
  const declared = pools.map(({ pledge }) => k * pledge)
  const none = () => pools.map(() => 0n)
  const dueStake = Array.from({ length: earnsAfter }, none)
  const dueOwner = Array.from({ length: earnsAfter }, none)
  const poolReward = none()
  const operatorReward = none()
  let { reserves } = input as { reserves: bigint }
  for (let i = 0; i < input.epochs; i++) {
    const totalStake = maxSupply - reserves
    const deltaR1 = (reserves * draw.n) / draw.d
    const pot = fees + deltaR1
    const rewardPot = pot - (pot * tau.n) / tau.d
    const squared = totalStake * totalStake
    const plainOf = rewardPot * a0.d * squared
    const bonusOf = rewardPot * a0.n
    const whole = (a0.d + a0.n) * k * squared * totalStake
    const stakeNow = dueStake[i % earnsAfter] as bigint[]
    const ownerNow = dueOwner[i % earnsAfter] as bigint[]
    let paid = 0n
    for (let p = 0; p < pools.length; p++) {
      const { pledge, fixedCost, margin } = pools[p] as (typeof pools)[number]
      const stake = (poolStake[p] as bigint) + (stakeNow[p] as bigint)
      const owner = (ownerStake[p] as bigint) + (ownerNow[p] as bigint)
      poolStake[p] = stake
      ownerStake[p] = owner
      let earned = 0n
      if (pledge <= owner) {
        const scaled = k * stake
        const x = scaled < totalStake ? scaled : totalStake
        const asked = declared[p] as bigint
        const y = asked < totalStake ? asked : totalStake
        const inner = x * totalStake - y * (totalStake - x)
        earned = (plainOf * x + bonusOf * y * inner) / whole
      }
      let operator = earned
      if (earned > fixedCost) {
        const parts = margin.n * stake + (margin.d - margin.n) * owner
        operator = fixedCost + ((earned - fixedCost) * parts) / (margin.d * stake)
      }
      stakeNow[p] = earned
      ownerNow[p] = operator
      poolReward[p] = (poolReward[p] as bigint) + earned
      operatorReward[p] = (operatorReward[p] as bigint) + operator
      paid += earned
    }
    reserves = reserves - deltaR1 + rewardPot - paid
  }
  return { reserves, poolStake, ownerStake, poolReward, operatorReward }
}
