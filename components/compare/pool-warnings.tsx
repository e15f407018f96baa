import type { Comparison } from '../../lib/outcomes/compare.ts'
import { WarningWords } from '../calculator/warning-words.tsx'
import { WarningEntry } from '../calculator/warnings.tsx'
import { useText } from '../site/text.tsx'
import { CandidateName } from './pool-name.tsx'
import { keyOf } from './strips.tsx'

/** True of every pool alike: said once, elsewhere. */
const common = ['old-data', 'clock-before-data', 'vote-delegation']

/** What is to be known about each pool, with what it costs; worst first within a pool. */
export function PoolWarnings({ comparison }: { comparison: Comparison }) {
  const text = useText()
  const { t } = text
  const candidates = comparison.pools.map(({ candidate }) => candidate)
  const all = comparison.pools.flatMap((pool, i) =>
    pool.outcome.warnings
      .filter(({ kind }) => !common.includes(kind))
      .map((warning) => ({ key: `${keyOf(pool, i)} ${warning.kind}`, warning, i })),
  )
  if (all.length === 0) return null
  return (
    <section className="section" aria-labelledby="warnings">
      <div>
        <h2 id="warnings">{t('warnings.title')}</h2>
        <p>{t('compare.warningsLead')}</p>
      </div>
      <div className="warnings">
        {all.map(({ key, warning, i }) => (
          <WarningEntry
            key={key}
            {...{ warning, Words: WarningWords }}
            name={<CandidateName text={text} candidates={candidates} at={i} />}
          />
        ))}
      </div>
    </section>
  )
}
