import { delegatorOutcome } from '../../../lib/outcomes/delegator.ts'
import { type HeadlineOutcome, headlineOutcome } from '../../../lib/outcomes/headline.ts'
import type { DelegatorOutcome, OutcomeProblem } from '../../../lib/outcomes/types.ts'
import type { Scenario } from '../../../lib/scenario/index.ts'
import type { Ground } from '../endpoint.ts'
import type { Figures } from '../figures.ts'
import { ProblemError } from '../problems.ts'

/** The calculator's answer, without the rows of its projection. @throws {ProblemError} where a scenario has none. */
export function headlineFor(scenario: Scenario, { figures, moment }: Ground): HeadlineOutcome {
  const outcome = headlineOutcome({
    scenario,
    figures: figures.snapshot,
    pool: poolOf(scenario, figures),
    average: figures.average,
    now: moment.from,
  })
  if (outcome.problem !== null) throw noAnswer(outcome.problem)
  return outcome
}

/** The whole of it. @throws {ProblemError} where a scenario has none. */
export function outcomeFor(scenario: Scenario, { figures, moment }: Ground): DelegatorOutcome {
  const outcome = delegatorOutcome({
    scenario,
    figures: figures.snapshot,
    pool: poolOf(scenario, figures),
    average: figures.averageTable,
    now: moment.from,
  })
  if (outcome.problem !== null) throw noAnswer(outcome.problem)
  return outcome
}

function poolOf({ pool }: Scenario, figures: Figures) {
  return pool.kind === 'pool' ? (figures.pool(pool.id) ?? null) : null
}

/** A legal question that has no answer. */
export function noAnswer({ poolStake, totalStake }: OutcomeProblem): ProblemError {
  const message = `the pool would hold ${poolStake} lovelace, and there are ${totalStake} outside the reserves`
  return new ProblemError('no-answer', message, [
    { field: 'stake', code: 'more-than-exists', message },
  ])
}
