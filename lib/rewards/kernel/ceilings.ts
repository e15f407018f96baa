import type { RewardRule } from '../schemes/rule.ts'
import { nearest, unitRoundoff } from './certified.ts'
import { curvedPledges } from './curved-pledges.ts'
import { type CeilingInput, columnValue, exactCeiling } from './exact-pool.ts'
import type { KernelPool, PoolColumns } from './pool-columns.ts'
import { inSlices } from './slices.ts'

/** Errors of today's ceiling: of C·ν, and of C·a0·q. Proved in bounds.md under their names. */
const stakeError = 12 * unitRoundoff
const pledgeError = 30 * unitRoundoff
/** The same under any rule. */
const stakeErrorUnder = 40 * unitRoundoff
const pledgeErrorUnder = 80 * unitRoundoff

/**
 * The ceiling of every pool (F4), times its `gate` of 0 or 1, written to `into`.
 *
 * @returns how many floors took bigint.
 */
export function ceilings(
  columns: PoolColumns,
  input: CeilingInput,
  gate: Float64Array,
  into: Float64Array,
): number {
  const { leverage, pledgeCurve, pledgeSaturation, bonusFill } = input.rule ?? {}
  if (leverage || pledgeCurve || pledgeSaturation || bonusFill)
    return ceilingsUnder(input.rule ?? {}, columns, input, gate, into)
  const scaled = scales(input)
  return inSlices(columns.count, (from, to) =>
    ceilingsOfToday(columns, input, scaled, gate, into, from, to),
  )
}

type Scales = ReturnType<typeof scales>

/** What both loops read of the parameters: k/T, a0 and C = R/((1 + a0)·k). */
function scales({ rewardPot, totalStake, a0, k }: CeilingInput) {
  return {
    perLovelace: nearest({ n: k, d: totalStake }),
    influence: nearest(a0),
    whole: nearest({ n: rewardPot * a0.d, d: (a0.d + a0.n) * k }),
  }
}

/** C·(ν + a0·q·(ν − q·(1 − ν))), with ν, q the stake and the pledge ÷ saturation, at most 1. */
function ceilingsOfToday(
  columns: PoolColumns,
  input: CeilingInput,
  { perLovelace, influence, whole }: Scales,
  gate: Float64Array,
  into: Float64Array,
  from: number,
  to: number,
): number {
  const { poolStake, pledge } = columns
  const ofStake = whole * stakeError
  const ofPledge = whole * pledgeError
  let exact = 0
  for (let i = from; i < to; i++) {
    // Comparisons, since Math.min costs V8 more than the rest of the line; NaN stays NaN.
    let fill = (poolStake[i] as number) * perLovelace
    if (fill > 1) fill = 1
    let pledged = (pledge[i] as number) * perLovelace
    if (pledged > 1) pledged = 1
    const bonus = influence * pledged
    const ceiling = whole * (fill + bonus * (fill - pledged * (1 - fill)))
    const error = ofStake * fill + ofPledge * bonus
    const floor = Math.floor(ceiling - error)
    into[i] = floor * (gate[i] as number) + 0
    if (floor !== Math.floor(ceiling + error)) {
      into[i] = exactFloor(columns, input, gate, i)
      exact += gate[i] as number
    }
  }
  return exact
}

/** The same with what a rule changes: `maxPoolRewardUnder` says how. */
function ceilingsUnder(
  rule: RewardRule,
  columns: PoolColumns,
  input: CeilingInput,
  gate: Float64Array,
  into: Float64Array,
): number {
  const { count, poolStake, pledge } = columns
  const { perLovelace, influence, whole } = scales(input)
  const { leverage, pledgeCurve, pledgeSaturation: own, bonusFill } = rule
  const ratioOf = (r: typeof leverage) => (r ? nearest(r) : 0)
  const timesPledge = ratioOf(leverage)
  const ownLeast = own ? Math.max(ratioOf(own.least), nearest({ n: 1n, d: input.k })) : 1
  const ownTimesPledge = ratioOf(own?.leverage)
  const whollyOwn = own?.bounds === 'formula'
  const filled = ratioOf(bonusFill)
  const unfilled = bonusFill && nearest({ n: bonusFill.d - bonusFill.n, d: bonusFill.d })
  const curve = pledgeCurve && curvedPledges(columns, input, pledgeCurve)
  const counted = curve?.pledge ?? pledge
  const least = curve ? 0 : -Infinity
  let exact = curve?.exactFloors ?? 0
  for (let i = 0; i < count; i++) {
    const declared = (pledge[i] as number) * perLovelace
    const saturated = Math.min(1, Math.max(ownLeast, ownTimesPledge * declared))
    const saturation = whollyOwn ? saturated : 1
    let stake = Math.min(saturated, (poolStake[i] as number) * perLovelace)
    if (leverage) stake = Math.min(stake, timesPledge * declared)
    const fill = stake / saturation
    const pledged = Math.min(1, ((counted[i] as number) * perLovelace) / saturation)
    const inner = unfilled === undefined ? fill - pledged * (1 - fill) : unfilled + filled * fill
    const bonus = influence * pledged
    const scale = whole * saturation
    const ceiling = scale * (fill + bonus * inner)
    const error = scale * (stakeErrorUnder * fill + pledgeErrorUnder * bonus)
    const floor = Math.floor(Math.max(least, ceiling - error))
    into[i] = floor * (gate[i] as number) + 0
    if (floor !== Math.floor(Math.max(least, ceiling + error))) {
      into[i] = exactFloor(columns, input, gate, i)
      exact += gate[i] as number
    }
  }
  return exact
}

function exactFloor(
  { pools }: PoolColumns,
  input: CeilingInput,
  gate: Float64Array,
  i: number,
): number {
  if (gate[i] === 0) return 0
  return columnValue('maxPoolReward', exactCeiling(pools[i] as KernelPool, input))
}
