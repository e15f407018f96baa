import { delegatorOutcome } from '../../lib/outcomes/delegator.ts'
import { poolLookup } from '../../lib/scenario/index.ts'
import type { Answer } from '../answer.ts'
import type { Arguments } from '../arguments.ts'
import { averageOf, loadSnapshot } from '../data.ts'
import { BadInputError } from '../errors.ts'
import { ada } from '../figures.ts'
import type { Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { scenarioAsked } from '../scenario.ts'
import { estimateBlocks, estimateResult, estimateSheet } from '../text/estimate-words.ts'

/** What a delegation earns. */
export async function estimate(args: Arguments, io: Io): Promise<Answer> {
  const loaded = await loadSnapshot(args, io)
  const { snapshot } = loaded
  const moment = momentAsked(args, snapshot.network, io)
  const scenario = scenarioAsked(args, poolLookup(snapshot), snapshot)
  const asked = scenario.pool
  const pool =
    asked.kind === 'pool' ? (snapshot.pools.find(({ id }) => id === asked.id) ?? null) : null
  const outcome = delegatorOutcome({
    scenario,
    figures: snapshot,
    pool,
    now: moment.unix,
    // Only the average pool and a question without an answer look at every pool.
    get average() {
      return averageOf(loaded, io)
    },
  })
  if (outcome.problem)
    throw new BadInputError(
      `--stake: the pool would hold ${ada(outcome.problem.poolStake)}, and there are ${ada(outcome.problem.totalStake)} outside the reserves`,
    )
  return {
    basis: { loaded, moment },
    blocks: () => estimateBlocks(outcome, pool),
    result: () => estimateResult(outcome, scenario),
    sheet: () => estimateSheet(outcome),
  }
}
