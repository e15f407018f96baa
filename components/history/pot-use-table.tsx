import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import type { PotUseAnswer } from '../../lib/outcomes/history-pot-use.ts'
import { ratio } from '../../lib/rewards/index.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'

type Props = { readonly text: Text; readonly answer: PotUseAnswer }

const parts = [
  'paid',
  'unstaked',
  'oversaturation',
  'unusedPledgeBonus',
  'unmetPledge',
  'missedBlocks',
  'floorDust',
] as const

/** One pot in its finest parts, as a page of an account book. */
export function PotUseTable({ text, answer: { basis, use } }: Props) {
  const { t, locale } = text
  const ada = (amount: bigint) => formatAda(amount, locale, { decimals: 0 })
  const { deltaR1, fees, deltaT1, rewardPot } = basis
  const share = (amount: bigint) => formatPercent(ratio(amount, rewardPot), locale, 2)
  return (
    <table className="statement pot-use">
      <caption>
        {t('history.use.caption', { kind: basis.kind, epoch: formatCount(basis.epoch, locale) })}
      </caption>
      <thead>
        <tr {...traceOf('use')}>
          <th scope="col">{t('history.use.what')}</th>
          <th scope="col">₳</th>
          <th scope="col">{t('history.use.share')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('history.use.reserves')}</th>
          <td>{ada(deltaR1)}</td>
          <td />
        </tr>
        <tr>
          <th scope="row">{t('history.use.fees')}</th>
          <td>{ada(fees)}</td>
          <td />
        </tr>
        <tr>
          <th scope="row">{t('history.use.treasury')}</th>
          <td>{ada(-deltaT1)}</td>
          <td />
        </tr>
        <tr className="total">
          <th scope="row">{t('history.use.pot')}</th>
          <td>{ada(rewardPot)}</td>
          <td>{share(rewardPot)}</td>
        </tr>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">
              {t(`history.use.${part}`)}
              <small>{t(`history.why.${part}`)}</small>
            </th>
            <td>
              {part === 'floorDust'
                ? formatAda(use[part], locale, { decimals: 6 })
                : ada(use[part])}
            </td>
            <td>{share(use[part])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
