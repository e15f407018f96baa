'use client'

import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { formatAdaCompact, formatPercent } from '../../lib/format/index.ts'
import { type BonusRow, pledgeBonus } from '../../lib/outcomes/learn-curves.ts'
import { type Rational, ratioForPlot } from '../../lib/rewards/index.ts'
import { traceOf } from '../figures/traced.tsx'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import type { Story } from './story.ts'

type Place = { readonly row: number; readonly column: number }

/** What a pledge adds to the claim, by pledge and stake: a table that is its own drawing. Arrow keys move. */
export function PledgeMap({ figures, outcome, pool, name }: Story) {
  const text = useText()
  const { t, rich, locale } = text
  const { parameters } = figures
  const { now } = outcome
  const rows = useMemo(() => pledgeBonus({ basis: now, parameters }), [now, parameters])
  const mine = placeOf(rows, pool)
  const [at, setAt] = useState<Place | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const focused = at ?? mine
  const ada = (amount: bigint) => formatAdaCompact(amount, locale)

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const next = {
      row: held(focused.row + step.row, rows.length),
      column: held(focused.column + step.column, rows[0]?.cells.length ?? 1),
    }
    setAt(next)
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}-${next.column}"]`)?.focus()
  }

  return (
    <figure className="chart heat">
      <figcaption>
        <b>{t('learn.map.finding')}</b>
        <span>{t('learn.map.unit')}</span>
      </figcaption>
      <Scroll label={t('learn.map.alt')}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells arrow keys walk is a grid */}
        <table ref={table} role="grid" aria-label={t('learn.map.alt')} onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col">{t('learn.map.corner')}</th>
              {rows[0]?.cells.map(({ poolStake }, i, cells) => (
                <th scope="col" key={String(poolStake)}>
                  {ada(poolStake)}
                  {i === cells.length - 1 && <small>{t('learn.curve.full')}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ pledge, cells }, row) => (
              <tr key={String(pledge)}>
                <th scope="row">{ada(pledge)}</th>
                {cells.map(({ poolStake, bonus }, column) => (
                  <td
                    key={String(poolStake)}
                    className={`s${shadeOf(bonus)}`}
                    data-mine={same(mine, { row, column }) ? '' : undefined}
                    data-at={`${row}-${column}`}
                    tabIndex={same(focused, { row, column }) ? 0 : -1}
                    onFocus={() => setAt({ row, column })}
                    {...traceOf('bonus')}
                  >
                    {bonus === null ? '–' : formatPercent(bonus, locale, 2, { sign: true })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="foot">{rich('learn.map.foot', { pool: name })}</p>
    </figure>
  )
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

const held = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1)
const same = (a: Place, b: Place) => a.row === b.row && a.column === b.column

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
): Place {
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
