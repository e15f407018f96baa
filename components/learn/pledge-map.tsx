'use client'

import { useMemo } from 'react'
import { formatAdaCompact, formatPercent } from '../../lib/format/index.ts'
import { type BonusRow, pledgeBonus } from '../../lib/outcomes/learn-curves.ts'
import { type Rational, ratioForPlot } from '../../lib/rewards/index.ts'
import { HeatMap, type HeatPlace } from '../figures/heat-map.tsx'
import { useText } from '../site/text.tsx'
import type { Story } from './story.ts'

/** What a pledge adds to the claim, by pledge and stake. */
export function PledgeMap({ figures, outcome, pool, name }: Story) {
  const { t, rich, locale } = useText()
  const { parameters } = figures
  const { now } = outcome
  const rows = useMemo(() => pledgeBonus({ basis: now, parameters }), [now, parameters])
  const mine = placeOf(rows, pool)
  const ada = (amount: bigint) => formatAdaCompact(amount, locale)

  return (
    <figure className="chart heat">
      <figcaption>
        <b>{t('learn.map.finding')}</b>
        <span>{t('learn.map.unit')}</span>
      </figcaption>
      <HeatMap
        label={t('learn.map.alt')}
        corner={t('learn.map.corner')}
        columns={(rows[0]?.cells ?? []).map(({ poolStake }, i, cells) => ({
          key: String(poolStake),
          label: (
            <>
              {ada(poolStake)}
              {i === cells.length - 1 && <small>{t('learn.curve.full')}</small>}
            </>
          ),
        }))}
        rows={rows.map(({ pledge, cells }, row) => ({
          key: String(pledge),
          label: ada(pledge),
          cells: cells.map(({ bonus }, column) => ({
            text: bonus === null ? '–' : formatPercent(bonus, locale, 2, { sign: true }),
            step: shadeOf(bonus),
            isPlan: mine.row === row && mine.column === column,
          })),
        }))}
        start={mine}
        trace="bonus"
      />
      <p className="foot">{rich('learn.map.foot', { pool: name })}</p>
    </figure>
  )
}

/** One of seven steps: each holds twice to four times what the one before it does. */
function shadeOf(bonus: Rational | null): number {
  if (bonus === null) return 0
  const percent = ratioForPlot(bonus) * 100
  return 1 + [0.1, 0.4, 1, 2.5, 6, 12].filter((bound) => percent >= bound).length
}

/** The cell nearest to a pool. */
function placeOf(
  rows: readonly BonusRow[],
  { pledge, poolStake }: { pledge: bigint; poolStake: bigint },
): HeatPlace {
  const stakes = rows[0]?.cells.map((cell) => cell.poolStake) ?? []
  return {
    row: nearest(
      rows.map((row) => row.pledge),
      pledge,
    ),
    column: nearest(stakes, poolStake),
  }
}

function nearest(values: readonly bigint[], wanted: bigint): number {
  const distance = (value: bigint) => (value > wanted ? value - wanted : wanted - value)
  return values.reduce(
    (best, value, i) => (distance(value) < distance(values[best] ?? 0n) ? i : best),
    0,
  )
}
