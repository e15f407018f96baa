import type { ReactNode } from 'react'
import { adaDecimals, formatAda, formatPercent } from '../../lib/format/index.ts'
import type { ComparedPool, Comparison } from '../../lib/outcomes/compare.ts'
import { Ada } from '../figures/ada.tsx'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { BandStrip, StripAxis, scaleOf } from './band-strip.tsx'
import { CandidateLink, candidateLabel } from './pool-name.tsx'

type Props = {
  readonly text: Text
  readonly comparison: Comparison
  /** Index of the reader's own pool. */
  readonly mine: number | null
  /** What can be done with the pool at a place: move, remove. */
  readonly tools?: (at: number) => ReactNode
}

/** Every pool's year on one scale, in the reader's order. */
export function Strips({ text, comparison, mine, tools }: Props) {
  const { t, locale } = text
  const { pools } = comparison
  const scale = scaleOf(pools)
  const candidates = pools.map(({ candidate }) => candidate)
  return (
    <section className="strips" aria-labelledby="strips">
      <h2 id="strips">{t('compare.strips')}</h2>
      <p className="hint">{t('compare.stripsUnit')}</p>
      <div className="strip-row axis">
        <StripAxis scale={scale} locale={locale} />
      </div>
      <ol>
        {pools.map((pool, i) => (
          <li
            key={keyOf(pool, i)}
            className={mine === i ? 'strip-row mine' : 'strip-row'}
            aria-label={candidateLabel(text, candidates, i)}
          >
            <span className="name">
              <b>
                <CandidateLink text={text} candidates={candidates} at={i} />
              </b>
              {mine === i && <small>{t('compare.yours')}</small>}
              {pool.candidate.kind === 'pool' && (
                <small>
                  <bdi>{pool.candidate.record.name ?? t('pools.noName')}</bdi>
                </small>
              )}
            </span>
            <BandStrip pool={pool} scale={scale} mine={mine === i} />
            <Year text={text} pool={pool} />
            {tools && <span className="strip-tools">{tools(i)}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A pool of the network is itself wherever it stands; an own pool is its place. */
export const keyOf = ({ candidate }: ComparedPool, at: number): string =>
  candidate.kind === 'pool' ? candidate.record.id : `own ${at}`

function Year({ text, pool }: { text: Text; pool: ComparedPool }) {
  const { t, locale } = text
  const { outcome, year } = pool
  if (outcome.problem || !year) return <span className="year">{t('compare.noPoolAnswer')}</span>
  const { perYear, ros } = outcome
  const ada = (amount: bigint) =>
    formatAda(amount, locale, { decimals: adaDecimals('reward', perYear) })
  return (
    <span className="year">
      <b {...traceOf('year')}>
        <Ada amount={perYear} text={text} decimals={adaDecimals('reward', perYear)} />
      </b>
      <small {...traceOf('band')}>
        {t('compare.range', { low: ada(year.low), high: ada(year.high) })} ·{' '}
        {formatPercent(ros.simplePerYear, locale, 3)}
      </small>
    </span>
  )
}
