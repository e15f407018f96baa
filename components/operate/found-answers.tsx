'use client'

import { formatAda, formatPercent } from '../../lib/format/index.ts'
import { memberReturns } from '../../lib/outcomes/member-returns.ts'
import type { PlanFound } from '../../lib/outcomes/plan-questions.ts'
import type { Lovelace } from '../../lib/rewards/index.ts'
import type { OwnPool } from '../../lib/scenario/index.ts'
import { useText } from '../site/text.tsx'
import { BestFeesAnswer } from './best-fees-answer.tsx'
import type { DecideProps } from './decide-props.ts'
import { FoundAnswer } from './found-answer.tsx'

type Props = {
  readonly found: PlanFound
  /** The plan it was found for. */
  readonly plan: OwnPool
  readonly epochsPerYear: number
  readonly onTake: DecideProps['onTake']
}

/** One answer for each thing that could be changed. */
export function FoundAnswers({ found: answer, plan, epochsPerYear, onTake }: Props) {
  const { t, rich, locale } = useText()
  const exact = (amount: Lovelace) => formatAda(amount, locale, { decimals: 6 })
  if (answer.kind === 'no-members') return <p>{t('decide.goals.noMembers')}</p>
  if (answer.kind === 'income') {
    const { found, atLeast, asPlanned } = answer
    const shared = { who: 'operator', wanted: exact(atLeast), plan } as const
    return (
      <>
        <p className="goal-now">
          {rich('decide.goals.incomeNow', {
            wanted: exact(atLeast),
            now: exact(asPlanned.operator),
          })}
        </p>
        <ul className="found">
          <FoundAnswer
            {...shared}
            name="margin"
            solution={found.margin}
            onTake={(margin) => onTake({ margin })}
          />
          <FoundAnswer
            {...shared}
            name="fixedCost"
            solution={found.fixedCost}
            onTake={(fixedCost) => onTake({ fixedCost })}
          />
          <FoundAnswer
            {...shared}
            name="leastStake"
            solution={found.leastStake}
            onTake={(poolStake) => onTake({ poolStake })}
          />
          <FoundAnswer
            {...shared}
            name="pledgeAsHeld"
            solution={found.pledge}
            onTake={(pledge) => onTake({ pledge, ownerStake: plan.ownerStake })}
          />
        </ul>
      </>
    )
  }
  const { found, perYear, asPlanned } = answer
  const { memberStake, memberReward } = found
  const now = memberReturns(asPlanned.perMillion, epochsPerYear).simplePerYear
  const shared = { who: 'member', wanted: exact(memberReward), plan } as const
  return (
    <>
      <p className="goal-now">
        {rich('decide.goals.returnNow', {
          wanted: formatPercent(perYear, locale, 3),
          now: formatPercent(now, locale, 3),
          stake: formatAda(memberStake, locale),
          reward: exact(memberReward),
        })}
      </p>
      <ul className="found">
        <FoundAnswer
          {...shared}
          name="margin"
          solution={found.margin}
          onTake={(margin) => onTake({ margin })}
        />
        <FoundAnswer
          {...shared}
          name="fixedCost"
          solution={found.fixedCost}
          onTake={(fixedCost) => onTake({ fixedCost })}
        />
        <FoundAnswer
          {...shared}
          name="pledge"
          solution={found.pledge}
          onTake={(pledge) =>
            onTake({ pledge, ownerStake: pledge > plan.ownerStake ? pledge : plan.ownerStake })
          }
        />
        <FoundAnswer
          {...shared}
          name="leastStake"
          solution={found.leastStake}
          onTake={(poolStake) => onTake({ poolStake })}
        />
        <FoundAnswer
          {...shared}
          name="mostStake"
          solution={found.mostStake}
          onTake={(poolStake) => onTake({ poolStake })}
        />
        <BestFeesAnswer best={found.bestFees} onTake={onTake} />
      </ul>
    </>
  )
}
