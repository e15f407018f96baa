import {
  type Lovelace,
  lovelace,
  type Rational,
  rosPerEpoch,
  rosSimplePerYear,
  zero,
} from '../rewards/index.ts'
import { snapshotAge } from '../snapshot/index.ts'
import { averagePay } from './average-earnings.ts'
import { type AveragePool, type AveragePoolTable, averagePool } from './average-table.ts'
import { type DelegatorInput, problemWith } from './delegator.ts'
import { epochsAhead } from './horizon.ts'
import { poolTerms } from './pool-basis.ts'
import { poolPay } from './pool-earnings.ts'
import { timelineFrom } from './timeline.ts'
import type { DelegatorOutcome } from './types.ts'
import { settingOf } from './whole-answer.ts'

/** What an answer says first, without what explains it. */
export type BriefOutcome = Pick<
  DelegatorOutcome,
  | 'problem'
  | 'dataEpoch'
  | 'clockEpoch'
  | 'age'
  | 'now'
  | 'perEpoch'
  | 'horizon'
  | 'projection'
  | 'spread'
  | 'timeline'
> & {
  /** Those of the pool; what the clock has to say follows from epochs and age. */
  readonly warnings: DelegatorOutcome['warnings']
  /** Of an epoch; of the average pool the mean over the staked ada. */
  readonly chanceOfNothing: Rational
  /** Of the first epoch's pot, a fraction. */
  readonly rosSimplePerYear: Rational
}

export type BriefInput = Omit<DelegatorInput, 'average'> & {
  /** Null where it is not at hand; needed where no pool is asked for. */
  readonly average: AveragePoolTable | null
}

/**
 * What the stake earns, in brief: the same figures as `delegatorOutcome`, to the lovelace, by the same functions, in less
 * time and code. For where there is room for a few.
 *
 * @throws as `delegatorOutcome`.
 */
export function briefOutcome(input: BriefInput): BriefOutcome {
  const { scenario, figures, now } = input
  const setting = settingOf(scenario, figures, now)
  const terms = poolTerms(scenario, input.pool, figures)
  const joined = terms && lovelace(terms.stakeWithout + scenario.stake)
  const problem = joined && problemWith(joined, figures, setting.from)
  const asked = problem ? { ...setting, scenario: { ...scenario, stake: none } } : setting
  const pay = terms ? poolPay(asked, terms) : averagePay(asked, tableOf(input))
  const { horizon, rows } = epochsAhead(asked, pay)
  const { clockEpoch, network } = setting
  const { stake } = asked.scenario
  const perEpoch = stake === 0n ? zero : rosPerEpoch(pay.perEpoch.reward, stake)
  return {
    problem,
    dataEpoch: figures.epoch,
    clockEpoch,
    age: snapshotAge(figures, clockEpoch),
    now: pay.now,
    perEpoch: pay.perEpoch,
    horizon,
    projection: rows(),
    rosSimplePerYear: rosSimplePerYear(perEpoch, network.epochsPerYear),
    spread: pay.spread,
    timeline: timelineFrom(network, now),
    warnings: pay.warnings,
    chanceOfNothing: pay.chanceOfNothing,
  }
}

function tableOf({ average }: BriefInput): AveragePool {
  if (average === null) throw new TypeError('The average pool was asked for without its table.')
  return averagePool(average)
}

const none: Lovelace = /* @__PURE__ */ lovelace(0n)
