import { requireShare, requireWhole } from '../domain.ts'
import { ratioForPlot } from '../plot.ts'
import { one, type Rational, ratio } from '../rational.ts'

/** One epoch of a pool, as the ledger's ranking remembers it. */
export type PerformanceEpoch = {
  readonly blocks: number
  /** σ: the pool's stake ÷ **total** stake, max supply − reserves, 0…1. */
  readonly relativeStake: Rational
  /** d, 0…1; 0 since Babbage. */
  readonly decentralisation: Rational
}

/** Performances that are weighed against each other: (i + 1/2)/100. */
const points = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100)
const decay = Math.fround(0.9)

/** A prior of Beta(40, 1): all pools are thought to miss few blocks. */
const prior = points.map((x) => Math.fround(39 * Math.log(x)))

/**
 * What the ledger took a pool's performance for when it ranked pools: the part of its allowed blocks
 * that it will make.
 *
 *     L(x) = xⁿ·(1 − t·x)^(slots − n)      t = (1 − (1 − f)^σ)·(1 − d)
 *
 * n blocks in an epoch weigh a performance of x by L(x), kept as 100 logarithms in single precision;
 * older epochs count 0.9 as much for each epoch since. Times the prior Beta(40, 1) that is a
 * distribution; the estimate is the first x with more than half a **percent** of it below. (The
 * ledger calls it the 0.5 percentile: its densities are summed without their width of 1/100.)
 *
 * Two more things to know of it. σ is of the total stake, while blocks fall by the part of the active
 * one, so at 57 % delegated a pool may miss four blocks in ten and pass for perfect. And a pool
 * without history gets the prior's own value, 0.885.
 *
 * @param input.epochs oldest first, at most 10,000; none for a new pool.
 * @param input.activeSlotCoefficient f, above 0 and up to 1.
 * @returns (2i + 1)/200, or 1. A logarithm that another machine rounds otherwise can move it by one.
 * @throws {OutOfRangeError} for a share outside 0…1, or more blocks than slots.
 * @see cardano-ledger `likelihood`, `percentile'` in Shelley/PoolRank.hs, `updateNonMyopic` and
 *   `decayFactor` in Shelley/LedgerState/PulsingReward.hs.
 */
export function performanceEstimate(input: {
  readonly epochs: readonly PerformanceEpoch[]
  readonly activeSlotCoefficient: Rational
  readonly slotsPerEpoch: number
}): Rational {
  const { epochs, slotsPerEpoch } = input
  requireShare('activeSlotCoefficient', input.activeSlotCoefficient)
  requireWhole('slotsPerEpoch', slotsPerEpoch, 1, 10_000_000)
  requireWhole('epochs', epochs.length, 0, 10_000)
  const empty = 1 - ratioForPlot(input.activeSlotCoefficient)
  let weights: readonly number[] = []
  for (const { blocks, relativeStake, decentralisation } of epochs) {
    requireWhole('blocks', blocks, 0, slotsPerEpoch)
    requireShare('relativeStake', relativeStake)
    requireShare('decentralisation', decentralisation)
    const leads = (1 - empty ** ratioForPlot(relativeStake)) * (1 - ratioForPlot(decentralisation))
    const older = weights
    const sum = points.map((x, i) => {
      const likelihood = blocks * Math.log(x) + (slotsPerEpoch - blocks) * Math.log(1 - leads * x)
      return Math.fround(Math.fround(decay * (older[i] ?? 0)) + Math.fround(likelihood))
    })
    weights = less(sum, Math.min(...sum))
  }
  return firstAbove(weights)
}

function firstAbove(weights: readonly number[]): Rational {
  const belief = normalised(normalised(prior).map((p, i) => Math.fround(p + (weights[i] ?? 0))))
  let below = 0
  for (const [i, weight] of belief.entries()) {
    if (below > 0.5) return ratio(BigInt(2 * i + 1), 200n)
    below += Math.exp(weight)
  }
  return one
}

/** Logarithms of densities, moved so that the area under them is 1. */
function normalised(logarithms: readonly number[]): readonly number[] {
  const heights = less(logarithms, Math.max(...logarithms))
  const area = heights.reduce((sum, height) => sum + 0.01 * Math.exp(height), 0)
  return less(heights, Math.fround(Math.log(area)))
}

function less(logarithms: readonly number[], by: number): readonly number[] {
  return logarithms.map((logarithm) => Math.fround(logarithm - by))
}
