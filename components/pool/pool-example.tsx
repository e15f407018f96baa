import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { PoolAnswer } from '../../lib/outcomes/pool-answer.ts'
import type { PoolChanged } from '../../lib/outcomes/pool-changes.ts'
import type { PastEpoch } from '../../lib/outcomes/pool-past.ts'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { networks } from '../../lib/rewards/index.ts'
import { type NetworkFigures, type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { TraceNotes } from '../figures/trace-notes.tsx'
import { pagePath } from '../site/paths.ts'
import { poolLabel } from '../site/pool-label.ts'
import type { Text } from '../site/rich-text.tsx'
import { Changes } from './changes.tsx'
import { PastTable } from './past-table.tsx'
import { PoolCells } from './pool-cells.tsx'
import { poolTraces } from './pool-traces.tsx'
import { Readings } from './readings.tsx'

type Props = {
  readonly text: Text
  readonly figures: NetworkFigures
  readonly pool: Pool
  readonly outcome: DelegatorOutcome
  readonly changes: readonly PoolChanged[]
  readonly answer: PoolAnswer
  /** Newest first. */
  readonly past: readonly PastEpoch[]
}

/** One pool worked through when the site was built: what a page of a pool holds, without script too. */
export function PoolExample({ text, figures, pool, outcome, changes, answer, past }: Props) {
  const { t, rich, locale } = text
  const { epochsPerYear } = networks[figures.network]
  const name = <bdi>{poolLabel(pool)}</bdi>
  return (
    <div className="pool-example">
      <section className="section" aria-labelledby="example">
        <div>
          <h2 id="example">{rich('view.example.title', { pool: name })}</h2>
          <p>{t('view.example.why')}</p>
          <p>
            <a href={`${pagePath(locale, 'pool')}?id=${poolIdText(pool.id)}`} data-carry="">
              {t('view.example.open')}
            </a>
          </p>
        </div>
        <div>
          <p className="quiet">
            {t('view.example.lead', {
              stake: formatAda(outcome.stake, locale, { decimals: 0 }),
              epoch: formatCount(figures.epoch, locale),
            })}
          </p>
          <PoolCells {...{ text, outcome, pool, epochsPerYear }} k={figures.parameters.k} />
        </div>
      </section>
      <Changes text={text} changes={changes} outcome={outcome} />
      <Readings text={text} answer={answer} epochsPerYear={epochsPerYear} />
      <section className="section" aria-labelledby="past">
        <div>
          <h2 id="past">{t('view.past.title')}</h2>
          <p>{t('view.past.lead')}</p>
          <p>{t('view.past.assumed', { epoch: formatCount(figures.poolsEpoch, locale) })}</p>
        </div>
        <div className="scroll">
          <PastTable text={text} rows={past} />
        </div>
      </section>
      <TraceNotes t={t} notes={poolTraces(text, figures, outcome.now)} />
    </div>
  )
}
