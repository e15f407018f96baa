import { memo } from 'react'
import {
  formatAda,
  formatAdaCompact,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import {
  type FeesToHold,
  transactionFeeSource,
  transactionsPerSecond,
} from '../../lib/outcomes/lab-hold.ts'
import { type Epoch, epochStart, networks, one, ratio, sub } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { yearOf } from './years-words.ts'

type Props = { readonly text: Text; readonly hold: FeesToHold }

/** What fees would have to be so that the pot stays where it is. */
export const HoldTable = memo(function HoldTable({ text, hold }: Props) {
  const { t, rich, locale } = text
  const { level, years, growth, lowest } = hold
  const shown = years.filter((_, i) => i % 5 === 0)
  const year = (epoch: Epoch) => yearOf({ start: epochStart(networks.mainnet, epoch) })
  return (
    <>
      <h3>{t('lab.hold.title')}</h3>
      <p>
        {growth && lowest
          ? rich('lab.hold.growth', {
              growth: <b>{formatPercent(sub(growth, one), locale, 2)}</b>,
              lowest: `${formatAdaCompact(lowest.rewardPot, locale, 3)}\u00a0₳`,
              year: year(lowest.epoch),
              level: `${formatAdaCompact(level, locale, 4)}\u00a0₳`,
            })
          : t('lab.hold.never')}
      </p>
      <table className="statement">
        <caption className="unseen">{t('lab.hold.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.years.year')}</th>
            <th scope="col">{t('lab.hold.reserves')}</th>
            <th scope="col">{t('lab.hold.fees')}</th>
            <th scope="col">{t('lab.hold.perSecond')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ epoch, fees, deltaR1 }) => (
            <tr key={epoch}>
              <th scope="row">{year(epoch)}</th>
              <td>{deltaR1 === null ? '–' : formatAda(deltaR1, locale, { decimals: 0 })}</td>
              <td>
                {fees === null ? t('lab.hold.none') : formatAda(fees, locale, { decimals: 0 })}
              </td>
              <td>
                {fees === null ? '–' : formatRational(transactionsPerSecond(fees), locale, 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="foot">
        {t('lab.hold.foot', {
          fee: formatRational(ratio(444n, 2052n), locale, 3),
          source: transactionFeeSource,
        })}
      </p>
    </>
  )
})
