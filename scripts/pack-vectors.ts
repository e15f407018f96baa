// Makes the repository's own compact set of vectors from a folder of them.
//   node scripts/run.mjs scripts/pack-vectors.ts FROM TO
// A vector is { id, in, out }; all edge cases are kept, of the chain's figures a selection.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packVectors, replayVectors, unpackVectors } from '../lib/rewards/vectors/index.ts'

type Document = Parameters<typeof packVectors>[0]
type Vectors = Document['vectors']

const everyNth = (n: number) => (vectors: Vectors) => vectors.filter((_, i) => i % n === 0)
const all = (vectors: Vectors) => vectors
const smallest = (count: number) => (vectors: Vectors) =>
  vectors
    .map((vector) => ({ vector, size: JSON.stringify(vector).length }))
    .toSorted((a, b) => a.size - b.size)
    .slice(0, count)
    .map(({ vector }) => vector)

/** What is kept of the larger files; a file that is not named is kept whole. */
const selections: Readonly<Record<string, (vectors: Vectors) => Vectors>> = {
  'epochs-preprod-node': smallest(2),
  'epochs-preview-node': smallest(1),
  'pools-mainnet-totals': everyNth(6),
  'pools-preprod-node': everyNth(2),
  'pools-preview-node': everyNth(4),
  'pots-preview-inferred': everyNth(2),
}

/** In our own words, where the file's are about its folder. */
const sources: Readonly<Record<string, string>> = {
  'pools-adversarial':
    'not chain data: inputs on which doubles or cut-off decimals are a lovelace off, worked out in exact fractions by an independent program',
  'pools-synthetic':
    'not chain data: edge cases and CIP-50, worked out in exact fractions by an independent program',
}

const [from, to] = process.argv.slice(2)
if (from === undefined || to === undefined) {
  console.error('usage: node scripts/run.mjs scripts/pack-vectors.ts FROM TO')
  process.exit(2)
}

mkdirSync(to, { recursive: true })
let cases = 0
let bytes = 0
for (const file of readdirSync(from)
  .filter((name) => name.endsWith('.json'))
  .toSorted()) {
  const name = path.basename(file, '.json')
  const document: Document = JSON.parse(readFileSync(path.join(from, file), 'utf8'))
  const select = selections[name] ?? all
  const packed = packVectors({
    ...document,
    source: sources[name] ?? document.source,
    vectors: select(document.vectors),
  })
  const text = `${JSON.stringify(packed)}\n`
  const { passed, failed } = replayVectors(JSON.parse(text))
  if (failed > 0) throw new Error(`${name}: ${failed} vectors do not come out`)
  if (JSON.stringify(packVectors(unpackVectors(packed) as Document)) !== JSON.stringify(packed))
    throw new Error(`${name}: packing lost something`)
  writeFileSync(path.join(to, file), text)
  cases += passed
  bytes += text.length
  console.log(`${name}: ${passed} of ${document.vectors.length}, ${text.length} bytes`)
}
console.log(`${cases} vectors, ${bytes} bytes`)
