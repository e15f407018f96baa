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
  const { fullPot, ...usual } = rule ?? {}
  const whole = { ...input, rule: usual, memberStake: lovelace(0n) }
  const { paid } = networkRewardsExact(pools, whole)
  const stake = sumOver(pools, ({ poolStake }) => poolStake)
  requireRoom(input, stake)
  if (fullPot) {
    const pot = fullPotExact(pools, whole)
    if (pot.paid + pot.unmetPledge > 0n) return usedUp(rewardPot, pot.paid, pot.unmetPledge)
  }
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
