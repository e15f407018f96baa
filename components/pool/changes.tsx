import { adaDecimals, formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { PoolChanged, PoolChangeKind } from '../../lib/outcomes/pool-changes.ts'
import type { DelegatorOutcome, PoolBasis } from '../../lib/outcomes/types.ts'
import { adaForPlot, type Lovelace, lovelace } from '../../lib/rewards/index.ts'
import { Traced, traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { percentDecimals, wholeDecimals } from './pool-cells.tsx'

type Props = {
  readonly text: Text
  readonly changes: readonly PoolChanged[]
  readonly outcome: DelegatorOutcome
}

/** One change at a time, in ada a year: what each would give or take. */
export function Changes({ text, changes, outcome }: Props) {
  const { t, locale } = text
  const { pool, perYear, now } = outcome
  if (pool === null) return null
  const largest = changes.reduce((most, { perYear: then }) => (then > most ? then : most), perYear)
  const decimals = adaDecimals('reward', largest)
  const most = scaleOf(changes)
  return (
    <section className="section" aria-labelledby="changes">
      <div>
        <h2 id="changes">{t('view.changes.title')}</h2>
        <p>{t('view.changes.lead', { epoch: formatCount(now.epoch, locale) })}</p>
      </div>
      <div>
        <table className="statement changes">
          <caption className="unseen">{t('view.changes.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('view.changes.change')}</th>
              <td className="bar" />
              <th scope="col">
                <Traced trace="view-changes">{t('view.changes.difference')}</Traced>
              </th>
              <th scope="col" {...traceOf('view-changes')}>
                {t('view.changes.then')}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="now">
              <th scope="row">{t('view.changes.asIs')}</th>
              <td className="bar" />
              <td />
              <td>{formatAda(perYear, locale, { decimals })}</td>
            </tr>
            {changes.map(({ change, perYear: then, difference }) => (
              <tr key={keyOf(change)}>
                <th scope="row">{wordsOf(text, change, pool)}</th>
                <td className="bar">
                  <Bar difference={difference} most={most} />
                </td>
                <td>{formatAda(difference, locale, { decimals, sign: true })}</td>
                <td>{formatAda(then, locale, { decimals })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="foot">{t('view.changes.foot')}</p>
      </div>
    </section>
  )
}

const keyOf = (change: PoolChangeKind) => Object.values(change).map(valueText).join(' ')
const valueText = (value: unknown) =>
  typeof value === 'object' && value !== null ? Object.values(value).join('/') : String(value)

function wordsOf({ t, locale }: Text, change: PoolChangeKind, pool: PoolBasis): string {
  const ada = (amount: Lovelace) => formatAda(amount, locale, { decimals: wholeDecimals(amount) })
  const percent = (share: PoolBasis['margin']) =>
    formatPercent(share, locale, percentDecimals(share))
  switch (change.kind) {
    case 'fixed-cost':
      return t('view.change.cost', { cost: ada(change.fixedCost), now: ada(pool.fixedCost) })
    case 'margin':
      return t('view.change.margin', { margin: percent(change.margin), now: percent(pool.margin) })
    case 'stake':
      if (change.times === 'twice') return t('view.change.twice')
      return t(
        change.keepsPledge || pool.pledgeStatus === 'unmet'
          ? 'view.change.half'
          : 'view.change.halfUnmet',
      )
    case 'pledge':
      return change.pledge === 0n
        ? t('view.change.noPledge')
        : t('view.change.pledge', { pledge: ada(change.pledge) })
    case 'k':
      return t('view.change.k', { k: String(change.k) })
    case 'pledge-not-kept':
      return t('view.change.notKept')
  }
}

/** The largest change that is drawn to scale: a reward lost whole would leave no room for the others. */
function scaleOf(changes: readonly PoolChanged[]): Lovelace {
  const sizes = changes
    .filter(({ perYear }) => perYear > 0n)
    .map(({ difference }) => (difference < 0n ? -difference : difference))
    .sort((a, b) => (a < b ? 1 : -1))
  // One far above all others is cut too.
  const [first = 0n, second = 0n] = sizes
  return lovelace(second > 0n && first > 4n * second ? second : first)
}

const width = 216
const middle = width / 2

/** From the middle: what is given to one side, what is taken to the other. A bar off the scale carries a break. */
function Bar({ difference, most }: { difference: bigint; most: Lovelace }) {
  if (difference === 0n) return <Axis />
  const size = lovelace(difference < 0n ? -difference : difference)
  const cut = size > most
  const long = cut ? 92 : Math.max(0.75, (adaForPlot(size) / Math.max(adaForPlot(most), 1e-6)) * 84)
  const x = difference < 0n ? middle - long : middle
  const at = difference < 0n ? middle - 76 : middle + 76
  return (
    <svg className="change plot" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <rect className={difference < 0n ? 'less' : 'more'} x={x} y="3" width={long} height="10" />
      {cut && <path className="break" d={`M${at - 5} 15 ${at} 1 M${at} 15 ${at + 5} 1`} />}
      <line className="base" x1={middle} x2={middle} y1="0" y2="16" />
    </svg>
  )
}

const Axis = () => (
  <svg className="change plot" viewBox={`0 0 ${width} 16`} aria-hidden="true">
    <line className="base" x1={middle} x2={middle} y1="0" y2="16" />
  </svg>
)
