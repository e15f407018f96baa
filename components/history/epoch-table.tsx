import { formatCount } from '../../lib/format/index.ts'
import { type FigureName, figureKinds } from '../../lib/outcomes/history-comparison.ts'
import type { EpochFigures } from '../../lib/outcomes/history-figures.ts'
import type { Text } from '../site/rich-text.tsx'
import { figureIn, shortNames } from './figure-words.ts'

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

type Props = { readonly text: Text; readonly epochs: readonly EpochFigures[] }

/** The strips' twin: a row for each epoch. */
export function EpochTable({ text, epochs }: Props) {
  const { t, locale } = text
  return (
    <table className="statement many">
      <caption className="unseen">{t('history.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.epochName')}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(shortNames[name])}
              {figureKinds[name] === 'amount' && <small>₳</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {epochs.map((figures) => (
          <tr key={figures.epoch}>
            <th scope="row">{formatCount(figures.epoch, locale)}</th>
            {columns.map((name) => (
              <td key={name}>{figureIn(text, figures, name).replace(' ₳', '')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
