import type { ReactElement, ReactNode } from 'react'
import {
  adaDecimals,
  formatAda,
  formatCount,
  formatDate,
  formatPercent,
} from '../../lib/format/index.ts'
import type { DelegatorOutcome, Warning } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/figure-text.tsx'
import { ClockIcon, InfoIcon, OctagonIcon, TriangleIcon, UnknownIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'

/** You get nothing; you get less; you should know. */
type Kind = 'nothing' | 'less' | 'know'

const looks: Record<Warning['kind'], { kind: Kind; icon: ReactElement }> = {
  'pledge-unmet': { kind: 'nothing', icon: <OctagonIcon /> },
  'whole-margin': { kind: 'nothing', icon: <OctagonIcon /> },
  retired: { kind: 'nothing', icon: <OctagonIcon /> },
  retiring: { kind: 'less', icon: <TriangleIcon /> },
  saturated: { kind: 'less', icon: <TriangleIcon /> },
  'cost-above-reward': { kind: 'less', icon: <TriangleIcon /> },
  'old-data': { kind: 'less', icon: <ClockIcon /> },
  'clock-before-data': { kind: 'less', icon: <ClockIcon /> },
  'pledge-unknown': { kind: 'know', icon: <UnknownIcon /> },
  'vote-delegation': { kind: 'know', icon: <InfoIcon /> },
}

type Props = { readonly outcome: DelegatorOutcome; readonly name: ReactElement }

/** Every warning with its amount, worst first. Never dismissible. */
export function Warnings({ outcome, name }: Props) {
  const { t, rich } = useText()
  return (
    <section aria-labelledby="warnings">
      <h2 className="unseen" id="warnings">
        {t('warnings.title')}
      </h2>
      <div className="warnings">
        {outcome.warnings.map((warning) => (
          <div
            className="warning"
            key={warning.kind}
            id={warning.kind}
            data-kind={looks[warning.kind].kind}
          >
            {looks[warning.kind].icon}
            <WarningWords warning={warning} name={name} />
          </div>
        ))}
      </div>
    </section>
  )
}

function WarningWords({ warning, name }: { warning: Warning; name: ReactElement }) {
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
          {t('warning.retiring.text', { epoch: count(warning.epoch) })}
        </Words>
      )
    case 'old-data':
      return (
        <Words
          title={t('warning.old.title', { epochs: warning.epochs })}
          amount={<Loss amount={warning.perEpoch - warning.atDataEpoch} />}
        >
          {t('warning.old.text', {
            epoch: count(warning.dataEpoch),
            past: ada(warning.atDataEpoch),
            now: ada(warning.perEpoch),
          })}
        </Words>
      )
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
  }
}

function Words({
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
function Loss({ amount }: { amount: bigint }) {
  const { t, rich, locale } = useText()
  const loss = amount > 0n ? -amount : amount
  return (
    <>
      <Ada amount={loss} locale={locale} decimals={adaDecimals('epoch', loss)} />{' '}
      {t('warning.perEpoch')}
    </>
  )
}
