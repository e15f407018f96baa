import { mkdir, writeFile } from 'node:fs/promises'
import { reportsFolder } from './paths.mjs'

/**
 * `failures`: what failed, in a few lines each; without it, the end of `output` says it.
 *
 * @typedef {{ passed: number, failed: number, note?: string, output?: string, failures?: string[] }} Outcome
 */

const linesOfTail = 20

/** Steps run one after the other, with their times, and what they counted together. */
export function createSteps() {
  const total = { passed: 0, failed: 0 }
  const failures = []
  const startedAt = performance.now()

  return {
    total,
    /** What failed so far, briefly, to be said again at the end of a long log. */
    failures,
    /** Run one step; its output appears when it fails. @returns {Promise<boolean>} passed? */
    async run(name, work) {
      const from = performance.now()
      const outcome = await work().catch((error) => ({
        passed: 0,
        failed: 1,
        output: error.stack ?? String(error),
      }))
      total.passed += outcome.passed
      total.failed += outcome.failed
      const passed = outcome.failed === 0
      console.log(
        `${passed ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${seconds(from).padStart(7)}  ${outcome.note ?? ''}`.trimEnd(),
      )
      if (!passed) failures.push(...briefly(name, outcome))
      if (!passed && outcome.output) console.error(`\n${outcome.output.trimEnd()}\n`)
      return passed
    },
    elapsed: () => seconds(startedAt),
  }
}

/** An outcome from a program's end: one check, passed when it ended well. */
export function fromExit({ code, output }, note = '') {
  return code === 0
    ? { passed: 1, failed: 0, note, output }
    : { passed: 0, failed: 1, note: `exit code ${code}`, output }
}

function briefly(name, { failures = [], output = '', note = '' }) {
  if (failures.length > 0) return failures.map((failure) => `${name}: ${failure}`)
  const tail = output.trimEnd().split('\n').slice(-linesOfTail)
  return [[`${name}: ${note}`, ...tail.map((line) => `  ${line}`)].join('\n')]
}

/** Leave the counts, and what failed, for whoever called (`.ci/run`). */
export async function writeCounts(name, { total, failures }) {
  await mkdir(reportsFolder, { recursive: true })
  await writeFile(`${reportsFolder}/${name}.json`, `${JSON.stringify({ ...total, failures })}\n`)
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
