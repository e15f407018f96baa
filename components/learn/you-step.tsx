import { formatPercent } from '../../lib/format/index.ts'
import { networks } from '../../lib/rewards/index.ts'
import { stakeDecimals } from '../calculator/answer.tsx'
import { Ada } from '../figures/ada.tsx'
import { Traced } from '../figures/traced.tsx'
import { pagePath } from '../site/paths.ts'
import { MeanLine, MemberLine } from '../sum/pool-lines.tsx'
import { EpochDiagram } from './epoch-diagram.tsx'
import { Step, StepSum } from './step.tsx'
import type { Story } from './story.ts'

type Props = Story & {
  /** The reader's clock in unix seconds; null in the HTML, where no date is named. */
  readonly clock: number | null
}

/** Step 5: the reader's part, and when it is paid. */
export function YouStep({ clock, ...story }: Props) {
  const { text, figures, outcome, pool, sum, name } = story
  const { t, rich, locale } = text
  const { perEpoch, perYear, ros, stake } = outcome
  const network = networks[figures.network]
  return (
    <Step
      number={5}
      mine
      title={t('learn.you.title')}
      trace="you"
      figure={<Ada text={text} amount={perEpoch.reward} decimals={4} />}
      note={t('learn.you.note')}
    >
      <div className="prose">
        <p>
          {rich('learn.you.text', {
            stake: <Ada text={text} amount={stake} decimals={stakeDecimals(stake)} />,
            poolStake: <Ada text={text} amount={pool.poolStake} decimals={0} />,
            reward: (
              <b>
                <Ada text={text} amount={perEpoch.reward} decimals={6} />
              </b>
            ),
            year: (
              <Traced trace="year">
                <Ada text={text} amount={perYear} decimals={2} />
              </Traced>
            ),
            epochs: network.epochsPerYear,
            rate: formatPercent(ros.simplePerYear, locale, 2),
          })}
        </p>
      </div>
      <StepSum title={t('learn.sum', { rules: 'F7' })}>
        <MemberLine text={text} sum={sum} outcome={outcome} name={name} />
        <MeanLine text={text} sum={sum} outcome={outcome} name={name} />
      </StepSum>
      <div className="prose">
        <h3>{t('learn.time.title')}</h3>
        <p>{rich('learn.time.text', {})}</p>
      </div>
      <EpochDiagram network={network} dataEpoch={figures.epoch} clock={clock} />
      <p className="onward">
        <a className="button" href={pagePath(locale, 'calculator')} data-carry="">
          {t('learn.you.onward')}
        </a>
      </p>
    </Step>
  )
}
