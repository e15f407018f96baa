import { formatAda, formatCount, formatPercent } from '../../lib/format/index.ts'
import { mul, ratio, saturationPoint } from '../../lib/rewards/index.ts'
import { Ada } from '../figures/ada.tsx'
import { ClaimLine } from '../sum/claim-line.tsx'
import { PledgeMap } from './pledge-map.tsx'
import { ReturnCurve } from './return-curve.tsx'
import { Step, StepSum } from './step.tsx'
import type { Story } from './story.ts'

/** Step 2: what a pool can claim, by its stake and its pledge. */
export function ClaimStep(story: Story) {
  const { text, figures, outcome, pool, sum, name } = story
  const { t, rich, locale } = text
  const { k, a0 } = figures.parameters
  const ada = (amount: bigint) => <Ada text={text} amount={amount} decimals={0} />
  const { totalStake } = outcome.now
  return (
    <Step
      number={2}
      title={t('learn.claim.title')}
      trace="claim"
      figure={<Ada text={text} amount={sum.maxPool.result} decimals={2} />}
      note={rich('learn.claim.note', { pool: name })}
    >
      <div className="prose">
        <p>
          {rich('learn.claim.stake', {
            pool: name,
            stake: ada(pool.poolStake),
            total: ada(totalStake),
            k: formatCount(k, locale),
            full: ada(saturationPoint({ totalStake, k })),
            part: formatPercent(pool.saturation, locale, 1),
          })}
        </p>
      </div>
      <ReturnCurve {...story} />
      <div className="prose">
        <p>
          {rich('learn.claim.pledge', {
            pool: name,
            pledge: ada(pool.pledge),
            most: formatPercent(mul(a0, ratio(1n)), locale, 0),
          })}
        </p>
        <p>{rich(`learn.claim.status.${pool.pledgeStatus}`, { pool: name })}</p>
      </div>
      <PledgeMap {...story} />
      <StepSum title={t('learn.sum', { rules: 'F4' })}>
        <ClaimLine text={text} sum={sum} outcome={outcome} name={name} />
      </StepSum>
      <p className="foot">
        {t('learn.claim.foot', { supply: formatAda(totalStake, locale, { decimals: 0 }) })}
      </p>
    </Step>
  )
}
