/**
 * What `.ci/run` runs: `npm test`, then what a merge needs beside it. Goes on after a failure, so
 * that one run tells all. Ends with a line `N passed, N failed`, alone.
 *
 * Steps that read `../shared` (chain figures kept outside this repository) are left out without it.
 */
import { existsSync } from 'node:fs'
import { npm, runChild, stopChildren } from './house/child.mjs'
import { readJsonOrNull } from './house/files.mjs'
import { reportsFolder, root } from './house/paths.mjs'
import { createSteps, fromExit } from './house/steps.mjs'
import { onStop } from './house/stop.mjs'

const minutes = 60_000
const vectors = '../shared/vectors'
const oracle = '../shared/ledger/oracle.py'
const figures = '../shared/data'

const steps = createSteps()
process.on('exit', () => {
  const { passed, failed } = steps.total
  if (failed > 0) console.log(`\nWhat failed:\n${steps.failures.join('\n')}\n`)
  console.log(`${passed} passed, ${failed} failed`)
})
onStop((signal) => {
  steps.total.failed++
  stopChildren(signal)
  process.exit(130)
})

await steps.run('npm test', npmTest)
// What is counted and not timed, in two lanes: most of it is one thread's work.
await Promise.all([figuresAndEngine(), packageAndWords()])
if (isBuilt()) await steps.run('API fuzz', () => command('fuzz:api'))
if (isBuilt()) await steps.run('behind nginx', () => command('behind-nginx'))
if (isBuilt()) await steps.run('engines', () => command('engines'))
await steps.run('benchmarks', () => command('bench', '--check'))
await steps.run('slider', () => command('bench:slider', '--check'))
if (isBuilt()) await steps.run('lab slider', () => command('bench:lab', '--check'))
if (isBuilt()) await steps.run('lighthouse', () => counting('node', ['scripts/audit.mjs'], 18))
console.log(`in ${steps.elapsed()}`)
process.exit(steps.total.failed > 0 ? 1 : 0)

async function figuresAndEngine() {
  if (existsSync(root + vectors))
    await steps.run('vectors', () =>
      counting('npm', ['run', '--silent', 'vectors', '--', vectors], 5),
    )
  if (existsSync(root + oracle))
    await steps.run('oracle', () =>
      counting('node', ['scripts/run.mjs', 'scripts/oracle-check.ts'], 5),
    )
  if (existsSync(root + figures)) await steps.run('back-test', () => command('backtest', '--check'))
  await steps.run('pot use', () => command('pot-use', '--check'))
  await steps.run('fuzz', () => command('fuzz'))
  await steps.run('abuse', () => command('abuse'))
}

async function packageAndWords() {
  if (await steps.run('package', () => command('package'))) {
    await steps.run('package check', () => command('package:check'))
    await steps.run('package sizes', () => command('package:sizes'))
    if (isBuilt()) await steps.run('agreement', () => command('agree'))
  }
  await steps.run('reference', () => command('api-docs', '--check'))
  await steps.run('API types', () => command('api-types', '--check'))
}

function isBuilt() {
  return existsSync(`${root}build/stamp.json`)
}

/** Its steps are printed as they come; its counts are in a file. */
async function npmTest() {
  const { code } = await npm(['test'], { timeoutMs: 25 * minutes })
  const counts = await readJsonOrNull(`${reportsFolder}/counts.json`)
  const { passed = 0, failed = 0, failures = [] } = counts ?? {}
  return { passed, failed: code === 0 && counts !== null ? failed : Math.max(1, failed), failures }
}

/** One of the commands of package.json. */
function command(name, ...args) {
  return counting('npm', ['run', '--silent', name, '--', ...args], 8)
}

/** A program whose last line is `N passed, M failed`, or which counts as one check by its code. */
async function counting(program, args, atMostMinutes) {
  const options = { quiet: true, timeoutMs: atMostMinutes * minutes }
  const run =
    program === 'npm' ? await npm(args, options) : await runChild(process.execPath, args, options)
  const counts = /(\d+) passed, (\d+) failed\s*$/.exec(run.output)
  console.log(run.output.trimEnd().split('\n').slice(-30).join('\n'))
  if (counts === null) return fromExit(run)
  const [, passed, failed] = counts.map(Number)
  return { passed, failed: run.code === 0 ? failed : Math.max(1, failed), output: run.output }
}
