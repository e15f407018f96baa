'use client'

import type { ReactNode } from 'react'
import { formatAda } from '../../lib/format/index.ts'
import type { TypicalAccount } from '../../lib/outcomes/operate-members.ts'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { type OperateProblem, operateStatement } from '../../lib/outcomes/operate-statement.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { OperateAnswer } from './answer.tsx'
import { AnswerSpoken } from './answer-spoken.tsx'
import { OperateCells } from './cells.tsx'
import { FeeSteps, MemberYears, membersFigure } from './members.tsx'
import { PlanStrip } from './plan-strip.tsx'
import { Statement } from './statement.tsx'
import { OperateSum } from './sum.tsx'
import type { OperateControl } from './use-operate.ts'
import type { LiveParts } from './use-operate-parts.ts'

export { LiveDetails } from './live-details.tsx'
export { operateStatement }

type Props = {
  readonly control: OperateControl
  readonly answer: OperateStatement | OperateProblem
  readonly live: LiveParts
  readonly name: ReactNode
  readonly accounts: readonly TypicalAccount[]
  readonly walletsEpoch: number
}

/** The answer on the reader's clock: figure, statement, cells, the delegators' side, the sum. */
export function LivePlan({ control, answer, live, name, accounts, walletsEpoch }: Props) {
  const text = useText()
  const { t, locale } = text
  const { scenario } = control.form
  if ('kind' in answer)
    return (
      <section className="answer" id="answer" aria-label={t('answer.label')}>
        <p className="context">{t('answer.none')}</p>
        <p className="width">
          {t('operate.moreThanStaked', {
            stake: formatAda(answer.poolStake, locale, { decimals: 0 }),
            total: formatAda(answer.networkActiveStake, locale, { decimals: 0 }),
          })}
        </p>
      </section>
    )
  const { parts } = live
  const shown = { text, scenario, statement: answer }
  return (
    <>
      <section className="answer" id="answer" aria-label={t('answer.label')}>
        <OperateAnswer {...shown} name={name} standing={parts.standing ?? null} dated />
        <AnswerSpoken statement={answer} />
        <Statement {...shown} />
        <OperateCells {...shown} parts={parts} />
        {live.state === 'failed' && (
          <p className="message" role="alert">
            {t('operate.stuck')}{' '}
            <button type="button" className="text-button" onClick={live.retry}>
              {t('pools.retry')}
            </button>
          </p>
        )}
      </section>
      <section className="delegators" aria-labelledby="delegators">
        <h2 id="delegators">{t('operate.members.title')}</h2>
        {parts.standing ? (
          <ChartFrame {...membersFigure(text, answer, parts.standing)} />
        ) : (
          <p className="foot">{t('operate.waits')}</p>
        )}
        {parts.members && (
          <>
            <Scroll label={t('operate.years.caption')} className="scroll gap">
              <MemberYears
                {...{ text, statement: answer, members: parts.members, accounts, walletsEpoch }}
                asked={scenario.memberStake}
              />
            </Scroll>
            <FeeSteps text={text} steps={parts.members.steps} />
          </>
        )}
      </section>
      <OperateSum text={text} statement={answer} />
      <PlanStrip statement={answer} />
    </>
  )
}
