/** Checks one after the other, each counted; all are made, also after a failure. */
export function createChecks() {
  const total = { passed: 0, failed: 0 }
  return {
    total,
    /** @param {() => Promise<string | void>} work throws what is wrong; may return a note. */
    async check(what, work) {
      const from = performance.now()
      try {
        const note = (await work()) ?? ''
        total.passed += 1
        console.log(`ok   ${what}${note && `: ${note}`} (${seconds(from)})`)
      } catch (error) {
        total.failed += 1
        console.log(`FAIL ${what} (${seconds(from)})\n${error.message ?? error}`)
      }
    },
    skip(what, why) {
      console.log(`     ${what}: skipped, ${why}`)
    },
  }
}

function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
