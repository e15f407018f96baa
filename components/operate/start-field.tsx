'use client'

import type { NetworkFigures, Pool } from '../../lib/snapshot/index.ts'
import { ChosenPool } from '../calculator/chosen-pool.tsx'
import type { Pools } from '../live/use-pools.ts'
import { useText } from '../site/text.tsx'
import type { OperateControl } from './use-operate.ts'

type Props = {
  readonly control: OperateControl
  readonly pools: Pools
  readonly pool: Pool | null
  readonly figures: NetworkFigures
}

/** Which pool the plan starts from: a search over all staked pools, or nothing. */
export function StartField({ control, pools, pool, figures }: Props) {
  const { t } = useText()

  return (
    <ChosenPool
      label={t('operate.field.pool')}
      {...{ pools, figures, pool }}
      name={t('operate.newPool')}
      facts={t('operate.newPoolFacts')}
      note={control.form.notes.pool}
      onPick={control.start}
    >
      {pool && (
        <div className="text-buttons">
          <button type="button" className="text-button" onClick={() => control.start('')}>
            {t('operate.fromNothing')}
          </button>
        </div>
      )}
    </ChosenPool>
  )
}
