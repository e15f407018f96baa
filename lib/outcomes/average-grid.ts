import { cubicAt } from './cubic.ts'

/** How many epochs the closer promise is for: those a clock may soon stand in, or a horizon of years hold. */
const nearby = 480

/** Where the curve is smooth a cubic over so many epochs keeps the promise: near, and further off. */
const widest = { near: 40, far: 80 }

/**
 * Epochs at which a falling curve must be known so that the cubic through the four nearest gives it
 * between them: for the first 480 to a third of a millionth of its first value, later to a ten-thousandth.
 *
 * The curve has kinks: where the pot has fallen so far that one more block is needed to cover a common
 * fixed cost. There the grid closes in, if need be until it holds every epoch.
 *
 * @param valueAt asked at a few hundred epochs.
 */
export function gridBetween(
  first: number,
  last: number,
  valueAt: (epoch: number) => bigint,
): number[] {
  const start = valueAt(first)
  const grid = new Set<number>()
  for (let at = first; at < last; at += at < first + nearby ? widest.near : widest.far) grid.add(at)
  grid.add(last)
  for (;;) {
    const epochs = [...grid].sort((a, b) => a - b)
    const values = epochs.map(valueAt)
    const missing = epochs.slice(1).flatMap((to, i) => {
      const from = epochs[i] ?? to
      const allowed = start / (from < first + nearby ? 3_000_000n : 10_000n) + 1n
      const between = [1, 2, 3].map((part) => from + Math.round(((to - from) * part) / 4))
      const wrong = between.some((at) => {
        const off = cubicAt(epochs, values, at) - valueAt(at)
        return (off < 0n ? -off : off) > allowed
      })
      return wrong ? [from + Math.round((to - from) / 2)] : []
    })
    if (missing.length === 0) return epochs
    for (const at of missing) grid.add(at)
  }
}
