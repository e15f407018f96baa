'use client'

import { adaDecimals, formatAda, formatPercent } from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { horizonWords } from '../figures/horizon-words.ts'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { LazyChart } from './lazy-chart.tsx'
import { tableRows } from './projection-rows.ts'
import { ProjectionTable } from './projection-table.tsx'
import { Reconciled } from './reconciled.tsx'

type Props = {
  readonly outcome: DelegatorOutcome
  readonly epochsPerYear: number
  readonly compound: boolean
  readonly onDownload: () => void
}

/** The horizon: what reserves and compounding do to the simple rate, and the reward epoch by epoch. */
export function Projection({ outcome, epochsPerYear, compound, onDownload }: Props) {
  const text = useText()
  const { t, locale } = text
  const { horizon, projection } = outcome
  const words = horizonWords(t, horizon.epochs, epochsPerYear)
  const ada = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', amount) })

  return (
    <section className="section" aria-labelledby="ahead">
      <div>
        <h2 id="ahead">{t('ahead.title', { horizon: words })}</h2>
        <p>{t(compound ? 'ahead.lead' : 'ahead.leadSpent')}</p>
        <Reconciled text={text} outcome={outcome} />
      </div>
      <div>
        <ChartFrame
          title={
            horizon.low !== null && horizon.high !== null
              ? t('ahead.finding', {
                  horizon: words,
                  reward: ada(horizon.reward),
                  low: ada(horizon.low),
                  high: ada(horizon.high),
                })
              : t('ahead.findingAverage', { horizon: words, reward: ada(horizon.reward) })
          }
          unit={t('ahead.unit', { stake: ada(outcome.stake) })}
          chart={<LazyChart outcome={outcome} epochsPerYear={epochsPerYear} />}
          table={<ProjectionTable text={text} rows={projection} all />}
          foot={t(`ahead.foot.${horizon.band ?? 'none'}`, {
            fall: formatPercent(outcome.reservesFall, locale, 1),
          })}
          onDownload={onDownload}
        />
        <Scroll className="scroll gap" label={t('ahead.caption')}>
          <ProjectionTable text={text} rows={tableRows(projection, 6)} />
        </Scroll>
      </div>
    </section>
  )
}
