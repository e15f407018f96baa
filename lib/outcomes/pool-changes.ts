import {
  add,
  compare,
  equal,
  type Lovelace,
  lovelace,
  lovelacePerAda,
  networks,
  one,
  type PoolFees,
  type Rational,
  ratio,
  sub,
  zero,
} from '../rewards/index.ts'
import type { NetworkFigures } from '../snapshot/index.ts'
import { fixedCosts } from './earnings.ts'
import { expectedMemberReward } from './epoch-share.ts'
import { poolInEpoch } from './pool-in-epoch.ts'
import type { DelegatorOutcome, PoolBasis } from './types.ts'

/** One thing about a pool that might be otherwise. */
export type PoolChangeKind =
  | { readonly kind: 'fixed-cost'; readonly fixedCost: Lovelace }
  | { readonly kind: 'margin'; readonly margin: Rational }
  /** All stake but the reader's, twice or half as much; what the other pools hold makes up for it. */
  | { readonly kind: 'stake'; readonly times: 'twice' | 'half'; readonly keepsPledge: boolean }
  | { readonly kind: 'pledge'; readonly pledge: Lovelace }
  | { readonly kind: 'k'; readonly k: bigint }
  | { readonly kind: 'pledge-not-kept' }

/** What a year then pays, at the pot of the reader's first epoch: simple, as `DelegatorOutcome.perYear`. */
export type PoolChanged = {
  readonly change: PoolChangeKind
  readonly perYear: Lovelace
  /** Against what it pays as it is. */
  readonly difference: bigint
}

export type PoolChangesInput = {
  /** Of a pool, without a problem. */
  readonly outcome: DelegatorOutcome
  readonly figures: NetworkFigures
  /** Of the scenario. */
  readonly performance: Rational
}

/** What may be otherwise. */
type Tried = {
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  readonly kept: boolean
  readonly fees: PoolFees
  readonly k: bigint
}

const largePledge = /* @__PURE__ */ lovelace(1_000_000n * lovelacePerAda)
const onePoint: Rational = { n: 1n, d: 100n }

/**
 * One change at a time, everything else as it is: each by the formula, the mean over the pool's blocks. Nobody moves
 * because of it. Changes that are none (the fixed cost it has) or cannot be (a pledge above all its stake) are left out.
 *
 * @returns nothing for the average pool, and where the outcome has a problem.
 */
export function poolChanges({ outcome, figures, performance }: PoolChangesInput): PoolChanged[] {
  const { now, pool, stake, problem } = outcome
  if (pool === null || problem !== null) return []
  const as: Tried = {
    poolStake: pool.poolStake,
    pledge: pool.pledge,
    kept: pool.pledgeStatus !== 'unmet',
    fees: pool,
    k: figures.parameters.k,
  }
  // A pool that has retired makes no block, whatever it declares.
  const made = outcome.warnings.some(({ kind }) => kind === 'retired') ? zero : performance
  const perYear = (other: Partial<Tried>): Lovelace => {
    const { poolStake, pledge, kept, fees, k } = { ...as, ...other }
    const parameters = { ...figures.parameters, k }
    const working = poolInEpoch({
      ...{ basis: now, parameters, poolStake, pledge, pledgeMet: kept, performance: made },
    })
    const { epochsPerYear } = networks[figures.network]
    return lovelace(expectedMemberReward(working, fees, stake) * BigInt(epochsPerYear))
  }
  const fees = ({ fixedCost, margin }: Partial<PoolFees>): Partial<Tried> => ({
    fees: { fixedCost: fixedCost ?? pool.fixedCost, margin: margin ?? pool.margin },
  })
  const tried = (change: PoolChangeKind, as: Partial<Tried>): PoolChanged => {
    const then = perYear(as)
    return { change, perYear: then, difference: then - outcome.perYear }
  }

  return [
    ...[fixedCosts.at340, fixedCosts.at170, fixedCosts.at75]
      .filter((fixedCost) => fixedCost !== pool.fixedCost)
      .map((fixedCost) => tried({ kind: 'fixed-cost', fixedCost }, fees({ fixedCost }))),
    ...otherMargins(pool).map((margin) => tried({ kind: 'margin', margin }, fees({ margin }))),
    ...(['twice', 'half'] as const).flatMap((times) => {
      const without = pool.poolStake - stake
      const poolStake = lovelace(stake + (times === 'twice' ? without * 2n : without / 2n))
      if (poolStake > now.networkActiveStake || poolStake === pool.poolStake) return []
      const keepsPledge = as.kept && pool.pledge <= poolStake
      return [tried({ kind: 'stake', times, keepsPledge }, { poolStake, kept: keepsPledge })]
    }),
    ...[largePledge, lovelace(0n)]
      .filter((pledge) => pledge !== pool.pledge && pledge <= pool.poolStake)
      .map((pledge) => tried({ kind: 'pledge', pledge }, { pledge, kept: true })),
    ...[1_000n].filter((k) => k !== as.k).map((k) => tried({ kind: 'k', k }, { k })),
    ...(as.kept && pool.pledge > 0n ? [tried({ kind: 'pledge-not-kept' }, { kept: false })] : []),
  ]
}

/** A point more and a point less, within 0…1. */
function otherMargins({ margin }: Pick<PoolBasis, 'margin'>): Rational[] {
  const less = sub(margin, onePoint)
  const more = add(margin, onePoint)
  return [
    ...(compare(more, one) > 0 ? [] : [more]),
    ...(equal(margin, zero) ? [] : [compare(less, zero) < 0 ? ratio(0n) : less]),
  ]
}
