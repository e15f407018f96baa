import type { MapAxes } from './map-points.ts'
import type { MapView } from './map-view.ts'

/** A mark on an axis of the map: its place from 0 to 1 along the whole, and what it stands for. */
export type AxisTick = {
  readonly at: number
  readonly value: number
  /** Its line is in ink: nothing changes there. */
  readonly strong?: boolean
}

/** Percent a year in the window: four to eight marks at round numbers. */
export function percentTicks({ mostPercent }: MapAxes, { y, size }: MapView): AxisTick[] {
  const wide = size * mostPercent
  const power = 10 ** Math.floor(Math.log10(wide / 4))
  const step = ([1, 2, 2.5, 5, 10].find((part) => wide / (part * power) <= 6) ?? 10) * power
  const first = Math.ceil((y * mostPercent) / step - 1e-9)
  const last = Math.floor(((y + size) * mostPercent) / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const value = Number(((first + i) * step).toPrecision(12))
    return { at: value / mostPercent, value }
  })
}

/** Ada in the window: powers of ten, and 2 and 5 of them once there is room. */
export function adaTicks(
  { fromPower, toPower }: MapAxes,
  { x, size }: MapView,
  most: number,
): AxisTick[] {
  const powers = toPower - fromPower
  const [from, to] = [fromPower + x * powers, fromPower + (x + size) * powers]
  const ladders = [[1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 5], [1]]
  const ticksOf = (figures: readonly number[]) => {
    const ticks: AxisTick[] = []
    for (let power = Math.floor(from); power <= Math.ceil(to); power++)
      for (const figure of figures) {
        const at = power + Math.log10(figure)
        if (at >= from - 1e-9 && at <= to + 1e-9)
          ticks.push({ at: (at - fromPower) / powers, value: figure * 10 ** power })
      }
    return ticks
  }
  const all = ladders.map(ticksOf)
  return (
    all.find((ticks) => ticks.length <= most) ?? all.at(-1)?.filter((_, i) => i % 2 === 0) ?? []
  )
}
