import {
  type KernelPool,
  type Lovelace,
  lovelace,
  networkRewards,
  poolColumns,
  saturationPointUnder,
} from '../rewards/index.ts'
import { million } from './average-table.ts'
import type { NetworkTerms } from './network-pools.ts'

/** A pool that delegators look at. */
export type JudgedPool = KernelPool & {
  readonly id: string
  /** May stake come here? */
  readonly isOpen: boolean
}

/** What delegators think of the pools, in the order of the pools. Whole lovelace an epoch of 1,000,000 ada. */
export type Judgement = {
  readonly promises: Float64Array
  /** Open pools among the k most desirable, best first; equals by id. */
  readonly best: readonly number[]
}

/**
 * How delegators judge pools: as the ledger's ranking does, under any rule. An open pool among the k most desirable is
 * judged as full, or as it stands where it holds more; every other pool as it stands. Rewards at apparent performance 1,
 * with all floors; desirability is what a member of the full pool gets, which under today's rule orders pools as
 * `desirabilityRanking` does.
 *
 * @throws {OutOfRangeError} for terms outside the kernel's domain.
 */
export function judge(pools: readonly JudgedPool[], terms: NetworkTerms) {
  const { totalStake, k, rule } = terms
  const { fullPot, ...ceilings } = rule
  const fullAt = pools.map(({ pledge }) => saturationPointUnder(rule, { totalStake, k, pledge }))
  const whenFull = poolColumns(
    pools.map((pool, i) => ({ ...pool, poolStake: fullAt[i] ?? lovelace(0n) })),
  )
  const rewardsOf = (columns: typeof whenFull, rewardPot: Lovelace, all: boolean) =>
    networkRewards(columns, {
      ...{ ...terms, rewardPot, totalBlocks: null, memberStake: lovelace(million) },
      ...{ networkActiveStake: totalStake, rule: all ? rule : ceilings },
    })
  return (stakes: readonly Lovelace[]): Judgement => {
    const { rewardPot } = terms
    const standing = poolColumns(
      pools.map((pool, i) => ({ ...pool, poolStake: stakes[i] ?? lovelace(0n) })),
    )
    const now = rewardsOf(standing, rewardPot, true)
    // A full pot scales every reward alike: by what is paid over what would be without it.
    const unscaled = fullPot ? rewardsOf(standing, rewardPot, false).paid : 0n
    const pot = unscaled > 0n ? lovelace((rewardPot * now.paid) / unscaled) : rewardPot
    const desired = rewardsOf(whenFull, pot, false).memberReward
    const best = bestOf(pools, desired, k)
    const promises = now.memberReward
    for (const i of best)
      if ((stakes[i] ?? 0n) < (fullAt[i] ?? 0n)) promises[i] = desired[i] as number
    return { promises, best }
  }
}

function bestOf(pools: readonly JudgedPool[], desired: Float64Array, k: bigint): number[] {
  const ids = pools.map(({ id }) => id)
  const open = pools.flatMap(({ isOpen }, i) => (isOpen ? [i] : []))
  open.sort((a, b) => {
    const apart = (desired[b] as number) - (desired[a] as number)
    return apart || ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1)
  })
  return open.slice(0, Number(k))
}
