import { ratioForPlot } from '../plot.ts'
import { add, floor, mul, type Rational, ratio, sub, zero } from '../rational.ts'
import { type Lovelace, signedLovelace } from '../units.ts'
import type { BlockDistribution } from './block-distribution.ts'
import { binomial, type Chances, convolved, trimmed } from './chances.ts'
import type { RewardAt } from './reward-over-blocks.ts'

/*
 * A reward is 0 below some number of blocks and, but for its floors, a straight line from there on:
 * a + c·b. So what n epochs pay together depends on two whole numbers alone, J epochs that pay and
 * B blocks made in them, and is a·J + c·B. J is binomial; B given J is a J-fold convolution.
 */

/** Multiplications above which the sums are not worth waiting for (about 10 ms). */
const mostWork = 6_000_000

export type PayingLattice = {
  /** The smallest amount not exceeded with a chance of `q`. */
  readonly quantile: (q: number) => Lovelace
}

type Row = {
  readonly paying: number
  readonly chance: number
  readonly firstBlocks: number
  /** Chance of at most `firstBlocks + i` blocks. */
  readonly upTo: readonly number[]
}

/** @returns null where the rewards are no such line, or the sums would take too long. */
export function payingLattice(
  distribution: BlockDistribution,
  rewardAt: RewardAt,
  epochs: number,
): PayingLattice | null {
  const { first, weights, total } = distribution
  const rewards = weights.map((_, i) => rewardAt(BigInt(first + i)))
  const from = rewards.findIndex((reward) => reward > 0n)
  if (from < 0) return { quantile: () => signedLovelace(0n) }
  const line = straightLine(first, weights, rewards, from)
  if (line === null) return null

  const payingWeight = weights.slice(from).reduce((sum, weight) => sum + weight, 0n)
  const chances = weights.slice(from).map((n) => ratioForPlot({ n, d: payingWeight }))
  const one = trimmed(chances, first + from)
  const paying = binomial(
    epochs,
    ratioForPlot({ n: payingWeight, d: total }),
    total === payingWeight,
  )
  if (work(one.chances, paying.first + paying.chances.length - 1) > mostWork) return null
  return { quantile: quantileOf(rowsOf(one, paying), line) }
}

/** The line through the paying rewards, of the same mean as they; null if one is off it by more than its floors. */
function straightLine(
  first: number,
  weights: readonly bigint[],
  rewards: readonly Lovelace[],
  from: number,
): { readonly perEpoch: Rational; readonly perBlock: Rational } | null {
  const last = rewards.length - 1
  const low: bigint = rewards[from] ?? 0n
  const high: bigint = rewards[last] ?? 0n
  const perBlock = last === from ? zero : ratio(high - low, BigInt(last - from))
  let weight = 0n
  let above = zero
  let sum = 0n
  for (let i = from; i <= last; i++) {
    const expected = add(ratio(low), mul(perBlock, ratio(BigInt(i - from))))
    const off = sub(ratio(rewards[i] ?? 0n), expected)
    if (off.n > 4n * off.d || off.n < -4n * off.d) return null
    weight += weights[i] ?? 0n
    sum += (weights[i] ?? 0n) * off.n * (perBlock.d / off.d)
  }
  above = ratio(sum, weight * perBlock.d)
  const atZeroBlocks = sub(ratio(low), mul(perBlock, ratio(BigInt(first + from))))
  return { perEpoch: add(atZeroBlocks, above), perBlock }
}

/** About how many multiplications convolving `one` with itself `most` times takes. */
function work(one: readonly number[], most: number): number {
  const mean = one.reduce((sum, chance, i) => sum + chance * i, 0)
  const variance = one.reduce((sum, chance, i) => sum + chance * (i - mean) ** 2, 0)
  return (
    most * one.length * Math.min(most * one.length, one.length + 12 * Math.sqrt(variance * most))
  )
}

function rowsOf(one: Chances, paying: Chances): readonly Row[] {
  const rows: Row[] = []
  let sum: Chances = { first: 0, chances: [1] }
  const most = paying.first + paying.chances.length - 1
  for (let j = 0; j <= most; j++) {
    if (j > 0) sum = convolved(sum, one)
    if (j < paying.first) continue
    let upTo = 0
    rows.push({
      paying: j,
      chance: paying.chances[j - paying.first] ?? 0,
      firstBlocks: sum.first,
      upTo: sum.chances.map((chance) => {
        upTo += chance
        return upTo
      }),
    })
  }
  return rows
}

function quantileOf(
  rows: readonly Row[],
  line: { readonly perEpoch: Rational; readonly perBlock: Rational },
): PayingLattice['quantile'] {
  const perEpoch = ratioForPlot(line.perEpoch)
  const perBlock = ratioForPlot(line.perBlock)
  const amount = (paying: number, blocks: number) => perEpoch * paying + perBlock * blocks
  const blocksWithin = (row: Row, most: number) => {
    const last = row.firstBlocks + row.upTo.length - 1
    if (perBlock === 0) return amount(row.paying, 0) <= most ? last : row.firstBlocks - 1
    const blocks = Math.floor((most - perEpoch * row.paying) / perBlock)
    return Math.max(row.firstBlocks - 1, Math.min(last, blocks))
  }
  const notAbove = (most: number) =>
    rows.reduce((sum, row) => {
      const blocks = blocksWithin(row, most)
      return sum + row.chance * (row.upTo[blocks - row.firstBlocks] ?? 0)
    }, 0)
  const most = rows.reduce(
    (top, row) => Math.max(top, amount(row.paying, row.firstBlocks + row.upTo.length)),
    0,
  )

  return (q) => {
    // What was rounded and left out must not make a chance unreachable that is reached.
    const wanted = q - 1e-12
    let low = -1
    let high = most
    for (let i = 0; i < 80 && high - low > 1e-3; i++) {
      const middle = (low + high) / 2
      if (notAbove(middle) >= wanted) high = middle
      else low = middle
    }
    // The largest sum there can be within that: whole epochs and blocks, so an exact amount.
    let best = { paying: 0, blocks: 0 }
    for (const row of rows) {
      const blocks = blocksWithin(row, high + 1e-3)
      if (blocks < row.firstBlocks) continue
      if (amount(row.paying, blocks) >= amount(best.paying, best.blocks))
        best = { paying: row.paying, blocks }
    }
    const exact = add(
      mul(line.perEpoch, ratio(BigInt(best.paying))),
      mul(line.perBlock, ratio(BigInt(best.blocks))),
    )
    return signedLovelace(floor(exact))
  }
}
