import {
  blockDistribution,
  compare,
  lovelace,
  lovelacePerAda,
  one,
  type PoolFees,
  type Rational,
  zero,
} from '../rewards/index.ts'
import {
  type Pool,
  type ProtocolParameters,
  pledgeStatus,
  type Snapshot,
} from '../snapshot/index.ts'
import { gridBetween } from './average-grid.ts'
import {
  type AverageColumn,
  type AverageFigures,
  type AveragePoolTable,
  averageColumns,
  million,
} from './average-table.ts'
import { type EpochBasis, forecastFrom, furthestForecast } from './forecast.ts'
import { blockShare } from './pool-in-epoch.ts'
import { rewardPerBlock } from './pool-rate.ts'
import { chanceOfNothing, meanAfterCost, meanUnit, type TailSums, tailSums } from './tail-sums.ts'

/*
 * Only for where every pool is at hand: nothing that a page loads imports this file.
 */

type PublicPool = { readonly pool: Pool; readonly unmet: boolean; readonly tails: TailSums }

/**
 * The figures of the average pool from the data epoch to the furthest forecast: some seconds of work
 * for 2,700 pools.
 *
 * The mean is over pools with a margin below 100 %, weighted by their active stake; a pool whose
 * pledge is proven unmet counts as 0. Nobody's stake is joined to any of them. The floors F4–F7 are
 * left out, less than two lovelace a pool.
 *
 * @throws {OutOfRangeError} for a snapshot without a public pool.
 */
export function averagePoolTable(snapshot: Snapshot): AveragePoolTable {
  const forecast = forecastFrom(snapshot, lovelace(0n))
  const known = forecast.at(snapshot.epoch)
  const first = Math.max(snapshot.epoch + 1, snapshot.newest.epoch - 1)
  const ahead = publicPools(snapshot, forecast.at(first))

  const means = new Map<number, bigint>()
  const meanAt = (epoch: number): bigint => {
    const mean = means.get(epoch) ?? meanReward(ahead, forecast.at(epoch), snapshot)
    means.set(epoch, mean)
    return mean
  }
  const epochs = gridBetween(first, snapshot.epoch + furthestForecast, meanAt)
  const rows = epochs.map((at) => averageOver(ahead, forecast.at(at), snapshot))
  const knownRow = averageOver(publicPools(snapshot, known), known, snapshot)
  return {
    dataEpoch: snapshot.epoch,
    pools: ahead.length,
    epochs,
    columns: byColumn((name) => rows.map((row) => brief(name, row[name]))),
    known: byColumn((name) => brief(name, knownRow[name])),
  }
}

function publicPools(snapshot: Snapshot, basis: EpochBasis): PublicPool[] {
  return snapshot.pools
    .filter((pool) => compare(pool.margin, one) < 0 && pool.activeStake > 0n)
    .map((pool) => ({
      pool,
      unmet: pledgeStatus(pool, snapshot) === 'unmet',
      tails: tailSums(
        blockDistribution({
          totalBlocks: basis.totalBlocks,
          share: blockShare(pool.activeStake, basis.networkActiveStake, one),
        }),
      ),
    }))
}

/** The mean alone, lovelace per million ada. */
function meanReward(
  pools: readonly PublicPool[],
  basis: EpochBasis,
  { parameters }: Snapshot,
): bigint {
  let sum = 0n
  let staked = 0n
  for (const { pool, unmet, tails } of pools) {
    sum += membersOf(tails, perBlockOf(pool, unmet, basis, parameters), pool)
    staked += pool.activeStake
  }
  return (sum * million) / (staked * meanUnit)
}

/** What a pool's members get together, in units of `1 / meanUnit`: its rate times its weight in the mean. */
function membersOf(tails: TailSums, perBlock: Rational, { fixedCost, margin }: PoolFees): bigint {
  return (meanAfterCost(tails, perBlock, fixedCost) * (margin.d - margin.n)) / margin.d
}

function perBlockOf(
  { activeStake: poolStake, pledge }: Pool,
  unmet: boolean,
  basis: EpochBasis,
  parameters: ProtocolParameters,
): Rational {
  return unmet ? zero : rewardPerBlock({ basis, parameters, poolStake, pledge })
}

/** All columns at one epoch; pools with their block distribution for its number of blocks. */
function averageOver(
  pools: readonly PublicPool[],
  basis: EpochBasis,
  { parameters }: Snapshot,
): AverageFigures {
  const sums = new Map<AverageColumn, bigint>()
  const rates: { readonly rate: bigint; readonly stake: bigint }[] = []
  let staked = 0n
  for (const { pool, unmet, tails } of pools) {
    const stake = pool.activeStake
    const perBlock = perBlockOf(pool, unmet, basis, parameters)
    const members = (fees: PoolFees) => membersOf(tails, perBlock, fees)
    const { fixedCost, margin } = pool
    const reward = members(pool)
    const beforeFees = members({ fixedCost: ada(0n), margin: zero })
    const parts: Partial<AverageFigures> = {
      beforeFees,
      fixedCost: beforeFees - members({ fixedCost, margin: zero }),
      reward,
      at340: members({ fixedCost: ada(340n), margin }),
      at170: members({ fixedCost: ada(170n), margin }),
      at75: members({ fixedCost: ada(75n), margin }),
      at0: members({ fixedCost: ada(0n), margin }),
      chanceOfNothing: stake * chanceOfNothing(tails, perBlock, fixedCost),
    }
    for (const name of averageColumns) sums.set(name, (sums.get(name) ?? 0n) + (parts[name] ?? 0n))
    rates.push({ rate: (reward * million) / (stake * meanUnit), stake })
    staked += stake
  }

  const perMillion = (name: AverageColumn) =>
    ((sums.get(name) ?? 0n) * million) / (staked * meanUnit)
  rates.sort((a, b) => Number(a.rate - b.rate))
  return {
    ...byColumn(perMillion),
    low: percentile(rates, staked, 10n),
    high: percentile(rates, staked, 90n),
    chanceOfNothing: (sums.get('chanceOfNothing') ?? 0n) / staked,
  }
}

/** The smallest rate that `percent` of the stake does not exceed. */
function percentile(
  ascending: readonly { readonly rate: bigint; readonly stake: bigint }[],
  staked: bigint,
  percent: bigint,
): bigint {
  let sum = 0n
  for (const { rate, stake } of ascending) {
    sum += stake
    if (sum * 100n >= staked * percent) return rate
  }
  return 0n
}

/** All but the mean itself to a thousandth of an ada per million: a lovelace for a thousand ada. */
function brief(name: AverageColumn, value: bigint): string {
  return String(name === 'reward' || name === 'chanceOfNothing' ? value : value - (value % 1_000n))
}

function byColumn<T>(value: (name: AverageColumn) => T): Record<AverageColumn, T> {
  const entries = averageColumns.map((name) => [name, value(name)])
  return Object.fromEntries(entries) as Record<AverageColumn, T>
}

function ada(amount: bigint) {
  return lovelace(amount * lovelacePerAda)
}
