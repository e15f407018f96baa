import { ceilingFloor, operatorFloor, type Scales } from './floors.ts'

/*
 * Loops over columns of pools, a row each, whole lovelace below 2⁵³ as doubles. They call nothing
 * that is not inlined, so that they stay tight. A floor that doubles do not decide is NaN in its
 * column; the loop says how many there are.
 */

type Column = Float64Array

/** A pool's stake, and of it the owners': held, or due. */
export type StakeColumns = {
  /** S */
  readonly stake: Column
  /** O */
  readonly owner: Column
}

/** c, m and 1 − m: see `feeDoubles`. */
export type FeeColumns = {
  readonly cost: Column
  readonly margin: Column
  readonly kept: Column
}

/**
 * Adds what is due, then `maxPoolReward` (F4) of every pool, 0 where its pledge is unmet, from C
 * and k ÷ T. `reward` may be the column of what is due.
 *
 * @returns how many are undecided, and the largest stake of a pool.
 */
export function ceilings(
  { stake, owner }: StakeColumns,
  due: StakeColumns,
  pledge: Column,
  whole: number,
  perLovelace: number,
  { influence, error }: Scales,
  reward: Column,
): { readonly undecided: number; readonly largest: number } {
  const { stake: stakeDue, owner: ownerDue } = due
  let largest = 0
  let undecided = 0
  for (let p = 0; p < stake.length; p++) {
    const held = (stake[p] as number) + (stakeDue[p] as number)
    const owned = (owner[p] as number) + (ownerDue[p] as number)
    const pledged = pledge[p] as number
    stake[p] = held
    owner[p] = owned
    largest = Math.max(largest, held)
    const floor = ceilingFloor(whole, perLovelace, influence, error, held, pledged)
    const earned = pledged <= owned ? floor : 0
    if (Number.isNaN(earned)) undecided++
    reward[p] = earned
  }
  return { undecided, largest }
}

/** `operatorReward` (F6). @returns how many are undecided, and Σ of the pools' rewards. */
export function operators(
  { stake, owner }: StakeColumns,
  { cost, margin, kept }: FeeColumns,
  reward: Column,
  operatorReward: Column,
): { readonly undecided: number; readonly paid: number } {
  let paid = 0
  let undecided = 0
  for (let p = 0; p < stake.length; p++) {
    const earned = reward[p] as number
    const fixed = cost[p] as number
    const keep = kept[p] as number
    const owned = owner[p] as number
    const held = stake[p] as number
    const left = earned - fixed
    let operator = earned
    if (left > 0 && keep !== 0 && owned < held) {
      operator = fixed + operatorFloor(left, margin[p] as number, keep, owned, held)
      if (Number.isNaN(operator)) undecided++
    }
    paid += earned
    operatorReward[p] = operator
  }
  return { undecided, paid }
}

export function addTo(column: Column, more: Column): void {
  for (let p = 0; p < column.length; p++) column[p] = (column[p] as number) + (more[p] as number)
}
