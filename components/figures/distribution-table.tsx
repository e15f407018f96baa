import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { ReturnBin, ReturnDistribution } from '../../lib/outcomes/return-distribution.ts'
import { compare } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import type { ReturnMark } from './distribution-drawing.tsx'

type Props = {
  readonly text: Text
  readonly distribution: ReturnDistribution
  /** The same bins under other rules: columns of their own. */
  readonly before?: ReturnDistribution | null
  readonly marks: readonly ReturnMark[]
}

/** The twin of `DistributionDrawing`: the same bins in the same order. */
export function DistributionTable({ text, distribution, before, marks }: Props) {
  const { t, locale } = text
  const ada = (bin: ReturnBin) => formatAda(bin.stake, locale, { decimals: 0 })
  return (
    <table className="statement">
      <caption className="unseen">{t('returns.alt')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('returns.rate')}</th>
          {before && <th scope="col">{t('returns.stakeBefore')}</th>}
          {before && <th scope="col">{t('returns.poolsBefore')}</th>}
          <th scope="col">{t('returns.stake')}</th>
          <th scope="col">{t('returns.pools')}</th>
        </tr>
      </thead>
      <tbody>
        {distribution.bins.map((bin, i) => {
          const then = before?.bins[i]
          const here = marks.filter(({ at }) => holds(bin, at))
          return (
            <tr key={`${bin.from.n}/${bin.from.d}`} className={rowClass(here)}>
              <th scope="row">
                {t(bin.orMore ? 'returns.orMore' : 'returns.between', {
                  from: formatPercent(bin.from, locale, 2),
                  to: formatPercent(bin.to, locale, 2),
                })}
                {here.map(({ key, words }) => (
                  <small key={key}>{words}</small>
                ))}
              </th>
              {then && <td>{ada(then)}</td>}
              {then && <td>{formatCount(then.pools, locale)}</td>}
              <td>{ada(bin)}</td>
              <td>{formatCount(bin.pools, locale)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const holds = ({ from, to, orMore }: ReturnBin, at: ReturnMark['at']) =>
  compare(at, from) >= 0 && (orMore || compare(at, to) < 0)

const rowClass = (marks: readonly ReturnMark[]) =>
  marks.some(({ kind }) => kind === 'you') ? 'mine' : marks.length > 0 ? 'now' : undefined
