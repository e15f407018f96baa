import { zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import { type CeilingInput, exactCeiling } from './exact-pool.ts'
import { fullPotExact, networkRewardsExact } from './network-rewards-exact.ts'
import { type KernelPool, pledgeIsMet } from './pool-columns.ts'
import { type PotUse, type PotUseInput, requireRoom, usedUp, walked } from './pot-use.ts'

/**
 * `potUse` by bigint alone: its specification and oracle.
 *
 * @throws {OutOfRangeError} as `potUse`.
 */
export function potUseExact(pools: readonly KernelPool[], input: PotUseInput): PotUse {
  const { rewardPot, rule } = input
  const whole = { ...input, memberStake: lovelace(0n) }
  const { paid } = networkRewardsExact(pools, whole)
  const stake = sumOver(pools, ({ poolStake }) => poolStake)
  requireRoom(input, stake)
  const unmet = rule?.fullPot ? fullPotExact(pools, whole).unmetPledge : 0n
  if (rule?.fullPot && paid + unmet > 0n) return usedUp(rewardPot, paid, unmet)
  const ceilingIn = (of: CeilingInput) => (pool: KernelPool) => {
    const ceiling = exactCeiling(pool, of)
    return ceiling > 0n ? ceiling : 0n
  }
  const own = ceilingIn(whole)
  return walked(input, stake, {
    claimed: sumOver(pools, ceilingIn({ ...whole, k: 1n, a0: zero, rule: {} })),
    counted: sumOver(pools, ceilingIn({ ...whole, a0: zero })),
    most: sumOver(pools, own),
    due: sumOver(pools, (pool) => (pledgeIsMet(pool) ? own(pool) : 0n)),
    paid,
  })
}

function sumOver(pools: readonly KernelPool[], of: (pool: KernelPool) => bigint): bigint {
  return pools.reduce((sum, pool) => sum + of(pool), 0n)
}
