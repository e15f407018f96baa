/**
 * What the package weighs: `node scripts/package-sizes.mjs`. Fails above a budget.
 *
 * Each figure is a minified bundle after `gzip -9`, in KiB (1,024 bytes): what a browser fetches. Data and decimal.js are
 * weighed apart.
 */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { root } from './house/paths.mjs'
import { packageFolder } from './package/layout.mjs'
import { coreSource, weigh } from './package/weigh.mjs'

const door = (name) => `export * from './package/${name}.ts'`
const all = ['index', 'outcomes', 'data']
const budgets = [
  { what: 'engine core: what a page and a widget need', source: await coreSource(text), most: 8 },
  { what: 'one function: ratio', source: "export { ratio } from './package/index.ts'", most: 1 },
  { what: "'.' the engine", source: door('index'), most: 16 },
  { what: "'./outcomes'", source: door('outcomes'), most: 16 },
  { what: "'./data', its code", source: door('data'), most: 8 },
  { what: "'./decimal', without decimal.js", source: door('decimal'), most: 2 },
  { what: "'.', './outcomes' and './data' together", source: all.map(door).join('\n'), most: 32 },
]

let over = 0
for (const { what, source, most } of budgets) {
  const { minified, gzipped } = await weigh(source)
  const within = gzipped <= most * 1024
  if (!within) over += 1
  console.log(
    `${within ? '  ' : '! '}${kib(gzipped)} of ${String(most).padStart(2)} KiB  ${what} (${minified} bytes minified)`,
  )
}
await weighData()
console.log(`${budgets.length - over} passed, ${over} failed`)
process.exitCode = over > 0 ? 1 : 0

async function weighData() {
  const data = await readFile(`${packageFolder}/dist/mainnet.js`).catch(() => null)
  if (data === null) return console.log('  data: not made yet (npm run package)')
  console.log(
    `  ${kib(gzipSync(data, { level: 9 }).length)} KiB           data of './data', no code`,
  )
}

function text(path) {
  return readFile(root + path, 'utf8')
}

function kib(bytes) {
  return (bytes / 1024).toFixed(2).padStart(6)
}
