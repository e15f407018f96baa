'use client'

import { useMemo } from 'react'
import { adaText, decimalText, networks, type Rational, ratio } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import type { OperateText } from '../../lib/scenario/operate-words.ts'
import { useText } from '../site/text.tsx'
import { DecideFees } from './decide-fees.tsx'
import { DecidePledge } from './decide-pledge.tsx'
import type { DecideProps, Elsewhere } from './decide-props.ts'
import { DecideQuestions } from './decide-questions.tsx'
import { DecideShapes } from './decide-shapes.tsx'
import { DecideStakes } from './decide-stakes.tsx'
import type { DecideAsked } from './later-decide.tsx'
import { PlanField } from './plan-field.tsx'
import { TakesEffect } from './takes-effect.tsx'

/** What to decide: fees, stake and pledge, goals, the worth of pledge, the shape of the pool, and when it counts. */
export function LiveDecide({ control, statement, live, now }: DecideAsked) {
  const { t } = useText()
  const { scenario } = control.form
  const { plan, now: then, frame, costs } = statement
  const { goals } = scenario
  const { choose } = control
  const { standing } = live.parts
  // Without the other pools there is nothing to hold the plan against.
  const trouble = live.state === 'failed' && !standing ? { retry: live.retry } : null
  const elsewhere = useMemo(
    (): readonly Elsewhere[] | null =>
      standing
        ? [
            { kind: 'average', perMillion: standing.elsewhere.average },
            ...(standing.elsewhere.best
              ? [
                  {
                    kind: 'best' as const,
                    perMillion: standing.elsewhere.best.perMillion,
                    name: standing.elsewhere.best.label,
                  },
                ]
              : []),
          ]
        : null,
    [standing],
  )
  const shared: DecideProps = {
    ...{ plan: plan.pool, now: then.pool, frame },
    costsPerYear: costs?.perYear ?? null,
    onTake: (change) => choose(textsOf(change)),
  }
  const questions = useMemo(
    () => ({
      income: { kind: 'income', atLeast: goals.income } as const,
      memberReturn: { kind: 'return', perYear: goals.memberReturn } as const,
      lift: { kind: 'lift', by: goals.lift } as const,
    }),
    [goals],
  )
  return (
    <>
      <DecideFees {...shared} />
      <DecideStakes {...shared} />
      <DecideQuestions
        plan={plan.pool}
        frame={frame}
        onTake={shared.onTake}
        costsPerEpoch={costs?.perEpoch ?? null}
        income={{
          question: questions.income,
          field: (
            <PlanField
              control={control}
              name="income"
              small
              unit={t('operate.unit.adaEpoch')}
              scale={{ from: 0, to: 5 }}
            />
          ),
        }}
        memberReturn={{
          question: questions.memberReturn,
          field: (
            <PlanField
              control={control}
              name="memberReturn"
              small
              unit={t('operate.unit.percentYear')}
              scale={{ from: 0.5, to: 3, step: 0.05, minor: 0.1, major: 0.5 }}
            />
          ),
        }}
        lift={{
          question: questions.lift,
          field: (
            <PlanField
              control={control}
              name="lift"
              small
              unit={t('operate.unit.points')}
              scale={{ from: 0.05, to: 0.55, step: 0.05, minor: 0.05, major: 0.25 }}
            />
          ),
        }}
      />
      <DecidePledge
        plan={plan.pool}
        frame={frame}
        elsewhere={elsewhere}
        trouble={trouble}
        more={goals.more}
        field={
          <PlanField control={control} name="more" small unit="₳" scale={{ from: 2, to: 8 }} />
        }
      />
      <DecideShapes {...shared} elsewhere={elsewhere} trouble={trouble} />
      <TakesEffect network={networks.mainnet} now={now} unregistered={scenario.start === null} />
    </>
  )
}

/** A part of a pool as it stands in the fields. */
function textsOf(change: Partial<OwnPool>): Partial<OperateText> {
  const { poolStake, pledge, ownerStake, fixedCost, margin } = change
  return {
    ...(poolStake !== undefined && { poolStake: adaText(poolStake) }),
    ...(pledge !== undefined && { pledge: adaText(pledge) }),
    ...(ownerStake !== undefined && { ownerStake: adaText(ownerStake) }),
    ...(fixedCost !== undefined && { fixedCost: adaText(fixedCost) }),
    ...(margin !== undefined && { margin: percentText(margin) }),
  }
}

const percentText = ({ n, d }: Rational) => decimalText(ratio(n * 100n, d), 6)
