import type { OwnPool } from '../scenario/index.ts'
import type { NetworkFigures, Pool } from '../snapshot/index.ts'
import { ownersShare } from './operator-share.ts'

/** A registered pool as its operator could plan it: its terms, its stake, and what its owners share with. */
export function registeredTerms(pool: Pool, figures: Pick<NetworkFigures, 'poolsEpoch'>): OwnPool {
  const { activeStake: poolStake, pledge, fixedCost, margin } = pool
  return {
    ...({ kind: 'own', poolStake, pledge, fixedCost, margin } as const),
    ownerStake: ownersShare(pool, figures),
  }
}
