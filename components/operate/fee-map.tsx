'use client'

import { useMemo } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { FeeGrid, GridCell } from '../../lib/outcomes/plan-grid.ts'
import type { PoolFees } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { GridMap } from './grid-map.tsx'
import { markOf, stepsByValue, yearOf } from './heat-values.ts'
import { declaredText, marginText } from './plan-texts.ts'

type Props = Pick<DecideProps, 'frame' | 'costsPerYear' | 'onTake'> & { readonly grid: FeeGrid }

/** The map of fees: margins down, the highest on top, fixed costs across. */
export function FeeMap({ grid, frame, costsPerYear, onTake }: Props) {
  const { t, locale } = useText()
  const { minPoolCost } = frame.parameters
  const at = ({ margin, fixedCost }: PoolFees) =>
    [marginText(margin, locale), declaredText(fixedCost, locale)] as const
  const rows = useMemo(
    () =>
      grid.rows
        .map(({ at: margin, cells }) => ({
          key: `${margin.n}/${margin.d}`,
          label: marginText(margin, locale).replace(/\s*%$/, ''),
          cells,
        }))
        .reverse(),
    [grid, locale],
  )
  const spoken = (cell: GridCell<PoolFees>) => {
    const [margin, cost] = at(cell.tried)
    const year = cell.brings && yearOf(cell.brings, frame, costsPerYear)
    return t('decide.fees.cell', {
      ...{ margin, cost, mark: markOf(cell) },
      kind: costsPerYear === null ? 'income' : 'profit',
      operator: year ? formatAda(year.operator, locale, { decimals: 0 }) : '',
      members: year ? formatPercent(year.members, locale, 3) : '',
      refused: cell.tried.fixedCost < minPoolCost ? 'yes' : 'no',
      least: declaredText(minPoolCost, locale),
    })
  }
  return (
    <GridMap
      name="fees"
      rows={rows}
      columns={grid.fixedCosts.map((cost) => ({
        key: String(cost),
        label: declaredText(cost, locale),
        refused: cost < minPoolCost,
      }))}
      at={at}
      spoken={spoken}
      steps={stepsByValue}
      frame={frame}
      costsPerYear={costsPerYear}
      foot={t('decide.fees.foot', {
        epoch: formatCount(frame.basis.epoch, locale),
        least: declaredText(minPoolCost, locale),
        lifted: frame.floors.minPoolCost === undefined ? 'no' : 'yes',
      })}
      onTake={({ fixedCost, margin }) => onTake({ fixedCost, margin })}
      onDownload={async () => {
        const { downloadFees } = await import('./decide-csv.ts')
        downloadFees(grid, frame, costsPerYear)
      }}
    />
  )
}
