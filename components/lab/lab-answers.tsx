'use client'

import { memo, useEffect } from 'react'
import { formatAdaCompact, formatCount } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import type { LabScenario } from '../../lib/scenario/lab-words.ts'
import { SaidWhenStill } from '../live/said-when-still.tsx'
import { useLater } from '../live/use-later.ts'
import { useText } from '../site/text.tsx'
import type { PoolNames } from './lab-channel.ts'
import { LabHeadline } from './lab-headline.tsx'
import { LabTable } from './lab-table.tsx'

const fetchMap = () => import('./lab-map.tsx').then((module) => module.LabMap)

type Props = {
  readonly answer: LabAnswer
  readonly answered: boolean
  readonly sort: LabScenario['sort']
  readonly name: string
  readonly names: PoolNames
  readonly price: LabScenario['price']
}

/** The headline and the drawing of all pools. */
export const LabAnswers = memo(function LabAnswers(props: Props) {
  const { answer, answered, name, names, sort, price } = props
  const { t, locale } = useText()
  const { lose, gain } = answer.publicSides
  // Nothing is drawn before the first answer: until then the drawing's code is not needed.
  const { part: LabMap, failed, want } = useLater(fetchMap)
  useEffect(() => {
    if (answered) want()
  }, [answered, want])
  return (
    <>
      <section className="answer" id="answer" aria-label={t('lab.answer')}>
        <LabHeadline {...{ answer, name, price }} />
      </section>
      <SaidWhenStill
        live={answered}
        sentence={t('lab.spoken', {
          name,
          pools: formatCount(lose.pools, locale),
          stake: formatAdaCompact(lose.stake, locale, 4),
          more: formatCount(gain.pools, locale),
        })}
      />
      <div className="lab-map gap-wide needs-js">
        {failed && (
          <p className="message">
            {t('map.failed')}{' '}
            <button type="button" className="text-button" onClick={want}>
              {t('pools.retry')}
            </button>
          </p>
        )}
        {LabMap && (
          <LabMap
            answer={answer}
            names={names}
            table={
              <>
                <LabTable {...{ name, sort, rows: answer.rows, mine: answer.mine }} onSort={null} />
                <p className="foot">
                  <a href="#pools-changed">{t('lab.map.toList')}</a>
                </p>
              </>
            }
          />
        )}
      </div>
    </>
  )
})
