// Make data/mainnet from a folder of figures: node scripts/run.mjs scripts/build-bundle.ts -- <folder>
// It needs epochs.csv, pools.csv and pool_stake.csv.gz; which epoch they allow is found, not told.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { epoch, networks } from '../lib/rewards/index.ts'
import {
  decodeHistory,
  decodePointer,
  decodePoolHistory,
  decodeSnapshot,
  figuresWire,
  type NetworkFigures,
  networkFiguresJson,
} from '../lib/snapshot/index.ts'
import { epochEndText } from '../lib/snapshot/network-figures.ts'
import { partRef } from '../lib/snapshot/parts.ts'
import { readCsv } from './bundle/csv.ts'
import { newestWithPots, parametersOf, potsOf, trendOf } from './bundle/figures.ts'
import { historyWire } from './bundle/history.ts'
import { poolsWire, shardsWire, stakeSum, stakeTable } from './bundle/pools.ts'
import { sourceList } from './bundle/sources.ts'
import { prune, sha256, writeByHash, writeWhole } from './bundle/write.ts'

const network = networks.mainnet
const folder = process.argv.at(-1) ?? ''
const target = join(process.cwd(), 'data', network.name)

const historyJson = historyWire(readCsv(folder, 'epochs.csv'), network.name)
const history = decodeHistory(historyJson, network.name)
const table = stakeTable(readCsv(folder, 'pool_stake.csv.gz'))

const of = newestWithPots(history, table.epochs.at(-1) ?? 0)
const pots = potsOf(history, network, of)
if (stakeSum(table, of) !== pots.activeStake)
  throw new Error(
    `Epoch ${of}: the pools' stakes make ${stakeSum(table, of)}, not ${pots.activeStake}`,
  )
const pools = poolsWire(readCsv(folder, 'pools.csv'), table, of)
const trend = trendOf(history, network, of)
const column = (name: 'reserves' | 'treasury' | 'activeStake', at: number) => {
  const amount = history.columns[name][at - history.from]
  if (amount === null || amount === undefined) throw new Error(`${name} of ${at} is unknown`)
  return amount
}
const newest = history.to

const figures: NetworkFigures = {
  network: network.name,
  epoch: of,
  asOf: epochEndText(network.name, of),
  poolsEpoch: epoch(pools.poolsEpoch),
  poolCount: pools.count,
  sources: sourceList({
    ...{ stake: of, pots: of, newest, parameters: of, trend: of },
    ...{ pools: epoch(pools.poolsEpoch), names: epoch(pools.poolsEpoch) },
    ...{ ownerStake: epoch(pools.ownerStakeEpoch), history: newest, poolHistory: of },
  }),
  parameters: parametersOf(history, of),
  pots,
  newest: {
    epoch: newest,
    reserves: column('reserves', newest),
    treasury: column('treasury', newest),
    activeStake: column('activeStake', newest),
  },
  trend,
}

const parts = join(target, 'history')
const historyPart = writeByHash(parts, historyJson)
const shards = shardsWire(table, network.name).map((shard) => writeByHash(parts, shard))
const bundle = {
  ...figuresWire(figures),
  pools: pools.wire,
  parts: {
    history: [historyPart.sha256, historyPart.bytes],
    poolHistory: { sha256: shards.map((s) => s.sha256), bytes: shards.map((s) => s.bytes) },
  },
}
decodeSnapshot(bundle, { network: network.name }) // refuse before the pointer names it
const { bytes, ...file } = writeByHash(target, bundle)
const pointer = { network: network.name, epoch: of, ...partRef('', file.sha256, bytes) }
writeWhole(join(target, 'latest.json'), `${JSON.stringify(pointer, null, 2)}\n`)
prune(target, new Set([file.sha256]))
prune(parts, new Set([historyPart, ...shards].map((part) => part.sha256)))

// Read back what was written, as a reader would, and say how large it is.
const read = (path: string) => readFileSync(join(target, path))
const latest = decodePointer(read('latest.json'), network.name)
const text = read(latest.path)
const snapshot = decodeSnapshot(text, {
  network: network.name,
  checksum: { expected: latest.sha256, sha256 },
})
const kilobytes = (size: number) => `${(size / 1000).toFixed(1)} kB`
const brotli = (data: Uint8Array | string) => brotliCompressSync(data).length
const shardSizes = snapshot.parts.poolHistory.map(({ path }) => {
  const shard = read(path)
  decodePoolHistory(shard, network.name)
  return brotli(shard)
})
const historyBytes = read(snapshot.parts.history.path)
const limits = { pools: 200_000, shard: 15_000, figures: 3_000 }
const sizes = {
  pools: brotli(JSON.stringify(bundle.pools)),
  shard: Math.max(...shardSizes),
  figures: Buffer.byteLength(networkFiguresJson(snapshot)),
}
console.log(`epoch ${snapshot.epoch}, ${snapshot.pools.length} pools, as of ${snapshot.asOf}`)
console.log(`bundle   ${kilobytes(text.length)}, brotli ${kilobytes(brotli(text))}`)
console.log(`pools    brotli ${kilobytes(sizes.pools)}`)
console.log(`history  ${kilobytes(historyBytes.length)}, brotli ${kilobytes(brotli(historyBytes))}`)
console.log(`shards   ${shardSizes.length}, largest brotli ${kilobytes(sizes.shard)}`)
console.log(`figures  ${kilobytes(sizes.figures)}`)
for (const [name, limit] of Object.entries(limits))
  if (sizes[name as keyof typeof limits] > limit)
    throw new Error(`${name} is over ${kilobytes(limit)}`)
