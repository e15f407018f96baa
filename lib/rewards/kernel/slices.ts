/**
 * Rows in one call of a loop. V8 compiles a long loop while it first runs, from what it has seen by then;
 * when the rest turns out otherwise it may keep code that can only be entered in mid-loop, which takes
 * twice as long for good (seen in one process of six). A short loop is compiled between two calls.
 */
const slice = 128

/** Σ of what `loop` returns for each slice of `count` rows. */
export function inSlices(count: number, loop: (from: number, to: number) => number): number {
  let sum = 0
  for (let from = 0; from < count; from += slice) sum += loop(from, Math.min(count, from + slice))
  return sum
}
