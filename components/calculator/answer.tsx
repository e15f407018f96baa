import type { ReactElement } from 'react'
import {
  adaDecimals,
  adaParts,
  formatAda,
  formatCount,
  formatPercent,
} from '../../lib/format/index.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { Ada } from '../figures/ada.tsx'
import { horizonWords } from '../figures/horizon-words.ts'
import { Traced } from '../figures/traced.tsx'
import { useText } from '../site/text.tsx'
import { Cells } from './cells.tsx'

type Props = {
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
  readonly epochsPerYear: number
  /** False in the HTML, where no reader's clock is known: then no date is named. */
  readonly dated: boolean
}

/** Sentence, figure, double rule, width, cells, foot. */
export function Answer({ outcome, name, epochsPerYear, dated }: Props) {
  const text = useText()
  const { t, rich, locale } = text
  if (outcome.problem) return <NoAnswer outcome={outcome} />

  const { horizon } = outcome
  const words = horizonWords(t, horizon.epochs, epochsPerYear)
  const stake = <Ada amount={outcome.stake} text={text} decimals={stakeDecimals(outcome.stake)} />
  const parts = adaParts(horizon.reward, locale, adaDecimals('reward', horizon.reward))
  const long = parts.integer.length > 7

  return (
    <>
      <p className="context">{rich(`answer.context.${outcome.basis}`, { stake, pool: name })}</p>
      <p className="big" data-testid="answer">
        <span className={long ? 'long' : undefined}>
          <Traced trace="answer">
            <bdi>
              {parts.integer}
              {parts.fraction && (
                <span className="decimals">
                  {parts.decimal}
                  {parts.fraction}
                </span>
              )}
            </bdi>
          </Traced>
        </span>
        <span className="unit">
          <span aria-hidden="true">₳</span>
          <span className="unseen">{t('unit.spoken')}</span>{' '}
          {t('answer.within', { horizon: words })}
        </span>
      </p>
      <hr className="double" />
      <p className="width">
        <Width outcome={outcome} words={words} />
      </p>
      <Cells outcome={outcome} dated={dated} epochsPerYear={epochsPerYear} />
      <p className="foot">
        {t(`answer.foot.${outcome.now.kind}`, {
          epoch: formatCount(outcome.now.epoch, locale),
          data: formatCount(outcome.dataEpoch, locale),
          known: formatAda(outcome.atDataEpoch, locale, {
            decimals: adaDecimals('epoch', outcome.atDataEpoch),
          }),
        })}{' '}
        {/* Beside this page in every language; the table of addresses stays out of the first load. */}
        <a href="learn/" data-carry="">
          {t('answer.how')}
        </a>
      </p>
    </>
  )
}

type Ends = { readonly low: bigint | null; readonly high: bigint | null }

/** How likely: the band from the exact distribution for a pool, the spread between pools for the average. */
function Width({ outcome, words }: { outcome: DelegatorOutcome; words: string }) {
  const text = useText()
  const { t, rich, locale } = text
  const { horizon, spread, ros } = outcome
  const rate = formatPercent(ros.overHorizon, locale, 2)
  const simple = formatPercent(ros.simplePerYear, locale, 2)
  const ada = (amount: bigint) => (
    <b className="figure">
      <Ada amount={amount} text={text} decimals={adaDecimals('reward', amount)} />
    </b>
  )
  const between = (trace: 'band' | 'spread', { low, high }: Ends) =>
    low !== null &&
    high !== null && (
      <Traced trace={trace}>{rich(`answer.${trace}`, { low: ada(low), high: ada(high) })}</Traced>
    )
  return (
    <>
      <Traced trace="rate">{t('answer.rate', { rate, horizon: words, simple })}</Traced>{' '}
      {between('band', horizon)}
      {spread && between('spread', spread)}
    </>
  )
}

function NoAnswer({ outcome }: { outcome: DelegatorOutcome }) {
  const { t, locale } = useText()
  if (!outcome.problem) return null
  const { poolStake, totalStake } = outcome.problem
  return (
    <>
      <p className="context">{t('answer.none')}</p>
      <p className="width">
        {t('answer.moreThanExists', {
          stake: formatAda(poolStake, locale, { decimals: 0 }),
          total: formatAda(totalStake, locale, { decimals: 0 }),
        })}
      </p>
    </>
  )
}

/** A stake is shown as it was typed: only the decimals it has. */
export function stakeDecimals(stake: bigint): number {
  const fraction = (stake % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '')
  return fraction.length
}
