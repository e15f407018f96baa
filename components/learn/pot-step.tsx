import { formatAda, formatCount, formatPercent, formatRational } from '../../lib/format/index.ts'
import { potFlow } from '../../lib/outcomes/learn.ts'
import { ratio } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { PotLines } from '../sum/pot-lines.tsx'
import { PotWaterfall } from './pot-waterfall.tsx'
import { Step, StepSum } from './step.tsx'
import type { Story } from './story.ts'

/** Step 1: the reserves and the fees fill a pot, the treasury takes its part. */
export function PotStep({ text, figures, outcome, sum }: Story) {
  const { t, rich, locale } = text
  const { now } = outcome
  const { parameters, trend } = figures
  const flow = potFlow(now, trend.paidShare)
  const epoch = formatCount(now.epoch, locale)
  return (
    <Step
      number={1}
      title={t('learn.pot.title')}
      trace="pot"
      figure={<Ada text={text} amount={flow.rewardPot} decimals={0} />}
      note={t(`learn.pot.note.${now.kind}`, { epoch })}
    >
      <div className="prose">
        <p>
          {rich('learn.pot.text', {
            reserves: <Ada text={text} amount={now.reserves} decimals={0} />,
            rho: formatPercent(parameters.rho, locale, 1),
            tau: formatPercent(parameters.tau, locale, 0),
            eta: formatRational(now.eta, locale, 3),
          })}
        </p>
        <p>
          {rich('learn.pot.paid', {
            share: formatPercent(trend.paidShare, locale, 0),
            from: formatCount(trend.from, locale),
            to: formatCount(trend.paidTo, locale),
          })}
        </p>
      </div>
      <PotWaterfall
        flow={flow}
        title={t('learn.pot.finding', {
          share: formatPercent(ratio(flow.fees, flow.fromReserves + flow.fees), locale, 2),
        })}
        foot={t('learn.pot.foot', {
          epoch,
          supply: formatAda(now.totalStake, locale, { decimals: 0 }),
        })}
      />
      <StepSum title={t('learn.sum', { rules: 'F1 – F3' })}>
        <PotLines text={text} pot={sum.pot} />
      </StepSum>
    </Step>
  )
}
