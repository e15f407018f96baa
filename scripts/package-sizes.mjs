/**
 * What the package weighs: `npm run package:sizes`, after `npm run package`. Fails above a gate.
 *
 * Each figure is a minified bundle after `gzip -9`, in KiB (1,024 bytes): what a browser fetches. Data and decimal.js are
 * weighed apart. The uses are bundled from the package as it was built, as an app of somebody else would.
 */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { root } from './house/paths.mjs'
import { packageFolder } from './package/layout.mjs'
import { coreSource, weigh } from './package/weigh.mjs'

const door = (name) => `export * from './package/${name}.ts'`
const use = (names, from) => `export { ${names} } from '${packageFolder}/dist/${from}.js'`

/** `gate` fails the run; `goal` is what the design asks for, where that is less. */
const scales = [
  { what: 'engine core: what a page and a widget need', source: await coreSource(text), gate: 8 },
  { what: "'.', the whole engine", source: door('index'), gate: 26, goal: 16 },
  { what: "'./outcomes', with all it needs of the engine", source: door('outcomes'), gate: 30 },
  { what: "'./data', its code", source: door('data'), gate: 8 },
  { what: "'./decimal', its code", source: door('decimal'), gate: 1.5 },
  {
    what: "'.', './outcomes' and './data' together",
    source: ['index', 'outcomes', 'data'].map(door).join('\n'),
    ...{ gate: 42, goal: 16 },
  },
  { what: 'use: one amount read', source: use('parseAda', 'index'), gate: 1.5 },
  {
    what: 'use: one epoch of one pool',
    source: use('rewardPot, poolReward, operatorReward, memberReward', 'index'),
    gate: 3.5,
  },
  {
    what: 'use: all pools in one frame',
    source: use('poolColumns, networkRewards, potUse', 'index'),
    gate: 9,
  },
  {
    what: 'use: a whole answer for a delegator',
    source: use('delegatorOutcome, parseScenario', 'outcomes'),
    gate: 18,
  },
]

let over = 0
console.log('    KiB   gate  goal')
for (const { what, source, gate, goal = gate } of scales) {
  const { minified, gzipped } = await weigh(source)
  const heavy = gzipped > gate * 1024
  if (heavy) over += 1
  const limits = [gate, goal].map((limit) => limit.toFixed(1).padStart(5)).join(' ')
  const mark = heavy ? 'over' : gzipped > goal * 1024 ? 'goal missed' : ''
  console.log(
    `  ${kib(gzipped)}  ${limits}  ${what} (${minified} bytes minified) ${mark}`.trimEnd(),
  )
}
const data = gzipSync(await readFile(`${packageFolder}/dist/mainnet.js`), { level: 9 })
console.log(`  ${kib(data.length)}               data of './data', no code`)
console.log(`${scales.length - over} passed, ${over} failed`)
process.exitCode = over > 0 ? 1 : 0

function text(path) {
  return readFile(root + path, 'utf8')
}

function kib(bytes) {
  return (bytes / 1024).toFixed(2).padStart(6)
}
