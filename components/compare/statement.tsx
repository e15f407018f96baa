import type { ReactNode } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { Comparison } from '../../lib/outcomes/compare.ts'
import { networks } from '../../lib/rewards/index.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import { traceOf } from '../figures/traced.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'
import { Term } from '../site/term.tsx'
import { BandStrip, StripAxis, scaleOf } from './band-strip.tsx'
import { type CompareRow, compareRows, type RowOptions } from './compare-rows.tsx'
import { CandidateLink, candidateLabel } from './pool-name.tsx'
import { keyOf } from './strips.tsx'

type Props = {
  readonly text: Text
  readonly comparison: Comparison
  readonly mine: number | null
  /** False in the HTML: no date is named. */
  readonly dated: boolean
}

/** What the lines of this comparison say in words. */
export function rowOptions(
  text: Text,
  { pools, reference }: Comparison,
  dated: boolean,
): RowOptions | null {
  const of = pools[reference]
  if (!of) return null
  const { outcome } = of
  const candidates = pools.map(({ candidate }) => candidate)
  return {
    horizon: horizonWords(text.t, outcome.horizon.epochs, networks.mainnet.epochsPerYear),
    reference: candidateLabel(text, candidates, reference),
    dated,
    dataEpoch: formatCount(outcome.dataEpoch, text.locale),
    epoch: formatCount(outcome.now.epoch, text.locale),
  }
}

/** One column for each pool; on a phone one block, its scale the same for all. */
export function Statement({ text, comparison, mine, dated }: Props) {
  const { t } = text
  const options = rowOptions(text, comparison, dated)
  if (!options) return null
  const rows = compareRows(text, options)
  const shown = { text, comparison, mine, rows }
  return (
    <section className="section whole" aria-labelledby="statement">
      <div>
        <h2 id="statement">{t('compare.statement')}</h2>
        <p>{t('compare.statementLead')}</p>
      </div>
      <div>
        <div className="wide-only">
          <Columns {...shown} />
        </div>
        <div className="narrow-only">
          <Blocks {...shown} />
        </div>
      </div>
    </section>
  )
}

type Shown = Omit<Props, 'dated'> & { readonly rows: readonly CompareRow[] }

function Columns({ text, comparison, mine, rows }: Shown) {
  const { t } = text
  const { pools } = comparison
  const candidates = pools.map(({ candidate }) => candidate)
  return (
    <Scroll label={t('compare.caption')} className="scroll columns">
      <table className="statement">
        <caption className="unseen">{t('compare.caption')}</caption>
        <thead>
          <tr>
            <td />
            {pools.map((pool, i) => (
              <th scope="col" key={keyOf(pool, i)} className={mine === i ? 'mine' : undefined}>
                <b>
                  <CandidateLink text={text} candidates={candidates} at={i} />
                </b>
                {mine === i && <small>{t('compare.yours')}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.strong ? 'strong' : undefined}>
              <th scope="row">
                <RowName text={text} row={row} />
              </th>
              {pools.map((pool, i) => (
                <td
                  key={keyOf(pool, i)}
                  className={mine === i ? 'mine' : undefined}
                  {...traceOf(row.trace)}
                >
                  {row.cell(pool)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Blocks({ text, comparison, mine, rows }: Shown) {
  const { pools } = comparison
  const scale = scaleOf(pools)
  const candidates = pools.map(({ candidate }) => candidate)
  return (
    <ol className="blocks">
      {pools.map((pool, i) => (
        <li key={keyOf(pool, i)} className={mine === i ? 'mine' : undefined}>
          <h3>
            <CandidateLink text={text} candidates={candidates} at={i} />
            {mine === i && <small>{text.t('compare.yours')}</small>}
          </h3>
          <StripAxis scale={scale} locale={text.locale} />
          <BandStrip pool={pool} scale={scale} mine={mine === i} />
          <dl>
            {rows.map((row) => (
              <div key={row.key} className={row.strong ? 'strong' : undefined}>
                <dt>
                  <RowName text={text} row={row} />
                </dt>
                <dd {...traceOf(row.trace)}>{row.cell(pool)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}

function RowName({ text, row }: { text: Text; row: CompareRow }): ReactNode {
  const words = text.t(row.key, row.values ?? {})
  if (!row.term) return words
  return (
    <Term locale={text.locale} name={row.term}>
      {words}
    </Term>
  )
}
