import { ratioForPlot } from '../plot.ts'
import type { BlockDistribution } from './block-distribution.ts'
import { binomial, type Chances, convolved, surelyNone, trimmed, upTo } from './chances.ts'

/** The blocks of so many epochs of one kind together, with the chances of at most each count. */
export type BlockSums = (epochs: number) => Chances & { readonly upTo: Float64Array }

/** The epochs below the bend of a reward, and those above it, each by itself. */
export type SplitEpochs = {
  /** Chance that an epoch is above. */
  readonly above: number
  readonly surelyAbove: boolean
  /** Whether the blocks of any number of epochs above are one binomial. */
  readonly oneBinomial: boolean
  /** Whether so few are below that the first of the sums above is had without folding. */
  readonly rarelyBelow: boolean
  /** Blocks of so many epochs, all of them above … */
  readonly blocksAbove: BlockSums
  /** … or all of them below. */
  readonly blocksBelow: BlockSums
  /** Those of a single epoch. */
  readonly one: Chances
  readonly oneBelow: Chances
}

/** Fewer epochs below the bend than this expected, and subtracting them out loses no figure that counts. */
const mostRare = 2

/** A chance of any epoch below the bend that is left out. */
const never = 1e-12

/**
 * Split the epochs at the bend.
 *
 * What `j` epochs above the bend make is the j-fold sum of one. Three ways, all in doubles:
 *
 * - from `j − 1` or `j / 2` epochs, by convolution: positive terms only, right to about j·10⁻¹⁵
 * - where all `epochs` are above but for a chance of 10⁻¹²: Binomial(j·N, p), in one go
 * - where below is rare, as all outcomes less those below, with L the epoch below and q its chance:
 *   `(H − q·L)ʲ = Σ_m C(j, m)·(−q)ᵐ·Lᵐ·Binomial((j − m)·N, p)`, over (1 − q)ʲ; its terms add up to
 *   ((1 + q)/(1 − q))ʲ in size, so up to j·q = 2 the signs lose two figures of sixteen
 *
 * @param bend index of the first weight above.
 * @param epochs the most that will be asked for.
 */
export function splitEpochs(
  { first, weights, total, binomial: law }: BlockDistribution,
  bend: number,
  epochs: number,
): SplitEpochs {
  const weightOf = (some: readonly bigint[]) => some.reduce((sum, weight) => sum + weight, 0n)
  const part = (some: readonly bigint[], at: number): Chances => {
    const whole = Number(weightOf(some))
    return trimmed(
      Float64Array.from(some, (weight) => Number(weight) / whole),
      at,
    )
  }
  const q = ratioForPlot({ n: weightOf(weights.slice(0, bend)), d: total })
  const one = part(weights.slice(bend), first + bend)
  const oneBelow = part(bend === 0 ? [1n] : weights.slice(0, bend), first)
  const blocksBelow = foldedSums(oneBelow)
  const surelyAbove = q * epochs < never
  const oneBinomial = surelyAbove && law !== null
  const rarelyBelow = law !== null && q * epochs <= mostRare
  const split = { above: 1 - q, surelyAbove, oneBinomial, rarelyBelow, blocksBelow, one, oneBelow }
  if (law === null) return { ...split, blocksAbove: foldedSums(one) }

  const p = ratioForPlot(law.chance)
  const all = (j: number) => binomial(j * law.trials, p, law.chance.n === law.chance.d)
  if (oneBinomial) return { ...split, blocksAbove: (j) => withSums(all(j)) }
  const lessBelow = (j: number): Chances => {
    const parts: { readonly factor: number; readonly blocks: Chances }[] = []
    let factor = (1 - q) ** -j
    // After the term of m = j the factor is 0.
    for (let m = 0; factor > 1e-18; m++) {
      parts.push({
        factor: m % 2 === 0 ? factor : -factor,
        blocks: convolved(all(j - m), blocksBelow(m)),
      })
      factor *= ((j - m) / (m + 1)) * q
    }
    return weighted(parts)
  }
  return {
    ...split,
    blocksAbove: foldedSums(one, (j) => (j * q <= mostRare ? lessBelow(j) : null)),
  }
}

/**
 * The j-fold sums of one count, each worked out once.
 *
 * @param directly another way to one of them, where there is no neighbour to start from.
 */
function foldedSums(one: Chances, directly?: (j: number) => Chances | null): BlockSums {
  const known = new Map([
    [0, withSums(surelyNone)],
    [1, withSums(one)],
  ])
  const sums: BlockSums = (j) => {
    const had = known.get(j)
    if (had) return had
    const before = known.get(j - 1)
    const made = withSums(before ? convolved(before, one) : (directly?.(j) ?? fromHalf(j)))
    known.set(j, made)
    return made
  }
  const fromHalf = (j: number) => {
    if (j % 2 === 1) return convolved(sums(j - 1), one)
    const half = sums(j / 2)
    return convolved(half, half)
  }
  return sums
}

function withSums({ first, chances }: Chances): ReturnType<BlockSums> {
  return { first, chances, upTo: upTo(chances) }
}

/** Lists of chances added up, each times its factor. */
function weighted(
  parts: readonly { readonly factor: number; readonly blocks: Chances }[],
): Chances {
  const first = Math.min(...parts.map(({ blocks }) => blocks.first))
  const end = Math.max(...parts.map(({ blocks }) => blocks.first + blocks.chances.length))
  const sum = new Float64Array(end - first)
  for (const { factor, blocks } of parts) {
    blocks.chances.forEach((chance, i) => {
      const at = blocks.first - first + i
      sum[at] = (sum[at] ?? 0) + factor * chance
    })
  }
  return trimmed(sum, first)
}
