import {
  type KernelPool,
  type Lovelace,
  lovelace,
  maxPoolReward,
  networkRewards,
  poolColumns,
  poolReward,
  zero,
} from '../../lib/rewards/index.ts'
import type { ChainEpoch, PoolFacts, StakesByEpoch } from './chain.ts'
import { bestPledge, pledgeTaken } from './pledges.ts'

/**
 * What the engine's total of an epoch rests on:
 * - `nothing`: no pool made a block, so nobody is paid;
 * - `blocks`: every pool's stake, and which pools made a block, which is all that counted while d ≥ 4/5;
 * - `stakes`: every pool's stake; each pool taken to make the blocks due to it;
 * - `active stake`: no pool's stake is known; the whole as one unsaturated pool without a pledge.
 */
export type Basis = 'nothing' | 'blocks' | 'stakes' | 'active stake'

/**
 * - `exact`: equal to the lovelace;
 * - `luck`: within three standard deviations of what the pools' blocks could make of it;
 * - `pledges`: beyond luck, but within what the pools of open pledge could make of it;
 * - `unexplained`: beyond both;
 * - `bounds`: nothing more can be said than that it lies within the formula's bounds.
 */
export type Verdict = 'exact' | 'luck' | 'pledges' | 'unexplained' | 'bounds'

export type EpochTotal = {
  readonly chain: ChainEpoch
  readonly basis: Basis
  readonly pools: number
  /** What the engine says the pools were paid together. */
  readonly engine: bigint
  /** The part of it that hangs on pools of open pledge, taken as 0 … */
  readonly open: bigint
  /** … and how much more it is at their best pledges. */
  readonly openAtBest: bigint
  /** Standard deviation of the total by luck of the blocks, in lovelace. */
  readonly luck: number
  /** Did the kernel make the same of all pools at once, to the lovelace? `null` where it was not asked. */
  readonly kernelAgrees: boolean | null
  readonly verdict: Verdict
}

/** How many standard deviations count as luck. */
const deviations = 3

/** The figures that the totals are made from. */
export type TotalsInput = {
  readonly pools: ReadonlyMap<string, PoolFacts>
  readonly stakes: StakesByEpoch
  readonly madeBlock: (id: string, epoch: number) => boolean
}

export function epochTotal(chain: ChainEpoch, input: TotalsInput): EpochTotal {
  if (chain.blocks === 0n || chain.activeStake === null)
    return judged({ chain, basis: 'nothing', pools: 0, engine: 0n, ...certain })
  const stakes = input.stakes.get(chain.epoch)
  if (stakes === undefined) return fromActiveStake(chain, chain.activeStake)
  return fromStakes(chain, chain.activeStake, stakes, input)
}

const certain = { open: 0n, openAtBest: 0n, luck: 0, kernelAgrees: null }

/** R/(1 + a0)·A/T: what one pool of all the active stake would get, had it no pledge and no saturation. */
function fromActiveStake(chain: ChainEpoch, activeStake: Lovelace): EpochTotal {
  const pool = { poolStake: activeStake, pledge: lovelace(0n) }
  const engine = maxPoolReward({ ...ceilingOf(chain), k: 1n, ...pool })
  return judged({ chain, basis: 'active stake', pools: 0, engine, ...certain })
}

function fromStakes(
  chain: ChainEpoch,
  networkActiveStake: Lovelace,
  stakes: ReadonlyMap<string, Lovelace>,
  { pools, madeBlock }: TotalsInput,
): EpochTotal {
  const { epoch, decentralisation } = chain
  const federated = decentralisation.n * 5n >= decentralisation.d * 4n
  const ceiling = { ...ceilingOf(chain), k: chain.k }
  const counted: KernelPool[] = []
  let [engine, open, openAtBest, mean, squares] = [0n, 0n, 0n, 0, 0]
  for (const [id, poolStake] of stakes) {
    if (federated && !madeBlock(id, epoch)) continue
    const known = pledgeTaken(pools.get(id), epoch, poolStake)
    const pledge = known ?? lovelace(0n)
    const { poolReward: reward } = poolReward({
      ...{ ...ceiling, poolStake, pledge, ownerStake: pledge },
      // Performance 1: as many blocks as are due to its stake.
      ...{ blocks: poolStake, totalBlocks: networkActiveStake, networkActiveStake },
      decentralisation,
    })
    engine += reward
    const fees = { margin: zero, fixedCost: lovelace(0n) }
    counted.push({ poolStake, pledge, ownerStake: pledge, blocks: null, ...fees })
    if (known === null) {
      const best = bestPledge(poolStake, ceiling.totalStake, ceiling.k)
      open += reward
      openAtBest += maxPoolReward({ ...ceiling, poolStake, pledge: best }) - reward
    }
    const share = Number(poolStake) / Number(networkActiveStake)
    const perBlock = Number(reward) / share / Number(chain.blocks)
    mean += share * perBlock
    squares += share * perBlock * perBlock
  }
  // Variance of Σ blocks·perBlock over a multinomial of the epoch's blocks.
  const luck = federated ? 0 : Math.sqrt(Number(chain.blocks) * Math.max(0, squares - mean * mean))
  const { paid } = networkRewards(poolColumns(counted), {
    ...{ ...ceiling, networkActiveStake, totalBlocks: null, memberStake: lovelace(0n) },
  })
  return judged({
    ...{ chain, basis: federated ? 'blocks' : 'stakes', pools: stakes.size },
    ...{ engine, open, openAtBest, luck, kernelAgrees: paid === engine },
  })
}

function ceilingOf({ pot, totalStake, a0 }: ChainEpoch) {
  return { rewardPot: pot.rewardPot, totalStake, a0 }
}

function judged(total: Omit<EpochTotal, 'verdict'>): EpochTotal {
  const { chain, basis, engine, open, openAtBest, luck } = total
  const room = BigInt(Math.round(deviations * luck))
  const within = (least: bigint, most: bigint) =>
    least - room <= chain.paid && chain.paid <= most + room
  const verdict =
    engine === chain.paid
      ? 'exact'
      : basis === 'active stake'
        ? 'bounds'
        : within(engine, engine)
          ? 'luck'
          : within(engine - open, engine + openAtBest)
            ? 'pledges'
            : 'unexplained'
  return { ...total, verdict }
}
