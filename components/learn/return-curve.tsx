'use client'

import { useMemo, useState } from 'react'
import {
  formatAda,
  formatAdaCompact,
  formatCompact,
  formatPercent,
} from '../../lib/format/index.ts'
import { curvePledges, type ReturnRow, returnsOverStake } from '../../lib/outcomes/learn-curves.ts'
import {
  adaForPlot,
  type Lovelace,
  lovelacePerAda,
  networks,
  saturationPoint,
} from '../../lib/rewards/index.ts'
import { LinearScale } from '../fields/linear-scale.tsx'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { traceOf } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'
import { CurveDrawing } from './curve-drawing.tsx'
import type { Story } from './story.ts'

/** Members' return over the pool's stake, three pledges; the reader's pool stands among them. */
export function ReturnCurve({ figures, outcome, pool, label }: Story) {
  const { t, locale } = useText()
  const { now, ros } = outcome
  const { parameters } = figures
  const { fixedCost, margin } = pool
  const { epochsPerYear } = networks[figures.network]
  const rows = useMemo(
    () => returnsOverStake({ basis: now, parameters }, { fixedCost, margin }, epochsPerYear),
    [now, parameters, fixedCost, margin, epochsPerYear],
  )
  /** Millions of ada; null while the reader's own pool is what is read. */
  const [at, setAt] = useState<number | null>(null)
  const mine = { poolStake: pool.poolStake, returns: ros.simplePerYear }
  const shown = at === null ? null : nearest(rows, at)
  const most = Math.floor(inMillions(rows.at(-1)?.poolStake ?? pool.poolStake))
  const value = at ?? Math.round(inMillions(pool.poolStake))
  const compact = (millions: number) => formatCompact(millions * 1_000_000, locale)

  return (
    <ChartFrame
      title={shown ? <Reading row={shown} /> : t('learn.curve.finding')}
      unit={t('learn.curve.unit', {
        cost: formatAda(fixedCost, locale, { decimals: 0 }),
        margin: formatPercent(margin, locale, 2),
      })}
      foot={t('learn.curve.foot', { epoch: String(now.epoch) })}
      chart={
        <>
          {([760, 328] as const).map((width) => (
            <CurveDrawing
              key={width}
              width={width}
              rows={rows}
              full={saturationPoint({ totalStake: now.totalStake, k: parameters.k })}
              mine={mine}
              label={label}
              cursor={shown}
            />
          ))}
          <div className="needs-js stake-scale">
            <LinearScale
              label={t('learn.curve.scale')}
              from={0}
              to={most}
              step={1}
              minor={5}
              major={20}
              value={Math.min(value, most)}
              spoken={t('unit.ada', { amount: compact(value) })}
              mark={compact}
              onChange={setAt}
            />
          </div>
        </>
      }
      table={<CurveTable rows={rows} />}
    />
  )
}

/** The values under the cursor, in the title line. */
function Reading({ row }: { row: ReturnRow }) {
  const { t, locale } = useText()
  const values = row.returns
    .flatMap((value, i) =>
      value === null ? [] : [`${pledgeName(t, locale, i)} ${formatPercent(value, locale, 2)}`],
    )
    .join(' · ')
  return <>{t('learn.curve.reading', { stake: formatAdaCompact(row.poolStake, locale), values })}</>
}

/** What a line is called. */
export function pledgeName(
  t: ReturnType<typeof useText>['t'],
  locale: string,
  index: number,
): string {
  const pledge = (curvePledges[index] ?? 0n) * lovelacePerAda
  return pledge === 0n
    ? t('learn.curve.none')
    : t('learn.curve.pledged', { pledge: formatAdaCompact(pledge, locale) })
}

const inMillions = (stake: Lovelace) => adaForPlot(stake) / 1_000_000

function nearest(rows: readonly ReturnRow[], millions: number): ReturnRow | null {
  const distance = (row: ReturnRow) => Math.abs(inMillions(row.poolStake) - millions)
  return rows.reduce<ReturnRow | null>(
    (best, row) => (best === null || distance(row) < distance(best) ? row : best),
    null,
  )
}

function CurveTable({ rows }: { rows: readonly ReturnRow[] }) {
  const { t, locale } = useText()
  return (
    <table className="statement">
      <caption className="unseen">{t('learn.curve.alt')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('learn.curve.stake')}</th>
          {curvePledges.map((pledge, i) => (
            <th scope="col" key={String(pledge)}>
              {pledgeName(t, locale, i)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ poolStake, returns }) => (
          <tr key={String(poolStake)}>
            <th scope="row">{formatAda(poolStake, locale, { decimals: 0 })}</th>
            {returns.map((value, i) => (
              <td key={String(curvePledges[i])} {...traceOf('curve')}>
                {value === null ? t('learn.curve.impossible') : formatPercent(value, locale, 3)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
