import { type Epoch, type Lovelace, lovelace, type Rational, saturation } from '../rewards/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { type NetworkFigures, type Pool, type PoolId, pledgeStatus } from '../snapshot/index.ts'

/** The pool as the formula sees it, the delegator's stake counted in. */
export type PoolBasis = {
  readonly id: PoolId | null
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  readonly ownerStake: Lovelace | null
  readonly pledgeStatus: 'met' | 'unmet' | 'unknown'
  readonly margin: Rational
  readonly fixedCost: Lovelace
  /** Stake ÷ saturation point; 1 is full. */
  readonly saturation: Rational
  /** The same before the delegator's stake joined. */
  readonly saturationWithout: Rational
}

/** What a pool declares and holds, before the delegator's stake joins it. */
export type PoolTerms = Pick<
  PoolBasis,
  'id' | 'pledge' | 'ownerStake' | 'pledgeStatus' | 'margin' | 'fixedCost'
> & {
  readonly stakeWithout: Lovelace
  readonly retiringEpoch: Epoch | null
  /** The snapshot's record of it; null for a pool of the reader's own. */
  readonly record: Pool | null
}

/**
 * The terms of the pool that is asked about.
 *
 * @returns null when the scenario asks for the average pool.
 * @throws {TypeError} when the scenario names a pool and `pool` is not that pool: a caller's bug.
 */
export function poolTerms(
  scenario: Scenario,
  pool: Pool | null,
  figures: NetworkFigures,
): PoolTerms | null {
  const asked = scenario.pool
  switch (asked.kind) {
    case 'average':
      return null
    case 'own':
      return {
        id: null,
        stakeWithout: asked.poolStake,
        pledge: asked.pledge,
        ownerStake: asked.ownerStake,
        pledgeStatus: asked.ownerStake >= asked.pledge ? 'met' : 'unmet',
        margin: asked.margin,
        fixedCost: asked.fixedCost,
        retiringEpoch: null,
        record: null,
      }
    case 'pool':
      if (pool?.id !== asked.id)
        throw new TypeError(`The pool ${asked.id} was asked for; got ${pool?.id ?? 'none'}.`)
      return {
        id: pool.id,
        stakeWithout: pool.activeStake,
        pledge: pool.pledge,
        ownerStake: pool.ownerStake,
        pledgeStatus: pledgeStatus(pool, figures),
        margin: pool.margin,
        fixedCost: pool.fixedCost,
        retiringEpoch: pool.retiringEpoch,
        record: pool,
      }
  }
}

/** The pool with `joining` lovelace more in it; saturation at `totalStake`. */
export function poolBasis(
  terms: PoolTerms,
  joining: Lovelace,
  totalStake: Lovelace,
  k: bigint,
): PoolBasis {
  const { id, pledge, ownerStake, margin, fixedCost, stakeWithout } = terms
  const poolStake = lovelace(stakeWithout + joining)
  return {
    id,
    poolStake,
    pledge,
    ownerStake,
    pledgeStatus: terms.pledgeStatus,
    margin,
    fixedCost,
    saturation: saturation({ poolStake, totalStake, k }),
    saturationWithout: saturation({ poolStake: stakeWithout, totalStake, k }),
  }
}
