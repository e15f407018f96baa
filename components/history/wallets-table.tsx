import { formatAda, formatCompact, formatCount, formatPercent } from '../../lib/format/index.ts'
import { adaForPlot, ratio, ratioForPlot } from '../../lib/rewards/index.ts'
import type { WalletBand, Wallets } from '../../lib/snapshot/index.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

type Props = { readonly text: Text; readonly wallets: Wallets }

/** How many accounts of each size there are, and how much of the stake they hold. */
export function WalletsTable({ text, wallets }: Props) {
  const { t, locale } = text
  const { bands, accounts, stake } = wallets
  return (
    <table className="statement wallets">
      <caption className="unseen">{t('historyPage.wallets.caption')}</caption>
      <thead>
        <tr {...traceOf('wallets')}>
          <th scope="col">{t('historyPage.wallets.size')}</th>
          <th scope="col">{t('historyPage.wallets.accounts')}</th>
          <td className="bar" />
          <th scope="col">{t('historyPage.wallets.stake')}</th>
          <td className="bar" />
          <th scope="col">{t('historyPage.wallets.median')}</th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band, i) => {
          const share = ratio(band.stake, stake)
          return (
            <tr key={band.least}>
              <th scope="row">{sizeOf(text, band, bands[i + 1])}</th>
              <td>{formatCount(band.accounts, locale)}</td>
              <Bar part={band.accounts / accounts} kind="accounts" />
              <td>{formatPercent(share, locale, 1)}</td>
              <Bar part={ratioForPlot(share)} kind="stake" />
              <td>{formatAda(band.median, locale, { decimals: 0 })} ₳</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row">{t('historyPage.wallets.all')}</th>
          <td>{formatCount(accounts, locale)}</td>
          <td className="bar" />
          <td>{formatPercent(ratio(1n), locale, 1)}</td>
          <td className="bar" />
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

/** On one scale for the whole column: all of it is the bar's whole width. */
function Bar({ part, kind }: { part: number; kind: 'accounts' | 'stake' }) {
  return (
    <td className="bar">
      <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect className={kind} width={Math.max(0.6, Math.round(part * 1000) / 10)} height="10" />
      </svg>
    </td>
  )
}

function sizeOf({ t, locale }: Text, { least }: WalletBand, next: WalletBand | undefined): string {
  const ada = (amount: WalletBand['least']) => formatCompact(adaForPlot(amount), locale)
  if (next === undefined) return t('historyPage.wallets.over', { least: ada(least) })
  if (least === 0n) return t('historyPage.wallets.under', { most: ada(next.least) })
  return t('historyPage.wallets.between', { least: ada(least), most: ada(next.least) })
}
