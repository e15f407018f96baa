/**
 * How well the tests hold the engine and the answers: `npm run mutation`, or for some places
 * `npm run mutation -- lib/rewards/split.ts lib/outcomes`.
 *
 * Stryker changes the sources one place at a time and runs the tests that reach it. It works on a copy
 * (tools/mutation/copy), whose packages are this folder's: it cannot read what TypeScript 7 offers. A part
 * is held by its own tests alone; the textual mutants are left out, being tests of tests. Survivors are
 * listed in tools/mutation/copy/<part>.txt. Exit code 1 below the gate.
 */
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'

const gate = 90
const parts = ['rewards', 'outcomes']
const here = fileURLToPath(new URL('./', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const work = process.env.MUTATION_WORK ?? `${here}copy/`
const places = process.argv.slice(2)

await rm(work, { recursive: true, force: true })
await mkdir(work, { recursive: true })
for (const path of ['lib', 'data', 'vectors', 'package.json', 'tsconfig.json'])
  await cp(`${root}${path}`, `${work}${path}`, { recursive: true })
for (const path of ['bundle-tests.mjs', 'facts.mjs', 'active.mjs'])
  await cp(`${here}${path}`, `${work}${path}`)
await symlink(`${here}node_modules`, `${work}node_modules`)
process.chdir(work)

const table = []
for (const part of parts) {
  const asked = patterns(part)
  if (asked.length === 0) continue
  process.env.MUTATION_PART = part
  table.push(...(await mutate(part, asked)))
}
const total = table.reduce(add, { caught: 0, all: 0 })
for (const { name, caught, all } of table)
  console.log(`${`${caught}/${all}`.padStart(10)} ${percent(caught, all).padStart(7)}  ${name}`)
console.log(
  `${total.caught} of ${total.all} mutants caught: ${percent(total.caught, total.all)}, the gate is ${gate} %`,
)
process.exitCode = total.caught * 100 >= total.all * gate ? 0 : 1

/** What of a part was asked for: all of it when no place is named. */
function patterns(part) {
  if (places.length === 0) return [`lib/${part}/**/*.ts`]
  return places
    .filter((place) => `${place}/`.startsWith(`lib/${part}/`))
    .map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`))
}

async function mutate(part, mutated) {
  const results = await new Stryker({
    mutate: [...mutated, '!lib/**/*.test.ts', '!lib/**/test-*.ts', '!lib/rewards/mutants/**'],
    buildCommand: 'node bundle-tests.mjs',
    testRunner: 'facts',
    tsconfigFile: 'none.json',
    plugins: [`${here}runner.mjs`],
    // Modules read anew for static mutants stay in memory.
    maxTestRunnerReuse: 60,
    dryRunTimeoutMinutes: 20,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
    timeoutMS: Number(process.env.MUTATION_TIMEOUT_MS ?? 4_000),
    timeoutFactor: 2,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `${part}.json` },
    tempDirName: `sandbox-${part}`,
    disableTypeChecks: false,
    logLevel: 'error',
    fileLogLevel: 'off',
  }).runMutationTest()
  const counted = results.filter(({ status }) => !['Ignored', 'CompileError'].includes(status))
  await writeFile(
    `${part}.txt`,
    counted
      .filter((mutant) => !isCaught(mutant))
      .map(described)
      .join('\n'),
  )
  return Object.entries(grouped(counted)).map(([name, mutants]) => ({
    name,
    caught: mutants.filter(isCaught).length,
    all: mutants.length,
  }))
}

function grouped(mutants) {
  const groups = {}
  for (const mutant of mutants) {
    groups[nameOf(mutant)] ??= []
    groups[nameOf(mutant)].push(mutant)
  }
  return groups
}

function nameOf({ fileName }) {
  return fileName.slice(fileName.indexOf('lib/'))
}

function isCaught({ status }) {
  return status === 'Killed' || status === 'Timeout'
}

function described(mutant) {
  const { status, mutatorName, location, replacement } = mutant
  const { line, column } = location.start
  return `${nameOf(mutant)}:${line}:${column} ${status} ${mutatorName}: ${replacement}`
}

function add(sum, { caught, all }) {
  return { caught: sum.caught + caught, all: sum.all + all }
}

function percent(caught, all) {
  return all === 0 ? '' : `${((100 * caught) / all).toFixed(1)} %`
}
