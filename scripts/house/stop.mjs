const pollMs = 250

/**
 * Call `stop` once: on Ctrl-C, on SIGTERM, and when the npm that started us is gone. A signal sent
 * to npm alone never reaches us (npm's shell does not pass it on), but then our parent changes.
 *
 * @param {(signal: NodeJS.Signals, how: { orphaned: boolean }) => void} stop
 */
export function onStop(stop) {
  let stopping = false
  const stopOnce = (signal, how) => {
    if (stopping) return
    stopping = true
    clearInterval(timer)
    stop(signal, how)
  }
  const parent = process.ppid
  const timer = setInterval(() => {
    if (startedByNpm() && process.ppid !== parent) stopOnce('SIGTERM', { orphaned: true })
  }, pollMs)
  timer.unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => stopOnce(signal, { orphaned: false }))
}

function startedByNpm() {
  return process.env.npm_lifecycle_event !== undefined
}
