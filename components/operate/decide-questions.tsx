'use client'

import { type ReactNode, useMemo } from 'react'
import type { PlanFrame } from '../../lib/outcomes/plan-frame.ts'
import type { PlanQuestion } from '../../lib/outcomes/plan-questions.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import { useText } from '../site/text.tsx'
import type { DecideProps } from './decide-props.ts'
import { FoundAnswers } from './found-answers.tsx'
import { useDecided } from './use-decided.ts'

/** What is asked, and the field it is typed into; no question while that is empty. */
export type AskedInField = { readonly question: PlanQuestion | null; readonly field: ReactNode }

type Props = Pick<DecideProps, 'plan' | 'frame' | 'onTake'> & {
  readonly income: AskedInField
  readonly memberReturn: AskedInField
  readonly lift: AskedInField
  /** Null where costs are not known, or there are none. */
  readonly costsPerEpoch: Lovelace | null
}

/** The solvers in words: what would have to change, one thing at a time. */
export function DecideQuestions({ income, memberReturn, lift, costsPerEpoch, ...plan }: Props) {
  const { t } = useText()
  const breakEven = useMemo(
    () =>
      costsPerEpoch !== null && costsPerEpoch > 0n
        ? ({ kind: 'income', atLeast: costsPerEpoch } as const)
        : null,
    [costsPerEpoch],
  )
  return (
    <section className="section decide" id="decide-goals" aria-labelledby="decide-goals-title">
      <div>
        <h2 id="decide-goals-title">{t('decide.goals.title')}</h2>
        <p>{t('decide.goals.lead')}</p>
      </div>
      <div className="goals">
        <Goal {...plan} name="income" {...income} />
        <Goal {...plan} name="return" {...memberReturn} />
        <Goal {...plan} name="lift" {...lift} />
        {breakEven && <Goal {...plan} name="breakEven" question={breakEven} field={null} />}
      </div>
    </section>
  )
}

type GoalProps = AskedInField & {
  readonly name: 'income' | 'return' | 'lift' | 'breakEven'
  readonly plan: OwnPool
  readonly frame: PlanFrame
  readonly onTake: DecideProps['onTake']
}

function Goal({ name, plan, frame, question, field, onTake }: GoalProps) {
  const { t } = useText()
  const asked = useMemo(
    () => (question ? { frame, plan, question } : null),
    [frame, plan, question],
  )
  const { known, failed, retry } = useDecided('question', asked)
  return (
    <section className="goal" aria-labelledby={`goal-${name}`}>
      <h3 id={`goal-${name}`}>{t(`decide.goals.${name}`)}</h3>
      {field}
      {failed && (
        <p className="message">
          {t('decide.failed')}{' '}
          <button type="button" className="text-button" onClick={retry}>
            {t('decide.retry')}
          </button>
        </p>
      )}
      {known && question ? (
        <FoundAnswers
          found={known.answer}
          plan={known.asked.plan}
          epochsPerYear={known.asked.frame.epochsPerYear}
          onTake={onTake}
        />
      ) : (
        question && !failed && <p className="quiet">{t('decide.working')}</p>
      )}
    </section>
  )
}
