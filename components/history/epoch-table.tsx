import type { ReactNode } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { type FigureName, figureKinds } from '../../lib/outcomes/history-comparison.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { figureIn, shortNames, tracesOf } from './figure-words.ts'

/** What the strips draw, and the blocks. */
const columns: readonly FigureName[] = [
  'reserves',
  'treasury',
  'supply',
  'circulating',
  'pot',
  'paid',
  'fees',
  'simplePerYear',
  'activeStake',
  'participation',
  'blocks',
  'eta',
  'pools',
  'delegations',
]

/** The strips' twin. Its rows are {@link EpochRow}. */
export function EpochTable({ text: { t }, children }: { text: Text; children: ReactNode }) {
  return (
    <table className="statement many wide">
      <caption className="unseen">{t('history.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.epochName')}</th>
          {columns.map((name) => (
            <th key={name} scope="col" {...traceOf(tracesOf[name])}>
              {t(shortNames[name])}
              {figureKinds[name] === 'amount' && <small>₳</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

export function EpochRow({ text, row }: { text: Text; row: EpochFigures }) {
  return (
    <tr>
      <th scope="row">{formatCount(row.epoch, text.locale)}</th>
      {columns.map((name) => (
        <td key={name}>{figureIn(text, row, name).replace('\u00a0₳', '')}</td>
      ))}
    </tr>
  )
}
