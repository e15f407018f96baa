'use client'

import { useMemo } from 'react'
import { formatAda, formatAdaCompact, formatCount, formatPercent } from '../../lib/format/index.ts'
import {
  type GridCell,
  planSized,
  type Sized,
  type StakeGrid,
} from '../../lib/outcomes/plan-grid.ts'
import { saturationPoint } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { GridMap } from './grid-map.tsx'
import { markOf, stepsByRank, yearOf } from './heat-values.ts'
import { declaredText } from './plan-texts.ts'

type Props = Pick<DecideProps, 'frame' | 'costsPerYear' | 'onTake'> & {
  readonly grid: StakeGrid
  /** The plan it was made for. */
  readonly plan: OwnPool
}

/** The map of pledges, the highest on top, and stakes. */
export function StakeMap({ grid, plan, frame, costsPerYear, onTake }: Props) {
  const { t, locale } = useText()
  const short = (amount: bigint) => formatAdaCompact(amount, locale)
  const at = ({ pledge, poolStake }: Sized) =>
    [declaredText(pledge, locale), declaredText(poolStake, locale)] as const
  const rows = useMemo(
    () =>
      grid.rows
        .map(({ at: pledge, cells }) => ({
          key: String(pledge),
          label: formatAdaCompact(pledge, locale),
          cells,
        }))
        .reverse(),
    [grid, locale],
  )
  const spoken = (cell: GridCell<Sized>) => {
    const [pledge, stake] = at(cell.tried)
    const year = cell.brings && yearOf(cell.brings, frame, costsPerYear)
    return t(year ? 'decide.stakes.cell' : 'decide.stakes.noCell', {
      ...{ pledge, stake, mark: markOf(cell) },
      kind: costsPerYear === null ? 'income' : 'profit',
      operator: year ? formatAda(year.operator, locale, { decimals: 0 }) : '',
      members: year ? formatPercent(year.members, locale, 3) : '',
    })
  }
  const { totalStake } = frame.basis
  const full = saturationPoint({ totalStake, k: frame.parameters.k })
  return (
    <GridMap
      name="stakes"
      rows={rows}
      columns={grid.stakes.map((stake) => ({
        key: String(stake),
        label:
          stake === full ? (
            <>
              {short(stake)}
              <small>{t('decide.stakes.full')}</small>
            </>
          ) : (
            short(stake)
          ),
      }))}
      at={at}
      spoken={spoken}
      steps={stepsByRank}
      frame={frame}
      costsPerYear={costsPerYear}
      foot={t('decide.stakes.foot', { epoch: formatCount(frame.basis.epoch, locale) })}
      onTake={(tried) => {
        const { pledge, poolStake, ownerStake } = planSized(plan, tried)
        onTake({ pledge, poolStake, ownerStake })
      }}
      onDownload={async () => {
        const { downloadStakes } = await import('./decide-csv.ts')
        downloadStakes(grid, frame, costsPerYear)
      }}
    />
  )
}
