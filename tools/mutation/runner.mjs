/**
 * Stryker's test runner for this project. The tests stay in memory: a mutant is a number that the bundled
 * modules compare with, and its run is the covering tests, quickest first, until one fails. Starting the
 * tests anew for each of thousands of mutants took some ten times as long.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { collectTests, getFn, getHooks } from '@vitest/runner'
import fastCheck from 'fast-check'

// The same cases for every mutant, and no search for the smallest that fails.
fastCheck.configureGlobal({ seed: 1_729, endOnFailure: true })

const durations = 'durations.json'

class FactRunner {
  static inject = [commonTokens.logger]
  #facts
  #switch

  capabilities() {
    return { reloadEnvironment: true }
  }

  /** The switch is the one that the modules in Stryker's copy read, which is where its processes run. */
  async init() {
    this.#switch = await import(pathToFileURL(`${process.cwd()}/active.mjs`).href)
  }

  /** Runs every test once, and notes which mutants each reaches. */
  async dryRun() {
    const { takeReached } = this.#switch
    const facts = await everyFact()
    const mutantCoverage = { static: takeReached(), perTest: {} }
    const tests = []
    for (const { id, run } of facts) {
      const started = performance.now()
      const failure = await run()
      const timeSpentMs = Math.round(performance.now() - started)
      mutantCoverage.perTest[id] = takeReached()
      tests.push({ ...resultOf(id, failure), timeSpentMs })
    }
    const taken = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))
    writeFileSync(durations, JSON.stringify(taken))
    // A module that is read again registers nothing.
    this.#facts = quickestFirst(facts, taken)
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    const started = performance.now()
    const mutant = Number(activeMutant.id)
    const isStatic = mutantActivation === 'static'
    if (!isStatic) this.#facts ??= quickestFirst(await everyFact(), timesTaken())
    this.#switch.activate(mutant, hitLimit)
    const asked = testFilter === undefined ? undefined : new Set(testFilter)
    const tests = []
    for await (const { id, run } of isStatic
      ? factsAnew(mutant, relative(process.cwd(), sandboxFileName), asked)
      : this.#facts) {
      if (asked !== undefined && !asked.has(id)) continue
      const failure = await run()
      tests.push(resultOf(id, failure))
      if (failure !== undefined) break
    }
    const passed = this.#switch.passed()
    this.#switch.activate(-1)
    const result = toMutantRunResult(
      determineHitLimitReached(passed, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    )
    noteDown(result, activeMutant, sandboxFileName, performance.now() - started)
    return result
  }
}

/** A line for each mutant at once: what a run found that was stopped is not lost. */
function noteDown({ status }, { mutatorName, location, replacement }, file, ms) {
  const { line, column } = location.start
  const place = `${relative(process.cwd(), file)}:${line + 1}:${column + 1}`
  const text = String(replacement).replaceAll(/\s+/g, ' ').slice(0, 80)
  appendFileSync(
    '../../tested.txt',
    `${status} ${place} ${mutatorName}: ${text} (${Math.round(ms)} ms)\n`,
  )
}

function testFiles() {
  return JSON.parse(readFileSync('tests.json', 'utf8'))
}

function timesTaken() {
  return JSON.parse(readFileSync(durations, 'utf8'))
}

async function everyFact() {
  const facts = []
  for (const name of Object.keys(testFiles())) facts.push(...(await factsOf(name)))
  return facts
}

function quickestFirst(facts, taken) {
  return facts.toSorted((a, b) => taken[a.id] - taken[b.id])
}

/** A mutant in what a module works out once, when it is read: the modules are read again, file by file. */
async function* factsAnew(mutant, source, asked) {
  const taken = timesTaken()
  const total = (name) =>
    Object.entries(taken)
      .filter(([id]) => id.startsWith(`${name}#`))
      .reduce((sum, [, time]) => sum + time, 0)
  const files = Object.entries(testFiles())
    .filter(([, sources]) => sources.includes(source))
    .map(([name]) => name)
    .filter((name) => asked === undefined || [...asked].some((id) => id.startsWith(`${name}#`)))
    .toSorted((a, b) => total(a) - total(b))
  for (const name of files) yield* await factsOf(name, `?mutant=${mutant}`)
}

/** The tests of a file in their order; one that can't be read is one test that fails. */
async function factsOf(name, query = '') {
  const address = `${pathToFileURL(`${process.cwd()}/bundled/${name}`).href}${query}`
  const [file] = await collectTests([address], collector)
  const errors = file.result?.errors ?? []
  if (errors.length > 0) return [{ id: `${name}#`, run: async () => errors[0] }]
  return testsIn(file).map((test, index) => ({
    id: `${name}#${index} ${test.fullTestName ?? test.name}`,
    run: () => outcomeOf(test),
  }))
}

function testsIn(suite) {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]))
}

/** What a test throws with the hooks of the suites around it; undefined when all holds. */
async function outcomeOf(test) {
  const suites = []
  for (let suite = test.suite ?? test.file; suite !== undefined; suite = suite.suite)
    suites.unshift(suite)
  if (suites[0] !== test.file) suites.unshift(test.file)
  try {
    for (const suite of suites) await callAll(getHooks(suite).beforeAll, suite)
    for (const suite of suites) await callAll(getHooks(suite).beforeEach, test.context)
    await getFn(test)()
    return undefined
  } catch (error) {
    return error ?? new Error('nothing was thrown')
  } finally {
    for (const suite of suites) await callAll(getHooks(suite).afterEach, test.context)
  }
}

async function callAll(hooks, given) {
  for (const hook of hooks) await hook(given)
}

function resultOf(id, failure) {
  return failure === undefined
    ? { id, name: id, timeSpentMs: 0, status: TestStatus.Success }
    : { id, name: id, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: textOf(failure) }
}

function textOf(error) {
  return String(error?.message ?? error).slice(0, 500)
}

const collector = {
  config: {
    root: process.cwd(),
    name: undefined,
    setupFiles: [],
    tags: [],
    sequence: { shuffle: false, concurrent: false, hooks: 'stack', setupFiles: 'list' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    retry: 0,
    maxConcurrency: 1,
    allowOnly: true,
    passWithNoTests: false,
    includeTaskLocation: false,
  },
  trace: (_name, _attributes, work) => (work ?? _attributes)(),
  importFile: (path) => import(path),
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'facts', FactRunner)]
