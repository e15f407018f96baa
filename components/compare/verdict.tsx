import { adaDecimals, formatAda, formatChance, formatCount } from '../../lib/format/index.ts'
import type { Comparison } from '../../lib/outcomes/compare.ts'
import { networks, type Rational } from '../../lib/rewards/index.ts'
import { stakeDecimals } from '../calculator/answer.tsx'
import { Ada } from '../figures/ada.tsx'
import { horizonWords } from '../figures/horizon-words.ts'
import { Traced } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { CandidateName } from './pool-name.tsx'

type Props = { readonly text: Text; readonly comparison: Comparison }

/** The answer in words: how much more, how likely, and whether that is more than luck. */
export function Verdict({ text, comparison }: Props) {
  const { t, rich, locale } = text
  const { pools, reference, verdict } = comparison
  const of = pools[reference]
  const candidates = pools.map(({ candidate }) => candidate)
  const name = (at: number) => (
    <b>
      <CandidateName text={text} candidates={candidates} at={at} />
    </b>
  )
  if (!of) return <p className="context">{t('compare.empty')}</p>
  if (!verdict)
    return (
      <p className="context">
        {pools.length < 2
          ? rich('compare.alone', { pool: name(reference) })
          : t('compare.noAnswer')}
      </p>
    )

  const { outcome } = of
  const { best, than, perYear, chance, withinLuck } = verdict
  const values = {
    stake: <Ada amount={outcome.stake} text={text} decimals={stakeDecimals(outcome.stake)} />,
    best: name(best),
    reference: name(than),
  }
  const kind = perYear > 0n ? 'more' : perYear < 0n ? 'less' : 'same'
  const horizon = horizonWords(t, outcome.horizon.epochs, networks.mainnet.epochsPerYear)

  return (
    <>
      <p className="context">
        {rich(
          pools.length > 2 ? `compare.context.${kind}.many` : `compare.context.${kind}`,
          values,
        )}
      </p>
      <p className="big" data-testid="verdict">
        <Traced trace="difference">
          <bdi>
            {formatAda(perYear, locale, { decimals: differenceDecimals(perYear), sign: true })}
          </bdi>
        </Traced>
        <span className="unit">
          <span aria-hidden="true">₳</span>
          <span className="unseen">{t('unit.spoken')}</span> {t('compare.aYear')}
        </span>
      </p>
      <hr className="double" />
      <p className="width">
        <Traced trace="chance">
          {rich('compare.chance', {
            ...values,
            horizon,
            more: <b className="figure">{percentOf(chance.more, locale)}</b>,
            less: <b className="figure">{percentOf(chance.less, locale)}</b>,
          })}
        </Traced>{' '}
        {chance.equal >= 0.00005 &&
          t('compare.chanceSame', { same: percentOf(chance.equal, locale) })}{' '}
        {t(withinLuck ? 'compare.withinLuck' : 'compare.beyondLuck')}
      </p>
      <p className="foot">
        {t(`compare.foot.${outcome.now.kind}`, {
          epoch: formatCount(outcome.now.epoch, locale),
          data: formatCount(outcome.dataEpoch, locale),
        })}{' '}
        {t(`compare.independent.${chance.method}`, { error: percentOf(chance.error, locale) })}
      </p>
    </>
  )
}

const cent = 10_000n

/** Decimals of the difference: the two that years are written with; six only where two would not show it. */
export function differenceDecimals(perYear: bigint): number {
  const size = perYear < 0n ? -perYear : perYear
  return size < cent ? adaDecimals('reward', size) : Math.min(2, adaDecimals('reward', size))
}

/** A chance worked out in doubles, written as chances are: never a 0 or a 100 that is not true. */
export function percentOf(chance: number, locale: string): string {
  return formatChance(chanceRatio(chance), locale).percent
}

const fine = 10n ** 12n

const chanceRatio = (chance: number): Rational => ({
  n: BigInt(Math.round(Math.min(1, Math.max(0, chance)) * Number(fine))),
  d: fine,
})
