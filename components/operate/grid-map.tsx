'use client'

import { type ReactNode, useState } from 'react'
import type { GridCell } from '../../lib/outcomes/plan-grid.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { type HeatColumn, HeatMap, type HeatPlace } from '../figures/heat-map.tsx'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { GridTable } from './grid-table.tsx'
import { HeatKey } from './heat-key.tsx'
import { cellText, type HeatSide, markOf, type stepsByRank, yearOf } from './heat-values.ts'
import { narrowColumns } from './narrow-columns.ts'
import { SideSwitch } from './side-switch.tsx'

type Row<Tried> = {
  readonly key: string
  readonly label: string
  readonly cells: readonly GridCell<Tried>[]
}

type Props<Tried> = Pick<DecideProps, 'frame' | 'costsPerYear'> & {
  /** Which map, in the messages. */
  readonly name: 'fees' | 'stakes'
  /** Top to bottom. */
  readonly rows: readonly Row<Tried>[]
  readonly columns: readonly Omit<HeatColumn, 'wideOnly'>[]
  /** A place in words: row, then column. */
  readonly at: (tried: Tried) => readonly [string, string]
  /** A place with what it brings, read aloud and shown while it is looked at. */
  readonly spoken: (cell: GridCell<Tried>) => string
  readonly steps: typeof stepsByRank
  readonly foot: ReactNode
  readonly onTake: (tried: Tried) => void
  readonly onDownload: () => void
}

/** A map of what could be: one side of every place at a time, both in the table. */
export function GridMap<Tried>(props: Props<Tried>) {
  const { name, rows, columns, at, spoken, steps, foot, frame, costsPerYear } = props
  const { t, locale } = useText()
  const [side, setSide] = useState<HeatSide>('operator')
  const [place, look] = useState<HeatPlace | null>(null)
  const looked = place && rows[place.row]?.cells[place.column]
  const cells = rows.flatMap((row) => row.cells)
  const stepOf = steps(
    cells.map(({ brings }) => brings),
    side,
  )
  const placeOf = (holds: (cell: GridCell<Tried>) => boolean): HeatPlace => {
    const row = rows.findIndex((one) => one.cells.some(holds))
    return { row, column: rows[row]?.cells.findIndex(holds) ?? 0 }
  }
  const plan = placeOf(({ isPlan }) => isPlan)
  const now = placeOf(({ isNow }) => isNow)
  const narrow = narrowColumns(columns.length, [plan.column, now.column])
  const withCosts = costsPerYear !== null
  const shown = side === 'operator' && !withCosts ? 'income' : side
  const take = (of: HeatPlace) => {
    const cell = rows[of.row]?.cells[of.column]
    if (cell?.brings) props.onTake(cell.tried)
  }

  return (
    <ChartFrame
      title={t(`decide.${name}.title.${shown}`)}
      unit={looked ? spoken(looked) : <HeatKey />}
      chart={
        <>
          <SideSwitch side={side} withCosts={withCosts} onChoose={setSide} />
          <p className="axis-names" aria-hidden="true">
            <span>{t(`decide.${name}.rows`)}</span>
            <span>{t(`decide.${name}.columns`)}</span>
          </p>
          <HeatMap
            label={t(`decide.${name}.alt`)}
            corner={<span className="unseen">{t(`decide.${name}.rows`)}</span>}
            columns={columns.map((column, i) => ({ ...column, wideOnly: !narrow.has(i) }))}
            rows={rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({
                text: cell.brings
                  ? cellText(yearOf(cell.brings, frame, costsPerYear), side, locale)
                  : '–',
                step: stepOf(cell.brings),
                spoken: spoken(cell),
                isNow: cell.isNow,
                isPlan: cell.isPlan,
              })),
            }))}
            start={plan}
            headsBelow
            onLook={look}
            onTake={take}
          />
        </>
      }
      table={
        <GridTable
          caption={t(`decide.${name}.alt`)}
          heads={[t(`decide.${name}.row`), t(`decide.${name}.column`)]}
          rows={cells.map((cell) => ({
            key: at(cell.tried).join(' '),
            at: at(cell.tried),
            year: cell.brings && yearOf(cell.brings, frame, costsPerYear),
            mark: markOf(cell),
          }))}
          withCosts={withCosts}
        />
      }
      foot={foot}
      onDownload={props.onDownload}
    />
  )
}
