/**
 * `npm test`: everything that proves this repository, in one command and on any machine.
 *
 * Stops at the first failing step with its output and a code other than 0.
 */
import { readdir, rm } from 'node:fs/promises'
import { npm, packageProgram, runChild, stopChildren } from './house/child.mjs'
import { ensureChromium } from './house/chromium.mjs'
import { readJsonOrNull } from './house/files.mjs'
import { checkNodeVersion, ensureInstalled } from './house/install.mjs'
import { reportsFolder, root } from './house/paths.mjs'
import { createSteps, fromExit, writeCounts } from './house/steps.mjs'
import { onStop } from './house/stop.mjs'
import { failedInBrowser, failedUnits } from './house/test-reports.mjs'

onStop((signal) => {
  stopChildren(signal)
  process.exit(130)
})

const env = { NODE_ENV: undefined, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' }
const quiet = { quiet: true, env }
const reporters = ['--reporter=default', '--reporter=json']
const vitestReport = `${reportsFolder}/vitest.json`
const playwrightReport = `${reportsFolder}/playwright.json`

await checkNodeVersion()
const steps = createSteps()
await rm(reportsFolder, { recursive: true, force: true })

// What only reads the sources takes one thread each: side by side.
const plan = [
  [['install', installed]],
  [
    ['lock', locks],
    ['lint', () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
    ['types', types],
    ['dead code', () => tool('knip/bin/knip.js', '--no-progress')],
  ],
  [['unit', unit]],
  [['build', () => own('scripts/build.mjs')]],
  [['byte budget', () => own('scripts/budget.mjs')]],
  [['widget budget', () => own('scripts/widget-sizes.mjs')]],
  [['browser', browser]],
]

let passed = true
for (const together of plan) {
  const ends = await Promise.all(together.map(([name, work]) => steps.run(name, work)))
  passed = !ends.includes(false)
  if (!passed) break
}
await writeCounts('counts', steps)
const { total } = steps
console.log(`\n${total.passed} passed, ${total.failed} failed in ${steps.elapsed()}`)
process.exit(passed ? 0 : 1)

async function installed() {
  await ensureInstalled()
  return { passed: 1, failed: 0, note: await ensureChromium() }
}

/** Every lock is whole, and npm itself finds it in step with its package.json. A range that is a tag it must look up. */
async function locks() {
  const tools = await readdir(`${root}tools`)
  const whole = await own(
    'scripts/lock-check.mjs',
    'package-lock.json',
    ...tools.map((name) => `tools/${name}/package-lock.json`),
  )
  if (whole.failed > 0) return whole
  for (const folder of [root, ...tools.map((name) => `${root}tools/${name}`)]) {
    const dry = ['ci', '--dry-run', '--prefer-offline', '--ignore-scripts', '--include=dev']
    const run = await npm([...dry, '--prefix', folder], quiet)
    if (run.code !== 0) return fromExit(run)
  }
  return whole
}

async function types() {
  const routes = await tool('next/dist/bin/next', 'typegen')
  return routes.failed > 0 ? routes : tool('typescript/bin/tsc', '--noEmit')
}

async function unit() {
  const { code, output } = await packageProgram(
    'vitest/vitest.mjs',
    ['run', '--silent=passed-only', ...reporters, `--outputFile.json=${vitestReport}`],
    quiet,
  )
  const report = await readJsonOrNull(vitestReport)
  return {
    ...counted(code, output, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0),
    failures: failedUnits(report),
  }
}

async function browser() {
  const { code, output } = await packageProgram('@playwright/test/cli.js', ['test'], quiet)
  const report = await readJsonOrNull(playwrightReport)
  const { expected = 0, unexpected = 0 } = report?.stats ?? {}
  return { ...counted(code, output, expected, unexpected), failures: failedInBrowser(report) }
}

/** No tests at all, or a failing end without a failing test, is a failure too. */
function counted(code, output, passedTests, failedTests) {
  const failed = failedTests > 0 ? failedTests : code === 0 && passedTests > 0 ? 0 : 1
  return { passed: passedTests, failed, note: `${passedTests} tests`, output }
}

async function tool(file, ...args) {
  return fromExit(await packageProgram(file, args, quiet))
}

async function own(file, ...args) {
  const run = await runChild(process.execPath, [root + file, ...args], quiet)
  return fromExit(run, run.output.trim().split('\n').at(-1))
}
