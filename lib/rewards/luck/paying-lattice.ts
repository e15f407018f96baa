import { ratioForPlot } from '../plot.ts'
import { type Rational, zero } from '../rational.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import type { BlockDistribution } from './block-distribution.ts'
import { type SplitEpochs, splitEpochs } from './block-sums.ts'
import { binomial, type Chances } from './chances.ts'
import type { Line, RewardLines } from './reward-lines.ts'
import { type Reached, smallestReached } from './smallest-reached.ts'

/*
 * What n epochs pay together depends on three whole numbers alone: the epochs above the bend, J, the
 * blocks made in them, B, and the blocks made in the others, L. J is binomial; B and L, given J, are
 * sums of as many counts as there are such epochs. A member gets nothing for L, so J and B say all.
 */

/** Multiplications above which the sums are not worth waiting for (some 25 ms). */
const mostWork = 20_000_000

/** More than all roundings and all that was left out, so that a chance just reached is reached. */
const rounding = 1e-10

/** All amounts of one J: `offset + lower·i + upper·k`, i from 0 with `below` and k from 0 with `upTo`. */
export type LatticeRow = {
  readonly epochsAbove: number
  readonly chance: number
  readonly offset: number
  /** The least L, and the chances of it and those that follow. */
  readonly firstBelow: number
  readonly below: Float64Array
  /** The least B, and the chances of at most it, at most the next, … */
  readonly firstAbove: number
  readonly upTo: Float64Array
}

/** J, B and L of one amount. */
type Counts = { readonly epochsAbove: number; readonly above: number; readonly below: number }

/** The smallest amount not exceeded with a chance of `q`, for so many epochs; null if that takes too long. */
export type LatticeQuantile = (q: number) => Lovelace

/**
 * @param most the most epochs that will be asked for.
 */
export function payingLattice(
  distribution: BlockDistribution,
  lines: RewardLines,
  most: number,
): (epochs: number) => LatticeQuantile | null {
  const rowsAt = latticeRows(distribution, lines, most)
  return (epochs) => {
    const rows = rowsAt(epochs)
    return rows && quantileOf(rows, lines, epochs)
  }
}

/** All amounts of so many epochs with their chances; null where they would take too long. */
export function latticeRows(
  distribution: BlockDistribution,
  lines: RewardLines,
  most: number,
): (epochs: number) => readonly LatticeRow[] | null {
  const epochsAt = splitEpochs(distribution, lines.bend, most)
  return (epochs) => {
    const paying = binomial(epochs, epochsAt.above, epochsAt.surelyAbove)
    if (workOf(epochsAt, lines, paying, epochs) > mostWork) return null
    return rowsOf(epochsAt, lines, paying, epochs)
  }
}

/** About how many multiplications the sums and a quantile take. */
function workOf(
  { one, oneBelow, oneBinomial, rarelyBelow }: SplitEpochs,
  { lower }: RewardLines,
  paying: Chances,
  epochs: number,
): number {
  if (oneBinomial) return 0
  const counts = one.chances.length
  // A list of chances is some 16 deviations long, those of a sum by the root of its length longer.
  const width = counts * Math.sqrt(epochs)
  // Of a few counts alone a deviation is at most half as wide as they.
  const spread = 8 * (oneBelow.chances.length - 1) * Math.sqrt(epochs - paying.first)
  const pairs = lower.perBlock.n === 0n ? 1 : 1 + spread
  // A quantile looks at each pair of J and L some 13 times, each time as long as at seven products.
  const perRow = width * counts + 100 * pairs
  return width * (rarelyBelow ? 50 : width) + paying.chances.length * perRow
}

function rowsOf(
  { blocksAbove, blocksBelow }: SplitEpochs,
  { lower, upper }: RewardLines,
  paying: Chances,
  epochs: number,
): readonly LatticeRow[] {
  const number = ratioForPlot
  const [ofAbove, perAbove] = [number(upper.perEpoch), number(upper.perBlock)]
  const [ofBelow, perBelow] = [number(lower.perEpoch), number(lower.perBlock)]
  return Array.from(paying.chances, (chance, j) => {
    const epochsAbove = paying.first + j
    const epochsBelow = epochs - epochsAbove
    // Blocks that pay nothing need no telling apart.
    const made = blocksAbove(perAbove === 0 ? 0 : epochsAbove)
    const idle = blocksBelow(perBelow === 0 ? 0 : epochsBelow)
    const paid = ofAbove * epochsAbove + perAbove * made.first
    return {
      epochsAbove,
      chance,
      offset: paid + ofBelow * epochsBelow + perBelow * idle.first,
      firstBelow: idle.first,
      below: idle.chances,
      firstAbove: made.first,
      upTo: made.upTo,
    }
  })
}

function quantileOf(
  rows: readonly LatticeRow[],
  { lower, upper }: RewardLines,
  epochs: number,
): LatticeQuantile {
  const perBelow = ratioForPlot(lower.perBlock)
  // A line without rise has one count of blocks a row; any step but 0 finds it.
  const perAbove = ratioForPlot(upper.perBlock) || 1

  const look = (limit: number): Reached & Counts => {
    let chance = 0
    let most = Number.NEGATIVE_INFINITY
    let next = Number.POSITIVE_INFINITY
    let epochsAbove = 0
    let made = 0
    let idle = 0
    for (const row of rows) {
      const { below, upTo } = row
      const last = upTo.length - 1
      let ofRow = 0
      for (let i = 0; i < below.length; i++) {
        const base = row.offset + perBelow * i
        const k = Math.min(last, Math.floor((limit - base) / perAbove))
        if (k < last) next = Math.min(next, base + perAbove * Math.max(0, k + 1))
        if (k < 0) continue
        ofRow += (below[i] ?? 0) * (upTo[k] ?? 0)
        const reached = base + perAbove * k
        if (reached > most) {
          most = reached
          epochsAbove = row.epochsAbove
          made = row.firstAbove + k
          idle = row.firstBelow + i
        }
      }
      chance += row.chance * ofRow
    }
    return { chance, most, next, epochsAbove, above: made, below: idle }
  }

  const least = look(Number.NEGATIVE_INFINITY).next
  const all = look(Number.POSITIVE_INFINITY)
  return (q) => amountOf(smallestReached(look, { least, all }, q - rounding), lower, upper, epochs)
}

/** In whole numbers again; a floor more than the line reckons with must not make it negative. */
function amountOf(counts: Counts, lower: Line, upper: Line, epochs: number): Lovelace {
  const { epochsAbove, above, below } = counts
  const parts: readonly (readonly [Rational, number])[] = [
    [upper.perEpoch, epochsAbove],
    [upper.perBlock, above],
    [lower.perEpoch, epochs - epochsAbove],
    [lower.perBlock, below],
  ]
  const { n, d } = parts.reduce(
    (sum, [each, times]) => ({
      n: sum.n * each.d + each.n * BigInt(times) * sum.d,
      d: sum.d * each.d,
    }),
    zero,
  )
  return signedLovelace(n < 0n ? 0n : n / d)
}
