import type { ReactElement } from 'react'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { horizonWords } from '../figures/horizon-words.ts'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'
import { FeeSplit } from './fee-split.tsx'
import { tableRows } from './projection-rows.ts'
import { ProjectionTable } from './projection-table.tsx'
import { Reconciled } from './reconciled.tsx'
import { UndatedTimeline } from './undated-timeline.tsx'

type Props = {
  readonly text: Text
  readonly outcome: DelegatorOutcome
  readonly name: ReactElement
  readonly epochsPerYear: number
}

/** What stands below the answer in the HTML, until the live details are near: no script in it. */
export function DetailsAhead({ text, outcome, name, epochsPerYear }: Props) {
  const { t } = text
  const words = horizonWords(t, outcome.horizon.epochs, epochsPerYear)
  return (
    <>
      <FeeSplit text={text} outcome={outcome} name={name} />
      <UndatedTimeline text={text} />
      <section className="section" aria-labelledby="ahead">
        <div>
          <h2 id="ahead">{t('ahead.title', { horizon: words })}</h2>
          <p>{t('ahead.lead')}</p>
          <Reconciled text={text} outcome={outcome} />
        </div>
        <Scroll label={t('ahead.caption')}>
          <ProjectionTable text={text} rows={tableRows(outcome.projection, 6)} />
        </Scroll>
      </section>
    </>
  )
}
