import type { ReactNode } from 'react'
import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import { differenceOf } from '../../lib/outcomes/history-backtest.ts'
import type { BacktestBasis, BacktestEpoch, BacktestVerdict } from '../../lib/snapshot/index.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

const bases: Record<BacktestBasis, MessageKey> = {
  nothing: 'history.basis.nothing',
  blocks: 'history.basis.blocks',
  stakes: 'history.basis.stakes',
  'active stake': 'history.basis.activeStake',
}

const verdicts: Record<BacktestVerdict, MessageKey> = {
  exact: 'history.verdict.exact',
  luck: 'history.verdict.luck',
  pledges: 'history.verdict.pledges',
  unexplained: 'history.verdict.unexplained',
  bounds: 'history.verdict.bounds',
}

/** Every epoch's total: the engine's beside the chain's, and what explains the difference. Rows: {@link BacktestRow}. */
export function BacktestTable({ text: { t }, children }: { text: Text; children: ReactNode }) {
  return (
    <table className="statement many">
      <caption className="unseen">{t('history.backtest.caption')}</caption>
      <thead>
        <tr {...traceOf('backtest')}>
          <th scope="col">{t('history.epochName')}</th>
          <th scope="col">{t('history.backtest.engine')}</th>
          <th scope="col">{t('history.backtest.paid')}</th>
          <th scope="col">{t('history.backtest.difference')}</th>
          <th scope="col" className="words">
            {t('history.backtest.basis')}
          </th>
          <th scope="col" className="words">
            {t('history.backtest.verdict')}
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

export function BacktestRow({ text, row }: { text: Text; row: BacktestEpoch }) {
  const { t, locale } = text
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  const difference = differenceOf(row)
  return (
    <tr>
      <th scope="row">{formatCount(row.epoch, locale)}</th>
      <td>{ada(row.engine)}</td>
      <td>{ada(row.paid)}</td>
      <td>{difference && formatPercent(difference, locale, 3, { sign: true })}</td>
      <td className="words">{t(bases[row.basis])}</td>
      <td className="words">{t(verdicts[row.verdict])}</td>
    </tr>
  )
}
