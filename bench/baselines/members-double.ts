import type { MembersInput } from '../../lib/rewards/index.ts'

/** What a lovelace of stake earns in each pool, as a double. */
export function doubleRates({ pools }: MembersInput): Float64Array {
  return Float64Array.from(pools, ({ poolReward, fixedCost, margin, poolStake }) => {
    const shared = Math.max(0, Number(poolReward) - Number(fixedCost))
    return (shared * (1 - Number(margin.n) / Number(margin.d))) / Number(poolStake)
  })
}

/** Every member's reward and their sum, without any check. @returns the sum. */
export function doubleMembers(
  { members: { stake, pool } }: MembersInput,
  rates: Float64Array,
  into: Float64Array,
): number {
  const { length } = stake
  let sum = 0
  for (let i = 0; i < length; i++) {
    const reward = Math.floor((stake[i] as number) * (rates[pool[i] as number] as number))
    into[i] = reward
    sum += reward
  }
  return sum
}
