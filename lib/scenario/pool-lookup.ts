import { findPools, type Snapshot } from '../snapshot/index.ts'
import type { PoolLookup } from './types.ts'

/** Finds the pools of a snapshot: by id as `pool1…` or hex, or by a ticker that one pool alone has. */
export function poolLookup(snapshot: Pick<Snapshot, 'pools'>): PoolLookup {
  return (text) => {
    const found = findPools(snapshot, text)
    switch (found.kind) {
      case 'one':
        return { kind: 'one', id: found.pool.id }
      case 'none':
        return { kind: 'none' }
      case 'ambiguous':
        return { kind: 'ambiguous', candidates: found.candidates.map((pool) => pool.id) }
    }
  }
}
