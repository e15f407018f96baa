import { Decimal } from 'decimal.js'
import type { KernelPool, NetworkInput } from '../../lib/rewards/index.ts'
import type { Amounts } from './amounts.ts'

/*
 * decimal.js in the form that costs least while it stays right: 80 digits hold every product, common denominators as with
 * whole numbers, and the whole part of one quotient for each floor (`divToInt`).
 */

const Digits = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_DOWN })
const decimal = (value: bigint | number) => new Digits(String(value))
const nothing = decimal(0)

export type DecimalPool = {
  readonly stake: Decimal
  readonly pledge: Decimal
  readonly fixedCost: Decimal
  readonly paid: boolean
  readonly blocks: Decimal
  readonly operatorPart: Decimal
  readonly memberPart: Decimal
  readonly whole: Decimal
}

export function decimalPools(pools: readonly KernelPool[]): readonly DecimalPool[] {
  return pools.map(({ poolStake, pledge, ownerStake, margin, fixedCost, blocks }) => {
    const owned = ownerStake ?? (pledge < poolStake ? pledge : poolStake)
    return {
      stake: decimal(poolStake),
      pledge: decimal(pledge),
      fixedCost: decimal(fixedCost),
      paid: pledge <= owned && blocks !== 0,
      blocks: decimal(blocks ?? 0),
      operatorPart: decimal(margin.n * poolStake + (margin.d - margin.n) * owned),
      memberPart: decimal(margin.d - margin.n),
      whole: decimal(margin.d * poolStake),
    }
  })
}

/** @returns what all pools were paid together. */
export function decimalNetwork(
  pools: readonly DecimalPool[],
  input: NetworkInput,
  into: Amounts,
): Decimal {
  const { maxPoolReward, poolReward, operatorReward, memberReward } = into
  const [rewardPot, totalStake, k] = [input.rewardPot, input.totalStake, input.k].map(decimal) as [
    Decimal,
    Decimal,
    Decimal,
  ]
  const activeStake = decimal(input.networkActiveStake)
  const memberStake = decimal(input.memberStake)
  const squared = totalStake.times(totalStake)
  const bonusOf = rewardPot.times(decimal(input.a0.n))
  const plainOf = rewardPot.times(decimal(input.a0.d)).times(squared)
  const denominator = decimal(input.a0.d + input.a0.n)
    .times(k)
    .times(squared)
    .times(totalStake)
  const blocksInAll = decimal(input.totalBlocks ?? 1)
  let sum = nothing
  for (let i = 0; i < pools.length; i++) {
    const pool = pools[i] as DecimalPool
    let ceiling = nothing
    if (pool.paid) {
      const scaled = k.times(pool.stake)
      const stake = scaled.lt(totalStake) ? scaled : totalStake
      const declared = k.times(pool.pledge)
      const pledge = declared.lt(totalStake) ? declared : totalStake
      const inner = stake.times(totalStake).minus(pledge.times(totalStake.minus(stake)))
      ceiling = plainOf.times(stake).plus(bonusOf.times(pledge).times(inner)).divToInt(denominator)
    }
    const reward = pool.blocks
      .times(activeStake)
      .times(ceiling)
      .divToInt(blocksInAll.times(pool.stake))
    let operator = reward
    let member = nothing
    if (reward.gt(pool.fixedCost)) {
      const shared = reward.minus(pool.fixedCost)
      operator = shared.times(pool.operatorPart).divToInt(pool.whole).plus(pool.fixedCost)
      member = shared.times(pool.memberPart).times(memberStake).divToInt(pool.whole)
    }
    maxPoolReward[i] = ceiling.toNumber()
    poolReward[i] = reward.toNumber()
    operatorReward[i] = operator.toNumber()
    memberReward[i] = member.toNumber()
    sum = sum.plus(reward)
  }
  return sum
}
