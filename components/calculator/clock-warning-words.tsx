import type { ReactNode } from 'react'
import { adaDecimals, formatAda, formatCount, formatDate } from '../../lib/format/index.ts'
import type { Warning } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/ada.tsx'
import { useText } from '../site/text.tsx'

/** What those warnings say that no pool is the cause of: all there are of the average pool. */
export function ClockWarningWords({ warning }: { warning: Warning }) {
  const { t, locale } = useText()
  const ada = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })
  const count = (value: number) => formatCount(value, locale)

  switch (warning.kind) {
    case 'old-data': {
      const less = warning.perEpoch - warning.atDataEpoch
      return (
        <Words
          title={t('warning.old.title', { epochs: warning.epochs })}
          amount={less === 0n ? t('warning.old.same') : <Loss amount={less} />}
        >
          {t(less === 0n ? 'warning.old.textSame' : 'warning.old.text', {
            epoch: count(warning.dataEpoch),
            past: ada(warning.atDataEpoch),
            now: ada(warning.perEpoch),
          })}
        </Words>
      )
    }
    case 'clock-before-data':
      return (
        <Words title={t('warning.clock.title')} amount={t('warning.noAmount')}>
          {t('warning.clock.text', {
            clock: count(warning.clockEpoch),
            epoch: count(warning.dataEpoch),
          })}
        </Words>
      )
    case 'vote-delegation':
      return (
        <Words title={t('warning.vote.title')} amount={t('warning.vote.amount')}>
          {t('warning.vote.text', {
            date: formatDate(Date.parse(warning.since) / 1000, locale, 'long'),
          })}
        </Words>
      )
    default:
      return null
  }
}

export function Words({
  title,
  amount,
  children,
}: {
  title: ReactNode
  amount: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <div className="title">
        <h3>{title}</h3>
        <span className="amount">{amount}</span>
      </div>
      <p>{children}</p>
    </>
  )
}

/** What it costs in an epoch, always with its minus. */
export function Loss({ amount }: { amount: bigint }) {
  const text = useText()
  const { rich } = text
  const loss = amount > 0n ? -amount : amount
  const ada = <Ada amount={loss} text={text} decimals={-loss < 10_000n ? 6 : 4} />
  return rich('warning.anEpoch', { amount: ada })
}
