import {
  type BlockDistribution,
  cumulantQuantile,
  type Lovelace,
  lovelace,
  type RewardAt,
  ratio,
  rewardBandWithMethod,
  rewardCumulants,
} from '../rewards/index.ts'

/** The 10th and the 90th percentile of what some epochs pay together: eight in ten lie between. */
export type Band = { readonly low: Lovelace; readonly high: Lovelace }

const tenth = ratio(1n, 10n)
const ninetieth = ratio(9n, 10n)

/** So many blocks expected in all make a step of one block too small to be seen in a band … */
const manyBlocks = 30

/** … and up to this skewness a corrected normal is no further off than that. */
const mildSkewness = 0.3

/**
 * Bands of one pool at one pot, for several counts of epochs: cheap enough to draw.
 *
 * The longest is that of `rewardBandWithMethod`. Of the shorter ones those with few blocks or rare
 * payments are too (all up to twelve epochs, then every fourth count, straight lines between); the others are normal
 * quantiles corrected by the exact skewness and excess, off by some hundredths of the band's width.
 *
 * @param counts ascending, the last the horizon; 0 pays nothing.
 */
export function bandsOver(
  distribution: BlockDistribution,
  rewardAt: RewardAt,
  counts: readonly number[],
): { readonly bands: readonly Band[]; readonly method: 'exact' | 'approximation' } {
  const horizon = counts.at(-1) ?? 0
  if (horizon === 0) return { bands: counts.map(() => nothing), method: 'exact' }
  const exactly = (epochs: number) => {
    const quantiles = [tenth, ninetieth]
    const band = rewardBandWithMethod({ distribution, rewardAt, epochs, quantiles })
    const [low = none, high = none] = band.amounts
    return { low, high, method: band.method }
  }
  const last = exactly(horizon)
  const blocks = blocksExpected(distribution)
  const cumulants = rewardCumulants(distribution, rewardAt)
  const skewness = cumulants.variance > 0 ? cumulants.third / cumulants.variance ** 1.5 : 0
  const nearlyNormal = (count: number) =>
    count * blocks >= manyBlocks && Math.abs(skewness) <= mildSkewness * Math.sqrt(count)
  const bands: (Band | null)[] = counts.map((count, i) => {
    if (count === 0) return nothing
    if (i === counts.length - 1) return last
    if (count > 1 && nearlyNormal(count)) {
      const n = BigInt(count)
      const { mean, variance, third, fourth } = cumulants
      const all = {
        mean: { n: mean.n * n, d: mean.d },
        variance: variance * count,
        third: third * count,
        fourth: fourth * count,
      }
      return { low: cumulantQuantile(all, tenth), high: cumulantQuantile(all, ninetieth) }
    }
    return i <= 12 || i % 4 === 0 ? exactly(count) : null
  })
  return { bands: counts.map((_, i) => bandAt(counts, bands, i)), method: last.method }
}

const none = lovelace(0n)
const nothing: Band = { low: none, high: none }

function blocksExpected({ first, weights, total }: BlockDistribution): number {
  let sum = 0n
  weights.forEach((weight, i) => {
    sum += weight * BigInt(first + i)
  })
  return Number((sum * 1_000n) / total) / 1_000
}

/** The band at index `i`, on the straight line between its neighbours where it was left out. */
function bandAt(counts: readonly number[], bands: readonly (Band | null)[], i: number): Band {
  const own = bands[i]
  if (own) return own
  let before = i
  let after = i
  while (before > 0 && !bands[before]) before -= 1
  while (after < counts.length - 1 && !bands[after]) after += 1
  const from = bands[before] ?? nothing
  const to = bands[after] ?? nothing
  const passed = BigInt((counts[i] ?? 0) - (counts[before] ?? 0))
  const whole = BigInt((counts[after] ?? 0) - (counts[before] ?? 0))
  const between = (a: bigint, b: bigint) =>
    lovelace(whole === 0n ? a : a + ((b - a) * passed) / whole)
  return { low: between(from.low, to.low), high: between(from.high, to.high) }
}
