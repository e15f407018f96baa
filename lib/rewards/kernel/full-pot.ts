import { certainFloor, enclose, exactSum } from './certified.ts'
import { columnValue } from './exact-pool.ts'

/**
 * CIP-163's full pot before its pledge gate, as `fullPotRewards` has it: ⌊R·w/W⌋ of every pool, W the
 * sum of the w ≥ 0: below 0 (a pledge above the pool's stake, taken as met) a ceiling weighs nothing.
 */
export function scaledToPot(
  weights: Float64Array,
  rewardPot: bigint,
): { readonly rewards: Float64Array; readonly exactFloors: number } {
  const scaled = new Float64Array(weights.length)
  const weight = exactSum(weights)
  const { lo, hi } = enclose({ n: rewardPot, d: weight || 1n }, 1)
  let exactFloors = 0
  for (let i = 0; i < scaled.length; i++) {
    const own = weights[i] as number
    const floor = certainFloor(own * lo, own * hi)
    scaled[i] = floor
    if (Number.isNaN(floor)) {
      scaled[i] = columnValue('poolReward', (BigInt(own) * rewardPot) / weight)
      exactFloors++
    }
  }
  return { rewards: scaled, exactFloors }
}

/** A copy in which less than 0 is 0. */
export function atLeastZero(column: Float64Array): Float64Array {
  const raised = new Float64Array(column)
  for (let i = 0; i < raised.length; i++) if ((raised[i] as number) < 0) raised[i] = 0
  return raised
}

/** A column times a gate of 0 or 1, in place. */
export function gated(column: Float64Array, gate: Float64Array): Float64Array {
  for (let i = 0; i < column.length; i++)
    column[i] = (column[i] as number) * (gate[i] as number) + 0
  return column
}
