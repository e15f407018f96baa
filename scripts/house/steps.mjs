import { mkdir, writeFile } from 'node:fs/promises'
import { reportsFolder } from './paths.mjs'

/** @typedef {{ passed: number, failed: number, note?: string, output?: string }} Outcome */

/** Steps run one after the other, with their times, and what they counted together. */
export function createSteps() {
  const total = { passed: 0, failed: 0 }
  const startedAt = performance.now()

  return {
    total,
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

/** Leave the counts for whoever called (`.ci/run`). */
export async function writeCounts(name, total) {
  await mkdir(reportsFolder, { recursive: true })
  await writeFile(`${reportsFolder}/${name}.json`, `${JSON.stringify(total)}\n`)
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
