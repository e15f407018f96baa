import type { ReactElement } from 'react'
import type { DelegatorOutcome, PoolBasis, Sum } from '../../lib/outcomes/types.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import type { Text } from '../site/rich-text.tsx'

/** What every step is told from: the calculator's own answer for one stake and one pool. */
export type Story = {
  readonly text: Text
  readonly figures: NetworkFigures
  readonly outcome: DelegatorOutcome
  readonly pool: PoolBasis
  readonly sum: Sum
  /** What the owners of the pool share with. */
  readonly ownerStake: Lovelace
  readonly name: ReactElement
  /** The same where no element may stand, as in a drawing: kept apart from the text around it. */
  readonly label: string
}
