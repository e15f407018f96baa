'use client'

import { useMemo, useState } from 'react'
import { formatCount, formatDate, formatDateTime } from '../../lib/format/index.ts'
import { type FeeChange, feeChangeFrom } from '../../lib/outcomes/fee-change.ts'
import type { Network } from '../../lib/rewards/index.ts'
import { useText } from '../site/text.tsx'
import { FeeChangeDrawing } from './fee-change-drawing.tsx'
import { feeChangeSteps, readersZone } from './fee-change-steps.ts'

type Props = {
  readonly network: Network
  /** The reader's clock, unix seconds. */
  readonly now: number
  /** Whether the plan is of no registered pool: then it is first taken for a new one. */
  readonly unregistered: boolean
}

/** When a certificate sent now counts: a scale of epochs, or a list on a narrow screen. */
export function TakesEffect({ network, now, unregistered }: Props) {
  const { t, locale } = useText()
  const [chosen, choose] = useState<boolean | null>(null)
  const first = chosen ?? unregistered
  const change = useMemo(() => feeChangeFrom(network, now, first), [network, now, first])
  const { applies, sent, oldTerms } = change
  const epoch = (value: number) => formatCount(value, locale)
  return (
    <section className="section" id="takes-effect" aria-labelledby="takes-effect-title">
      <div>
        <h2 id="takes-effect-title">{t('takesEffect.title')}</h2>
        <p>
          {t(first ? 'takesEffect.leadFirst' : 'takesEffect.lead', {
            date: formatDate(sent.at, locale, 'long'),
            epoch: epoch(applies.epoch),
          })}
        </p>
      </div>
      <div>
        <fieldset className="side-switch">
          <legend className="unseen">{t('takesEffect.kind')}</legend>
          {[false, true].map((one) => (
            <button
              key={String(one)}
              type="button"
              aria-pressed={one === first}
              onClick={() => choose(one)}
            >
              {t(one ? 'takesEffect.kind.first' : 'takesEffect.kind.change')}
            </button>
          ))}
        </fieldset>
        <FeeChangeDrawing change={change} network={network} />
        <FeeChangeDays change={change} />
        <p className="foot">
          {first
            ? t('takesEffect.footFirst')
            : t('takesEffect.foot', { epochs: oldTerms.map(epoch).join(', ') })}{' '}
          {t('takesEffect.until', { time: formatDateTime(change.until, locale) })}
        </p>
      </div>
    </section>
  )
}

/** The same in order, each time in UTC, read aloud in the reader's own zone too. */
function FeeChangeDays({ change }: { readonly change: FeeChange }) {
  const text = useText()
  const { t } = text
  return (
    <ol className="days narrow-only">
      {feeChangeSteps(text, change, readersZone()).map((step) => (
        <li key={step.name}>
          <div>
            <b>
              <time dateTime={new Date(step.at * 1000).toISOString()}>{step.when}</time>
              <span className="unseen"> {step.local}</span>
              {t('takesEffect.what', { what: t(`takesEffect.${step.name}`) })}
            </b>
            <small>{t(`takesEffect.detail.${step.name}`, { epoch: step.epoch })}</small>
          </div>
        </li>
      ))}
    </ol>
  )
}
