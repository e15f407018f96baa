import { type Lovelace, lovelace, type Rational, ratio } from '../rewards/index.ts'
import { million } from './average-table.ts'

/** A pool: what 1,000,000 ada of a member expect of an epoch, and how much stake is counted with it. */
export type ReturnRow = { readonly perMillion: Lovelace; readonly stake: Lovelace }

/** Equal steps of members' return, a part of the stake simple a year; the last holds all above it too. */
export type ReturnBins = { readonly width: Rational; readonly count: number }

/** From `from` on, and below `to` unless it is the last. */
export type ReturnBin = {
  readonly from: Rational
  readonly to: Rational
  readonly orMore: boolean
  readonly stake: Lovelace
  readonly pools: number
}

/** How much stake earns how much. */
export type ReturnDistribution = ReturnBins & {
  readonly bins: readonly ReturnBin[]
  readonly stake: Lovelace
  readonly pools: number
  /** Of the fullest bin. */
  readonly most: Lovelace
}

/** Hundredths of a point: 0.01 % to 100 %. */
const widths = [1n, 2n, 5n, 10n, 20n, 50n, 100n, 200n, 500n, 1_000n, 10_000n]

/** No more can be told apart on a phone. */
const mostBins = 36

/** The narrowest bins that hold all but a thousandth of the stake, so that a few odd pools do not press the others together. */
export function binsFor(rows: readonly ReturnRow[], epochsPerYear: number): ReturnBins {
  const sorted = [...rows].sort((a, b) => (a.perMillion < b.perMillion ? -1 : 1))
  let left = sorted.reduce((sum, { stake }) => sum + stake, 0n) / 1_000n
  let top = 0n
  for (const { perMillion, stake } of sorted.reverse()) {
    top = perMillion
    left -= stake
    if (left < 0n) break
  }
  const fits = (hundredths: bigint) => binOf(top, epochsPerYear, width(hundredths)) < mostBins
  const narrowest = widths.find(fits) ?? 10_000n
  return {
    width: width(narrowest),
    count: Math.min(binOf(top, epochsPerYear, width(narrowest)) + 1, mostBins),
  }
}

/**
 * The stake of the pools by what a member of them expects.
 *
 * @param bins from {@link binsFor}: the same for distributions that are held against each other.
 */
export function returnDistribution(
  rows: readonly ReturnRow[],
  epochsPerYear: number,
  bins: ReturnBins = binsFor(rows, epochsPerYear),
): ReturnDistribution {
  const { width, count } = bins
  const stakes = Array.from({ length: count }, () => 0n)
  const pools = Array.from({ length: count }, () => 0)
  for (const { perMillion, stake } of rows) {
    const at = Math.min(binOf(perMillion, epochsPerYear, width), count - 1)
    stakes[at] = (stakes[at] ?? 0n) + stake
    pools[at] = (pools[at] ?? 0) + 1
  }
  const times = (n: number) => ratio(width.n * BigInt(n), width.d)
  return {
    ...{ width, count, pools: rows.length },
    bins: stakes.map((stake, i) => ({
      ...{ from: times(i), to: times(i + 1), orMore: i === count - 1 },
      ...{ stake: lovelace(stake), pools: pools[i] ?? 0 },
    })),
    stake: lovelace(stakes.reduce((sum, stake) => sum + stake, 0n)),
    most: lovelace(stakes.reduce((most, stake) => (stake > most ? stake : most), 0n)),
  }
}

const width = (hundredths: bigint) => ratio(hundredths, 10_000n)

/** ⌊perMillion · epochsPerYear ÷ million ÷ width⌋ */
const binOf = (perMillion: bigint, epochsPerYear: number, { n, d }: Rational): number =>
  Number((perMillion * BigInt(epochsPerYear) * d) / (million * n))
