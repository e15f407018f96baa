import type { LabPoints } from '../../lib/outcomes/lab-points.ts'
import { niceStep } from '../figures/nice-step.ts'
import type { AxisTick } from '../map/axis-ticks.ts'
import type { Place } from '../map/map-view.ts'

/** The drawing's axes: ada across from 0, points of a percent upwards; 0 points are always on it. */
export type LabAxes = { readonly most: number; readonly low: number; readonly high: number }

/** Axes that hold every point, to round ends: they stand still while a slider moves a little. */
export function labAxes({ stake, change }: LabPoints): LabAxes {
  let [most, low, high] = [1, 0, 0]
  for (let i = 0; i < stake.length; i++) {
    most = Math.max(most, stake[i] ?? 0)
    low = Math.min(low, change[i] ?? 0)
    high = Math.max(high, change[i] ?? 0)
  }
  const step = niceStep(Math.max(high - low, 0.01), 4)
  const across = niceStep(most, 6)
  return {
    most: Math.ceil(most / across) * across,
    low: low < 0 ? Math.floor(low / step - 0.05) * step : -step / 4,
    high: high > 0 ? Math.ceil(high / step + 0.05) * step : step / 4,
  }
}

/** 0…1 along each axis, y upwards. */
export const labPlace = ({ most, low, high }: LabAxes, stake: number, change: number): Place => ({
  x: stake / most,
  y: (change - low) / (high - low),
})

export function labPlaces(axes: LabAxes, { stake, change }: LabPoints): Place[] {
  return Array.from(stake, (ada, i) => labPlace(axes, ada, change[i] ?? 0))
}

/** Round stakes, from 0. */
export function stakeTicks({ most }: LabAxes, marks: number): AxisTick[] {
  const step = niceStep(most, marks)
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => ({
    at: (i * step) / most,
    value: i * step,
  }))
}

/** Round changes; that of nothing is strong. */
export function changeTicks({ low, high }: LabAxes): AxisTick[] {
  const step = niceStep(high - low, 5)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const value = Number(((first + i) * step).toPrecision(12))
    return { at: (value - low) / (high - low), value, strong: value === 0 }
  })
}

/** The points that nothing changes for beneath, then those that gain, those that lose on top. */
export function drawingOrder({ side }: LabPoints): Uint32Array {
  return Uint32Array.from(side, (_, i) => i).sort((a, b) => (side[a] ?? 0) - (side[b] ?? 0))
}
