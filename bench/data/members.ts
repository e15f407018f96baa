import {
  type KernelPool,
  lovelace,
  type MembersInput,
  type NetworkInput,
  networkRewards,
  poolColumns,
} from '../../lib/rewards/index.ts'
import { randomFrom } from './random.ts'

const memberCount = 1_300_000

/** Delegated accounts of mainnet: half hold less than 32 ada, the mean is 16,055. */
const [median, mean] = [32e6, 16_055e6]

/**
 * 1.3 million members of the pools, sorted by pool: so many in each as its part of the stake, their stakes log-normal with
 * mainnet's median and mean, none above its pool's.
 */
export function benchMembers(pools: readonly KernelPool[], input: NetworkInput): MembersInput {
  const { poolReward } = networkRewards(poolColumns(pools), input)
  const random = randomFrom(617)
  const spread = Math.sqrt(2 * Math.log(mean / median))
  const total = pools.reduce((sum, { poolStake }) => sum + Number(poolStake), 0)
  const stake = new Float64Array(memberCount)
  const pool = new Uint16Array(memberCount)
  let stakeSoFar = 0
  let member = 0
  pools.forEach(({ poolStake }, index) => {
    const most = Number(poolStake)
    stakeSoFar += most
    for (const end = Math.round((stakeSoFar / total) * memberCount); member < end; member++) {
      // Box and Muller: a normal number from two even ones.
      const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
      stake[member] = Math.min(most, Math.floor(median * Math.exp(spread * normal)))
      pool[member] = index
    }
  })
  const payouts = pools.map(({ fixedCost, margin, poolStake }, i) => ({
    poolReward: lovelace(BigInt(poolReward[i] ?? 0)),
    fixedCost,
    margin,
    poolStake,
  }))
  return { members: { stake, pool }, pools: payouts }
}
