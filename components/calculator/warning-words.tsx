import type { ReactElement } from 'react'
import {
  adaDecimals,
  formatAda,
  formatCount,
  formatDate,
  formatPercent,
} from '../../lib/format/index.ts'
import type { Warning } from '../../lib/outcomes/types.ts'
import { useText } from '../site/text.tsx'
import { ClockWarningWords, Loss, Words } from './clock-warning-words.tsx'

/** What a warning says, what it costs, what to do. */
export function WarningWords({ warning, name }: { warning: Warning; name: ReactElement }) {
  const { t, rich, locale } = useText()
  const ada = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })
  const count = (value: number) => formatCount(value, locale)

  switch (warning.kind) {
    case 'pledge-unmet':
      return (
        <Words
          title={rich('warning.pledgeUnmet.title', { pool: name })}
          amount={<Loss amount={warning.perEpoch} />}
        >
          {t('warning.pledgeUnmet.text', {
            pledge: ada(warning.pledge),
            stake: ada(warning.poolStake),
          })}
        </Words>
      )
    case 'pledge-unknown':
      return (
        <Words
          title={rich('warning.pledgeUnknown.title', { pool: name })}
          amount={rich('warning.pledgeUnknown.amount', {
            loss: <Loss amount={warning.perEpoch} />,
          })}
        >
          {t('warning.pledgeUnknown.text', { pledge: ada(warning.pledge) })}{' '}
          {warning.lastKnown &&
            t('warning.pledgeUnknown.last', {
              stake: ada(warning.lastKnown.ownerStake),
              epoch: count(warning.lastKnown.epoch),
            })}
        </Words>
      )
    case 'saturated':
      return (
        <Words
          title={rich('warning.saturated.title', { pool: name })}
          amount={<Loss amount={warning.perEpoch} />}
        >
          {t(warning.withoutMe ? 'warning.saturated.already' : 'warning.saturated.withMe', {
            full: formatPercent(warning.saturation, locale, 0),
          })}
        </Words>
      )
    case 'whole-margin':
      return (
        <Words
          title={rich('warning.wholeMargin.title', { pool: name })}
          amount={<Loss amount={warning.perEpoch} />}
        >
          {t('warning.wholeMargin.text')}
        </Words>
      )
    case 'cost-above-reward':
      return (
        <Words
          title={rich('warning.cost.title', { pool: name })}
          amount={<Loss amount={warning.perEpoch} />}
        >
          {t('warning.cost.text', {
            cost: ada(warning.fixedCost),
            reward: ada(warning.expectedPoolReward),
          })}
        </Words>
      )
    case 'retired':
      return (
        <Words
          title={rich('warning.retired.title', { pool: name, epoch: count(warning.epoch) })}
          amount={<Loss amount={warning.perEpoch} />}
        >
          {t('warning.retired.text')}
        </Words>
      )
    case 'retiring':
      return (
        <Words
          title={rich('warning.retiring.title', {
            pool: name,
            date: formatDate(warning.at, locale, 'medium'),
          })}
          amount={<Loss amount={warning.perEpoch} />}
        >
          {t('warning.retiring.text', { epoch: count(warning.lastEarning + 1) })}
        </Words>
      )
    default:
      return <ClockWarningWords warning={warning} />
  }
}
