import { ratioForPlot } from '../plot.ts'
import { type LatticeRow, latticeRows } from './paying-lattice.ts'
import type { RewardsOverInput } from './reward-distribution.ts'
import { rewardLines } from './reward-lines.ts'

/** Amounts in lovelace, ascending, each with its chance: for chances, never for an amount that is shown. */
export type RewardAtoms = {
  readonly amounts: Float64Array
  readonly chances: Float64Array
}

/** More amounts than this are not worth sorting. */
const mostAtoms = 1_000_000

/** An amount rarer than this is left out: a million of them are one chance in 10¹⁰. */
const negligible = 1e-16

/**
 * Every amount that so many independent epochs alike can pay together: the distribution itself that
 * `rewardsOver` takes its quantiles of, as right as they are (`exact`).
 *
 * @returns null where that would take too long, or the rewards have no two straight lines.
 */
export function rewardAtoms({
  distribution,
  rewardAt,
  mostEpochs: epochs,
}: RewardsOverInput): RewardAtoms | null {
  const { first, weights, total } = distribution
  if (epochs === 1)
    return sorted(
      Float64Array.from(weights, (_, i) => Number(rewardAt(BigInt(first + i)))),
      Float64Array.from(weights, (weight) => ratioForPlot({ n: weight, d: total })),
    )
  const lines = rewardLines(distribution, rewardAt)
  const rows = lines && latticeRows(distribution, lines, epochs)(epochs)
  if (!rows) return null
  const all = rows.reduce((sum, { below, upTo }) => sum + below.length * upTo.length, 0)
  if (all > mostAtoms) return null

  const amounts = new Float64Array(all)
  const chances = new Float64Array(all)
  const perBelow = ratioForPlot(lines.lower.perBlock)
  const perAbove = ratioForPlot(lines.upper.perBlock)
  // Lines are some lovelace off by the floors; but what no block pays, two pools must be told to pay alike.
  const startsIdle = ({ epochsAbove, firstBelow, firstAbove }: LatticeRow) =>
    [first, firstBelow, firstAbove].every((blocks) => blocks === 0) &&
    (lines.bend === 0 || epochsAbove === 0)
  let count = 0
  for (const row of rows) {
    const { chance, offset, below, upTo } = row
    const startsAt = startsIdle(row) ? Number(rewardAt(0n)) * epochs : offset
    for (let i = 0; i < below.length; i++)
      for (let k = 0; k < upTo.length; k++) {
        const made = (upTo[k] ?? 0) - (upTo[k - 1] ?? 0)
        const here = chance * (below[i] ?? 0) * made
        if (here < negligible) continue
        amounts[count] = i + k === 0 ? startsAt : offset + perBelow * i + perAbove * k
        chances[count] = here
        count += 1
      }
  }
  return sorted(amounts.subarray(0, count), chances.subarray(0, count))
}

function sorted(amounts: Float64Array, chances: Float64Array): RewardAtoms {
  const order = Uint32Array.from(amounts, (_, i) => i).sort(
    (a, b) => (amounts[a] ?? 0) - (amounts[b] ?? 0),
  )
  const inOrder = (values: Float64Array) => Float64Array.from(order, (i) => values[i] ?? 0)
  return { amounts: inOrder(amounts), chances: inOrder(chances) }
}
