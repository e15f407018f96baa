'use client'

import type { NetworkFigures, Pool } from '../../lib/snapshot/index.ts'
import type { Pools } from '../live/use-pools.ts'
import { useText } from '../site/text.tsx'
import { ChosenPool } from './chosen-pool.tsx'
import type { ScenarioForm } from './use-scenario-form.ts'

/** What can be chosen without a search. */
const others = ['average', 'own'] as const

type Props = {
  readonly form: ScenarioForm
  readonly pools: Pools
  readonly pool: Pool | null
  readonly figures: NetworkFigures
  /** On a page that follows one pool only: what its choice without a pool is called, whose record `pool` then is. */
  readonly example?: string
}

/** Whose rewards are worked out: any staked pool's, the average pool's, or those of one that is made up. */
export function PoolField({ form, pools, pool, figures, example }: Props) {
  const { t } = useText()
  const kind = form.state.scenario.pool.kind
  const pick = (id: string) => form.choose('pool', id)

  return (
    <ChosenPool
      label={t('field.pool')}
      {...{ pools, figures }}
      pool={example || kind === 'pool' ? pool : null}
      name={t(kind === 'pool' ? 'pools.chosen' : `pools.${kind}`)}
      facts={t(kind === 'pool' ? 'pools.loading' : `pools.${kind}Facts`)}
      note={form.state.notes.pool}
      onPick={pick}
    >
      <div className="text-buttons">
        {others.slice(0, example ? 1 : 2).map((other) => (
          <button
            key={other}
            type="button"
            className="text-button"
            aria-pressed={kind === other}
            onClick={() => pick(other)}
          >
            {example ?? t(`pools.${other}`)}
          </button>
        ))}
      </div>
    </ChosenPool>
  )
}
