import { delegatorOutcome } from '../../../lib/outcomes/delegator.ts'
import type { DelegatorOutcome, OutcomeProblem } from '../../../lib/outcomes/types.ts'
import type { Scenario } from '../../../lib/scenario/index.ts'
import type { Ground } from '../endpoint.ts'
import { ProblemError } from '../problems.ts'

/** The calculator's answer. @throws {ProblemError} where a scenario has none. */
export function outcomeFor(scenario: Scenario, { figures, moment }: Ground): DelegatorOutcome {
  const asked = scenario.pool
  const outcome = delegatorOutcome({
    scenario,
    figures: figures.snapshot,
    pool: asked.kind === 'pool' ? (figures.pool(asked.id) ?? null) : null,
    average: figures.average,
    now: moment.from,
  })
  if (outcome.problem !== null) throw noAnswer(outcome.problem)
  return outcome
}

/** A legal question that has no answer. */
export function noAnswer({ poolStake, totalStake }: OutcomeProblem): ProblemError {
  const message = `the pool would hold ${poolStake} lovelace, and there are ${totalStake} outside the reserves`
  return new ProblemError('no-answer', message, [
    { field: 'stake', code: 'more-than-exists', message },
  ])
}
