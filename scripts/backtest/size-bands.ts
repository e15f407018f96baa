import {
  blockDistribution,
  expectedReward,
  type Lovelace,
  operatorRewardByBlocks,
  poolRewardByBlocks,
  ratio,
} from '../../lib/rewards/index.ts'
import { cellOf, readCsv } from '../bundle/csv.ts'
import type { ChainEpoch, PoolFacts, StakesByEpoch } from './chain.ts'
import { grouped } from './grouped.ts'
import { pledgeTaken } from './pledges.ts'

/** All pools of a range of stake in one epoch. Amounts in lovelace; the source rounds to 0.01 ada. */
export type BandEpoch = {
  readonly epoch: number
  readonly band: string
  readonly pools: number
  /** Of the source; `poolsAndStakeAgree` says whether our stakes put the same pools here. */
  readonly stake: bigint
  readonly poolsAndStakeAgree: boolean
  readonly blocks: bigint
  /** The engine's, for the blocks that the band made. */
  readonly operators: bigint
  readonly members: bigint
  /** The source's. */
  readonly paidOperators: bigint
  readonly paidMembers: bigint
}

/** Upper ends in ada, exclusive. The smallest band is the source's `Inactive` and `< 3M` together. */
const bands: readonly (readonly [string, bigint])[] = [
  ['< 3M', 3n],
  ['3M - 10M', 10n],
  ['10M - 20M', 20n],
  ['20M - 30M', 30n],
  ['30M - 40M', 40n],
  ['40M - 50M', 50n],
  ['50M - 60M', 60n],
  ['60M - 70M', 70n],
  ['> 70M', 45_000n],
]

const millionAda = 1_000_000_000_000n
const inactive = 'Inactive'
/** Half of 0.01 ada. */
const rounding = 5_000n

export function sizeBands(
  folder: string,
  chain: readonly ChainEpoch[],
  pools: ReadonlyMap<string, PoolFacts>,
  stakes: StakesByEpoch,
): readonly BandEpoch[] {
  const rows = readCsv(folder, 'pool_size_bands.csv')
  const byEpoch = grouped(rows, (row) => Number(cellOf(row, 'epoch')))
  return chain.flatMap((of) => {
    const told = byEpoch.get(of.epoch)
    const stakesThen = stakes.get(of.epoch)
    if (told === undefined || stakesThen === undefined) return []
    const ours = grouped(stakesThen, ([, stake]) => bandOf(stake))
    return bands.map(([band]) => {
      const source = (column: string) =>
        told
          .filter((row) => nameOf(cellOf(row, 'stake_band_ada')) === band)
          .reduce((sum, row) => sum + BigInt(cellOf(row, column)), 0n)
      const here = ours.get(band) ?? []
      const [stake, blocks] = [source('stake_lovelace'), source('blocks')]
      const sum = here.reduce((total, [, poolStake]) => total + poolStake, 0n)
      const apart = sum > stake ? sum - stake : stake - sum
      // Two rounded figures make the smallest band. A pool without stake is `Inactive` there and nowhere here.
      const samePools = band === '< 3M' || source('pools') === BigInt(here.length)
      return {
        epoch: of.epoch,
        band,
        pools: here.length,
        stake,
        poolsAndStakeAgree: samePools && apart <= 2n * rounding,
        blocks,
        ...paidTogether(of, here, pools, blocks, sum),
        paidOperators: source('operator_rewards_lovelace'),
        paidMembers: source('member_rewards_lovelace'),
      }
    })
  })
}

function nameOf(band: string): string {
  return band === inactive ? '< 3M' : band
}

function bandOf(stake: Lovelace): string {
  const band = bands.find(([, end]) => stake < end * millionAda)
  if (band === undefined) throw new Error(`A pool of ${stake} lovelace`)
  return band[0]
}

/** The expected rewards of the pools, by the blocks that they made together in place of those due to them. */
function paidTogether(
  { pot, totalStake, activeStake, decentralisation, a0, k, ...of }: ChainEpoch,
  here: readonly (readonly [string, Lovelace])[],
  pools: ReadonlyMap<string, PoolFacts>,
  blocks: bigint,
  bandStake: bigint,
): { readonly operators: bigint; readonly members: bigint } {
  if (activeStake === null || bandStake === 0n) return { operators: 0n, members: 0n }
  let [operators, all] = [0n, 0n]
  for (const [id, poolStake] of here) {
    const pool = pools.get(id)
    if (pool === undefined) throw new Error(`No pool ${id}`)
    const pledge = pledgeTaken(pool, of.epoch, poolStake) ?? (0n as Lovelace)
    const byBlocks = {
      ...{ rewardPot: pot.rewardPot, totalStake, networkActiveStake: activeStake },
      ...{ totalBlocks: of.blocks, decentralisation, a0, k },
      ...{ poolStake, pledge, ownerStake: pledge, ...pool },
    }
    const share = ratio(poolStake, activeStake)
    const distribution = blockDistribution({ totalBlocks: Number(of.blocks), share })
    operators += expectedReward(distribution, operatorRewardByBlocks(byBlocks))
    all += expectedReward(distribution, poolRewardByBlocks(byBlocks))
  }
  // blocks ÷ (all blocks · the band's stake ÷ the network's)
  const made = (amount: bigint) => (amount * blocks * activeStake) / (of.blocks * bandStake)
  return { operators: made(operators), members: made(all - operators) }
}
