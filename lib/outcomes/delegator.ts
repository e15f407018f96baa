import { type Epoch, type Lovelace, lovelace } from '../rewards/index.ts'
import type { NetworkFigures, Pool } from '../snapshot/index.ts'
import { type AverageInput, averageOutcome } from './average-outcome.ts'
import { forecastFrom } from './forecast.ts'
import { poolTerms } from './pool-basis.ts'
import { poolEarnings } from './pool-earnings.ts'
import type { DelegatorOutcome, OutcomeProblem } from './types.ts'
import { outcomeOf, settingOf } from './whole-answer.ts'

export type DelegatorInput = AverageInput & {
  /** The pool the scenario names; null if it names none. */
  readonly pool: Pool | null
}

/**
 * What the stake earns: everything the calculator says, from one scenario and one snapshot.
 *
 * The forecast starts at the clock's epoch. Amounts are expected values, exact means over the pool's
 * blocks; those of later epochs ignore floors of less than two lovelace each.
 *
 * @returns with `problem` set, and every amount 0, where the scenario asks for more ada than exists.
 * @throws {TypeError} if the scenario names a pool and `pool` is not that pool.
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function delegatorOutcome(input: DelegatorInput): DelegatorOutcome {
  const { scenario, figures, now } = input
  const setting = settingOf(scenario, figures, now)
  const terms = poolTerms(scenario, input.pool, figures)
  if (terms === null) return averageOutcome(input)

  const joined = lovelace(terms.stakeWithout + scenario.stake)
  const problem = problemWith(joined, figures, setting.from)
  if (problem === null) return outcomeOf(setting, poolEarnings(setting, terms), now)
  // Without a stake every part of an answer has its form, and every amount is 0.
  const empty = averageOutcome({ ...input, scenario: { ...scenario, stake: lovelace(0n) } })
  return { ...empty, stake: scenario.stake, problem }
}

/** What is wrong with so much stake in one pool, in any epoch that an answer from `from` on looks at. */
export function problemWith(
  poolStake: Lovelace,
  figures: NetworkFigures,
  from: Epoch,
): OutcomeProblem | null {
  // The least there is outside the reserves in any epoch that will be worked out: carried reserves fall, and the
  // newest known ones are those of the epoch before theirs.
  const forecast = forecastFrom(figures, lovelace(0n))
  const epochs = [figures.epoch, figures.newest.epoch - 1, from]
  const totalStake = epochs
    .map((at) => forecast.at(at).totalStake)
    .reduce((least, held) => (held < least ? held : least))
  return poolStake > totalStake ? { kind: 'more-than-exists', poolStake, totalStake } : null
}
