import { memberRewardByBlocks, operatorRewardByBlocks } from '../by-blocks.ts'
import { networks } from '../network.ts'
import { rewardPot } from '../pots.ts'
import { type Rational, ratio, zero } from '../rational.ts'
import { type Lovelace, lovelace, maxSupply } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'

export const ada = (amount: bigint): Lovelace => lovelace(amount * 1_000_000n)

export const deciles: readonly Rational[] = [ratio(1n, 10n), ratio(1n, 2n), ratio(9n, 10n)]

/** Mainnet epoch 617 with its own pot. */
const reserves = lovelace(6_505_611_847_068_713n)
export const networkActiveStake: Lovelace = lovelace(21_750_394_647_282_169n)
export const totalBlocks = 20_971
const { rewardPot: shared } = rewardPot({
  reserves,
  fees: lovelace(31_661_206_813n),
  blocks: BigInt(totalBlocks),
  rho: ratio(3n, 1000n),
  tau: ratio(1n, 5n),
  decentralisation: zero,
  activeSlotCoefficient: networks.mainnet.activeSlotCoefficient,
  slotsPerEpoch: networks.mainnet.slotsPerEpoch,
})

/** A pool of that epoch without pledge, and a member of 10,000 ada. Stake and cost in ada. */
export function poolOf(poolStake: bigint, fixedCost: bigint, margin: Rational = zero) {
  const pool = {
    rewardPot: shared,
    totalStake: lovelace(maxSupply - reserves),
    networkActiveStake,
    ...{ poolStake: ada(poolStake), pledge: lovelace(0n), ownerStake: lovelace(0n) },
    ...{ a0: ratio(3n, 10n), k: 500n, totalBlocks: BigInt(totalBlocks), decentralisation: zero },
    ...{ fixedCost: ada(fixedCost), margin },
  }
  return {
    pool,
    distribution: blockDistribution({
      totalBlocks,
      share: ratio(pool.poolStake, networkActiveStake),
    }),
    rewardAt: memberRewardByBlocks({ ...pool, memberStake: ada(10_000n) }),
    operatorAt: operatorRewardByBlocks(pool),
  }
}
