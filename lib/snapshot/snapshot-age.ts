import type { Epoch } from '../rewards/index.ts'
import type { NetworkFigures } from './types.ts'

/** Whole epochs between the figures and the reader's clock; 0 if the clock stands in or before their epoch. */
export function snapshotAge({ epoch }: Pick<NetworkFigures, 'epoch'>, clockEpoch: Epoch): number {
  return Math.max(0, clockEpoch - epoch)
}
