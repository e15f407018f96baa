// For tests: the round network with all its stake in three pools, of which each block is worth 100,000 ada.
import type { Snapshot } from '../snapshot/index.ts'
import { roundPool, roundSnapshot } from './test-round.ts'

/**
 * - `full`: half of the stake, just saturated, 100,000 ada and 10 %: earns 200,000 ada in the mean
 * - `small`: a quarter, no fees: earns 100,000
 * - `private`: a quarter, a margin of 100 %: earns 100,000
 */
export const threePools: Snapshot = {
  ...roundSnapshot,
  pools: [
    roundPool({ name: 'full', stake: '9000000000', fixedCost: '100000', margin: '10' }),
    roundPool({ name: 'private', stake: '4500000000', margin: '100' }),
    roundPool({ name: 'small', stake: '4500000000' }),
  ],
}
