/** One form of the work: run once with the number of the call, so that its arguments can change. */
export type Form = (call: number) => unknown

/** Middle, and between what half of the rounds lie. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number }

export type Compared = {
  /** Milliseconds for one call. */
  readonly ours: Spread
  readonly baseline: Spread
  /** Ours ÷ baseline, round by round. */
  readonly ratio: Spread
  readonly rounds: number
}

/** What a side's turn takes at least, in ms: long for the clock, short for what else the machine does. */
const turn = 4

/** From this on a form has one turn in a round, not two. */
const long = 50

/**
 * Two forms in turns: ours, baseline, baseline, ours in every round, each turn as many calls as fill a few milliseconds, so that
 * what slows the machine for a while slows both. The ratio is worked out in each round; the median of the rounds counts.
 *
 * Both must have been called before: the first calls are not worth measuring.
 */
export function compare(ours: Form, baseline: Form, rounds: number): Compared {
  const [ourCalls, theirCalls] = [warmed(ours), warmed(baseline)]
  const times = Array.from({ length: rounds }, () => {
    const first = timed(ours, ourCalls)
    const then = timed(baseline, theirCalls)
    const again = then > long ? then : timed(baseline, theirCalls)
    const last = first > long ? first : timed(ours, ourCalls)
    return { ours: (first + last) / 2, baseline: (then + again) / 2 }
  })
  return {
    ours: spreadOf(times.map((time) => time.ours)),
    baseline: spreadOf(times.map((time) => time.baseline)),
    ratio: spreadOf(times.map((time) => time.ours / time.baseline)),
    rounds,
  }
}

let calls = 0

/**
 * Milliseconds for one call: of processor, by all threads of this process (so with the garbage collector's). The clock on
 * the wall would count what other programs do on a busy machine.
 */
function timed(form: Form, times: number): number {
  const from = process.cpuUsage()
  for (let i = 0; i < times; i++) form(calls++)
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000 / times
}

/** For how long a form is called before it counts, in ms. */
const warmUp = 300

/** Calls it until it is as fast as it gets, and says how many calls fill a turn. */
function warmed(form: Form): number {
  let times = 1
  for (let spent = 0; ; ) {
    const took = timed(form, times) * times
    spent += took
    const fills = took >= turn / 2
    if (fills && spent >= warmUp) return Math.max(1, Math.round((times * turn) / took))
    if (!fills) times *= 2
  }
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}
