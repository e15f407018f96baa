import {
  type BlockDistribution,
  cumulantQuantile,
  cumulantsOver,
  type Lovelace,
  lovelace,
  type Rational,
  type RewardAt,
  rewardCumulants,
  rewardsOver,
} from '../rewards/index.ts'

/** The 10th and the 90th percentile of what some epochs pay together: eight in ten lie between. */
export type Band = { readonly low: Lovelace; readonly high: Lovelace }

const tenth: Rational = { n: 1n, d: 10n }
const ninetieth: Rational = { n: 9n, d: 10n }

/** So many blocks expected in all make a step of one block too small to be seen in a band … */
const manyBlocks = 30

/** … and up to this skewness a corrected normal is no further off than that. */
const mildSkewness = 0.3

/**
 * Bands of one pool at one pot, for several counts of epochs: cheap enough to draw.
 *
 * The longest is that of `rewardsOver`, and so are the shorter ones with few blocks or rare payments;
 * the others are normal quantiles corrected by the exact skewness and excess, off by some hundredths of
 * the band's width.
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
  const sums = rewardsOver({ distribution, rewardAt, mostEpochs: horizon })
  const longest = sums(horizon)
  const blocks = blocksExpected(distribution)
  const cumulants = rewardCumulants(distribution, rewardAt)
  // Not a number where every epoch pays the same: nothing is nearly normal then.
  const skewness = cumulants.third / cumulants.variance ** 1.5
  const nearlyNormal = (count: number) =>
    count * blocks >= manyBlocks && Math.abs(skewness) <= mildSkewness * Math.sqrt(count)
  const bandOf = (quantile: (q: Rational) => Lovelace): Band => ({
    low: quantile(tenth),
    high: quantile(ninetieth),
  })
  const bands = counts.map((count) => {
    if (count === 0) return nothing
    if (count === horizon) return bandOf(longest.quantile)
    if (count === 1 || !nearlyNormal(count)) return bandOf(sums(count).quantile)
    const all = cumulantsOver(cumulants, count)
    return bandOf((q) => cumulantQuantile(all, q))
  })
  return { bands, method: longest.method }
}

const none = /* @__PURE__ */ lovelace(0n)
const nothing: Band = { low: none, high: none }

function blocksExpected({ first, weights, total }: BlockDistribution): number {
  let sum = 0n
  weights.forEach((weight, i) => {
    sum += weight * BigInt(first + i)
  })
  return Number((sum * 1_000n) / total) / 1_000
}
