// Make data/mainnet from a folder of figures, read it back and say how large it is:
//   npm run bundle -- <folder>
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { networks } from '../lib/rewards/index.ts'
import {
  decodeHistory,
  decodePointer,
  decodePoolHistory,
  decodePoolTrends,
  decodeSnapshot,
  networkFiguresJson,
} from '../lib/snapshot/index.ts'
import { makeBundle } from './bundle/make-bundle.ts'
import { sha256 } from './bundle/write.ts'

const network = networks.mainnet
const [folder] = process.argv.slice(2).filter((word) => word !== '--')
if (folder === undefined) {
  console.error('usage: npm run bundle -- <folder with epochs.csv, pools.csv, pool_stake.csv.gz>')
  process.exit(2)
}
const target = join(process.cwd(), 'data', network.name)
makeBundle(folder, target, network)

const read = (path: string) => readFileSync(join(target, path))
const brotli = (data: Uint8Array | string) => brotliCompressSync(data).length
const latest = decodePointer(read('latest.json'), network.name)
const file = read(latest.path)
const snapshot = decodeSnapshot(file, {
  network: network.name,
  checksum: { expected: latest.sha256, sha256 },
})
const history = read(snapshot.parts.history.path)
decodeHistory(history, network.name)
const trends = read(snapshot.parts.poolTrends.path)
decodePoolTrends(
  trends,
  network.name,
  snapshot.pools.map(({ id }) => id),
)
const shards = snapshot.parts.poolHistory.map(({ path }) => {
  const shard = read(path)
  decodePoolHistory(shard, network.name)
  return brotli(shard)
})

/** Name, size in bytes, limit. All are compressed by brotli but the figures, which stand in the page. */
const sizes: readonly (readonly [string, number, number])[] = [
  ['bundle', brotli(file), 220_000],
  ['pools', brotli(JSON.stringify(JSON.parse(file.toString()).pools)), 200_000],
  ['history', brotli(history), 40_000],
  ['trends', brotli(trends), 40_000],
  ['bundle, trends', brotli(file) + brotli(trends), 200_000],
  ['largest shard', Math.max(...shards), 15_000],
  ['figures', Buffer.byteLength(networkFiguresJson(snapshot)), 3_000],
]
console.log(`epoch ${snapshot.epoch}, ${snapshot.pools.length} pools, as of ${snapshot.asOf}`)
for (const [name, size, limit] of sizes) {
  console.log(`${name.padEnd(14)}${(size / 1000).toFixed(1).padStart(7)} of ${limit / 1000} kB`)
  if (size > limit) process.exitCode = 1
}
