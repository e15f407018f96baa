import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  type KernelPool,
  type Lovelace,
  lovelace,
  type NetworkInput,
  ratio,
} from '../../lib/rewards/index.ts'

/** As many pools as mainnet has had at most, about. */
const poolCount = 3_000

/** 10,000 ada: the member whose reward is worked out in every pool. */
const memberStake = lovelace(10_000_000_000n)

/** Sets of parameters to go through; a power of two. */
const inputCount = 64

export type BenchNetwork = {
  readonly pools: readonly KernelPool[]
  /** Another at every evaluation, as when sliders move: k, a0 and the pot. */
  readonly inputs: readonly NetworkInput[]
}

/**
 * The pools of the embedded epoch, the first again until there are 3,000. Stake, pledge, margin and cost are the chain's.
 * Each pool is given the blocks due to its stake, one at least, and owners who hold its pledge where its stake allows
 * that: so nearly all are paid, which is the most work.
 */
export function benchNetwork(count = poolCount): BenchNetwork {
  const { pools: known, pots, parameters } = embeddedSnapshot()
  const totalBlocks = pots.blocks ?? 21_600
  const dueTo = (stake: Lovelace) =>
    Math.max(1, Number((BigInt(totalBlocks) * stake) / pots.activeStake))
  const pools = Array.from({ length: count }, (_, i): KernelPool => {
    const pool = known[i % known.length]
    if (pool === undefined) throw new Error('The embedded snapshot has no pools')
    const { activeStake: poolStake, pledge, margin, fixedCost } = pool
    return { poolStake, pledge, ownerStake: null, margin, fixedCost, blocks: dueTo(poolStake) }
  })
  const inputs = Array.from({ length: inputCount }, (_, i): NetworkInput => {
    const step = BigInt(i)
    return {
      rewardPot: lovelace(pots.rewardPot - step * 1_000_000_007n),
      totalStake: pots.totalStake,
      networkActiveStake: pots.activeStake,
      totalBlocks,
      a0: i === 0 ? parameters.a0 : ratio(step * 3n, 100n),
      k: i === 0 ? parameters.k : 250n + step * 12n,
      memberStake,
    }
  })
  return { pools, inputs }
}
