import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Epoch, epoch, type Network } from '../../lib/rewards/index.ts'
import {
  decodeHistory,
  decodePointer,
  decodePoolHistory,
  decodePoolTrends,
  decodeSnapshot,
  figuresWire,
  type History,
  type NetworkFigures,
  poolId,
} from '../../lib/snapshot/index.ts'
import { epochEndText } from '../../lib/snapshot/network-figures.ts'
import { partRef } from '../../lib/snapshot/parts.ts'
import { readCsv } from './csv.ts'
import { newestPots, newestWithPots, parametersOf, potsOf, trendOf } from './figures.ts'
import { historyWire } from './history.ts'
import { poolsWire, type StakeTable, shardsWire, stakeSum, stakeTable } from './pools.ts'
import { sourceList } from './sources.ts'
import { trendsWire } from './trends.ts'
import { prune, writeByHash, writeWhole } from './write.ts'

type PoolTable = ReturnType<typeof poolsWire>

/**
 * Make a network's bundle, its history and the pointer from a folder with `epochs.csv`, `pools.csv` and
 * `pool_stake.csv.gz`. Its epoch is the newest for which every pool's stake is there and the pots are known.
 *
 * Nothing is published unless all of it decodes; figures older than those that are there are refused.
 */
export function makeBundle(folder: string, target: string, network: Network): void {
  const historyJson = historyWire(readCsv(folder, 'epochs.csv'), network.name)
  const history = decodeHistory(historyJson, network.name)
  const table = stakeTable(readCsv(folder, 'pool_stake.csv.gz'))
  const of = newestComplete(history, table)
  const pools = poolsWire(readCsv(folder, 'pools.csv'), table, of)
  const shardsJson = shardsWire(table, network.name)
  for (const shard of shardsJson) decodePoolHistory(shard, network.name)

  const ids = pools.wire.columns.id.map((id) => poolId(id))
  const trendsJson = trendsWire(table, ids, network.name, of)
  decodePoolTrends(trendsJson, network.name, ids)

  const parts = join(target, 'history')
  const historyPart = writeByHash(parts, historyJson)
  const trendsPart = writeByHash(parts, trendsJson)
  const shards = shardsJson.map((shard) => writeByHash(parts, shard))
  const bundle = {
    ...figuresWire(figuresOf(history, pools, network, of)),
    pools: pools.wire,
    parts: {
      history: [historyPart.sha256, historyPart.bytes],
      poolTrends: [trendsPart.sha256, trendsPart.bytes],
      poolHistory: { sha256: shards.map((s) => s.sha256), bytes: shards.map((s) => s.bytes) },
    },
  }
  decodeSnapshot(bundle, { network: network.name, notOlderThan: publishedEpoch(target, network) })
  const { bytes, sha256 } = writeByHash(target, bundle)
  const pointer = { network: network.name, epoch: of, ...partRef('', sha256, bytes) }
  writeWhole(join(target, 'latest.json'), `${JSON.stringify(pointer, null, 2)}\n`)
  prune(target, new Set([sha256]))
  prune(parts, new Set([historyPart, trendsPart, ...shards].map((part) => part.sha256)))
}

/** The newest epoch whose stakes make the network's, with pots, fees and blocks known. */
function newestComplete(history: History, table: StakeTable): Epoch {
  const of = newestWithPots(history, table.epochs.at(-1) ?? 0)
  const sum = stakeSum(table, of)
  const stake = history.columns.activeStake[of - history.from]
  if (sum === null || sum !== stake)
    throw new Error(`Epoch ${of}: the pools' stakes make ${sum}, the network has ${stake}`)
  return of
}

function figuresOf(
  history: History,
  pools: PoolTable,
  network: Network,
  of: Epoch,
): NetworkFigures {
  const newest = newestPots(history)
  const poolsEpoch = epoch(pools.poolsEpoch)
  return {
    network: network.name,
    epoch: of,
    asOf: epochEndText(network.name, of),
    poolsEpoch,
    poolCount: pools.count,
    sources: sourceList({
      ...{ stake: of, pots: of, newest: newest.epoch, parameters: of, trend: of },
      ...{ pools: poolsEpoch, names: poolsEpoch, ownerStake: epoch(pools.ownerStakeEpoch) },
      ...{ history: history.to, poolHistory: of },
    }),
    parameters: parametersOf(history, of),
    pots: potsOf(history, network, of),
    newest,
    trend: trendOf(history, network, of),
  }
}

function publishedEpoch(target: string, network: Network): Epoch {
  const pointer = join(target, 'latest.json')
  return existsSync(pointer)
    ? decodePointer(readFileSync(pointer), network.name).epoch
    : network.calendarEpoch
}
