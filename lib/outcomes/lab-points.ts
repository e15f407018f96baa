import type { LabBase } from './lab-answer.ts'
import { type PoolChange, returnRises } from './simulation.ts'

/** Every public pool as a point; numbers for drawing, in one order. */
export type LabPoints = {
  /** Ada. */
  readonly stake: Float64Array
  /** Of a member's return, in points of a percent a year. */
  readonly change: Float64Array
  /** 1 where members earn more, 2 less, 0 the same: by the exact figures. */
  readonly side: Uint8Array
  /** Index into the pools of the snapshot. */
  readonly pool: Uint32Array
}

/** Lovelace of a million ada, in percent. */
const percentOfMillion = 1e10

/** The change of each point; what stays is the base's own. */
export function labPointsForPlot(
  { shown, shownStake, epochsPerYear }: LabBase,
  pools: readonly PoolChange[],
): LabPoints {
  const change = new Float64Array(shown.length)
  const side = new Uint8Array(shown.length)
  for (const [at, i] of shown.entries()) {
    const one = pools[i] as PoolChange
    const { before, after } = one
    const rises = returnRises(one)
    change[at] = (Number(after.perMillion - before.perMillion) * epochsPerYear) / percentOfMillion
    side[at] = rises > 0n ? 1 : rises < 0n ? 2 : 0
  }
  return { stake: shownStake, change, side, pool: shown }
}
