import { ratio } from '../rational.ts'
import { signedLovelace } from '../units.ts'
import type { NetworkInput } from './network-input.ts'
import { networkRewards } from './network-rewards.ts'
import { networkRewardsExact } from './network-rewards-exact.ts'
import { type KernelPool, poolColumns } from './pool-columns.ts'

type Loose<T> = { readonly [Key in keyof T]?: T[Key] extends bigint ? bigint : T[Key] }

/** A pool of ten million ada: 1 % margin, 340 ada, a pledge of 100,000 ada that is met, 5 blocks. */
export function poolOf(
  changes: Omit<Loose<KernelPool>, 'ownerStake'> & { readonly ownerStake?: bigint | null } = {},
): KernelPool {
  return {
    poolStake: signedLovelace(10_000_000_000_000n),
    pledge: signedLovelace(100_000_000_000n),
    ownerStake: signedLovelace(100_000_000_000n),
    margin: ratio(1n, 100n),
    fixedCost: signedLovelace(340_000_000n),
    blocks: 5,
    ...(changes as Partial<KernelPool>),
  }
}

/** Mainnet in round figures: R 15 M ada, T 38 G ada, A 21 G ada, 21,000 blocks. */
export function networkOf(changes: Loose<NetworkInput> = {}): NetworkInput {
  return {
    rewardPot: signedLovelace(15_000_000_000_000n),
    totalStake: signedLovelace(38_000_000_000_000_000n),
    networkActiveStake: signedLovelace(21_000_000_000_000_000n),
    totalBlocks: 21_000,
    a0: ratio(3n, 10n),
    k: 500n,
    memberStake: signedLovelace(10_000_000_000n),
    ...(changes as Partial<NetworkInput>),
  }
}

const names = ['maxPoolReward', 'poolReward', 'operatorReward', 'memberReward'] as const

/** What kernel and bigint answer, in one form; −0 is not 0 in it. */
export function bothWays(pools: readonly KernelPool[], input: NetworkInput) {
  const fast = networkRewards(poolColumns(pools), input)
  const exact = networkRewardsExact(pools, input)
  return {
    exactFloors: fast.exactFloors,
    kernel: [...names.map((name) => Array.from(fast[name])), fast.paid],
    bigint: [...names.map((name) => exact[name].map(Number)), exact.paid],
  }
}
