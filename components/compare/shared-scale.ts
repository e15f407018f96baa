/** One axis for all: round numbers at both ends, and marks between. In ada, for drawing. */
export type SharedScale = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

const steps = [1, 2, 2.5, 5, 10]

/** The scale that holds all of `values`, in ada; three to six marks. */
export function sharedScale(values: readonly number[]): SharedScale {
  const least = Math.min(...values)
  const most = Math.max(...values)
  // Amounts all but alike still stand on a scale whose marks can be told apart.
  const wide = Math.max(most - least, most * 1e-6, most > 0 ? 1e-6 : 1)
  const power = 10 ** Math.floor(Math.log10(wide / 4))
  const step = (steps.find((part) => wide / (part * power) <= 4) ?? 10) * power
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(Math.ceil(most / step - 1e-9), first + 1)
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    rounded((first + i) * step, step),
  )
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks }
}

/** Where an amount stands, in percent of the scale's length. */
export function placeOn({ low, high }: SharedScale, ada: number): number {
  return Math.min(100, Math.max(0, ((ada - low) / (high - low)) * 100))
}

/** 0.30000000000000004 is 0.3: as many decimals as the step has. */
function rounded(value: number, step: number): number {
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(step)))
  return Number(value.toFixed(decimals))
}
