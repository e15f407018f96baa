import type { ReactNode } from 'react'
import {
  formatAda,
  formatAdaCompact,
  formatCount,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import type { PastEpoch } from '../../lib/outcomes/pool-past.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

type Props = { readonly text: Text; readonly rows: readonly PastEpoch[] }

/** Pot, stake, blocks, reward, owners, members, and what the chain did where that is known. */
export function PastTable({ text, rows }: Props) {
  const { t, locale } = text
  const unknown = <span className="unknown">{t('status.unknown')}</span>
  const ada = (amount: bigint, decimals: number) => formatAda(amount, locale, { decimals })
  return (
    <table className="statement past">
      <caption className="unseen">{t('view.past.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('view.past.epoch')}</th>
          <Head trace="view-stake">{t('view.past.stake')}</Head>
          <Head trace="view-past-pot">{t('view.past.pot')}</Head>
          <Head trace="view-past-blocks">{t('view.past.blocks')}</Head>
          <Head trace="view-past-reward">{t('view.past.reward')}</Head>
          <Head trace="view-past-owners">{t('view.past.owners')}</Head>
          <Head trace="view-past-ros">{t('view.past.ros')}</Head>
          <Head trace="view-past-chain">{t('view.past.chain')}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.epoch}>
            <th scope="row">{formatCount(row.epoch, locale)}</th>
            <td>{row.stake === null ? unknown : ada(row.stake, 0)}</td>
            {row.outcome === null ? (
              <td colSpan={5}>
                <span className="unknown">{t(`view.past.missing.${row.missing}`)}</span>
              </td>
            ) : (
              <>
                <td>{formatAdaCompact(row.outcome.rewardPot, locale, 4)}</td>
                <td>{formatRational(row.outcome.expectedBlocks, locale, 2)}</td>
                <td>{ada(row.outcome.poolReward, 2)}</td>
                <td>{ada(row.outcome.operator, 2)}</td>
                <td>{formatPercent(row.outcome.returns.simplePerYear, locale, 3)}</td>
              </>
            )}
            <td>
              {row.outcome?.made
                ? t('view.past.made', {
                    blocks: row.outcome.made.blocks,
                    reward: ada(row.outcome.made.poolReward, 2),
                  })
                : unknown}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({ trace, children }: { trace: string; children: ReactNode }) {
  return (
    <th scope="col" className="traced" tabIndex={0} {...traceOf(trace)}>
      {children}
    </th>
  )
}
