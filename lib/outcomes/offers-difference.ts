import type { EpochShare } from './epoch-share.ts'

/** Why one pool pays less than another, and what comes of it. */
export type DifferenceCause =
  /** The other's fixed cost takes less of what the stake earns: it is lower, or more stake shares it. */
  | 'fixedCost'
  | 'margin'
  /** Before fees: pledge, fullness, retirement, a pledge that is not met. */
  | 'beforeFees'

export type OfferDifference = {
  /** What `mine` pays less than `best`, lovelace of the same span as the shares. */
  readonly less: bigint
  /** The one cause of more than half of it; null where no cause is. */
  readonly cause: DifferenceCause | null
}

/**
 * What my pool pays less than another, and what most of it is. The three causes add up to the difference, to the
 * lovelace; one that goes the other way makes another larger than the whole.
 */
export function offerDifference(mine: EpochShare, best: EpochShare): OfferDifference {
  const less = best.reward - mine.reward
  const causes: Readonly<Record<DifferenceCause, bigint>> = {
    fixedCost: mine.fixedCost - best.fixedCost,
    margin: mine.margin - best.margin,
    beforeFees: best.beforeFees - mine.beforeFees,
  }
  const names = Object.keys(causes) as DifferenceCause[]
  const most = names.reduce((a, b) => (causes[b] > causes[a] ? b : a))
  return { less, cause: less > 0n && 2n * causes[most] > less ? most : null }
}
