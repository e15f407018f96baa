import { adaText, decimalText } from '../../rewards/index.ts'
import { poolIdText } from '../../snapshot/index.ts'
import { queryOf } from '../config.ts'
import type { AskedScenario, GivenAnswer } from '../protocol.ts'
import type { Asked } from './calculation.ts'

/** What the host is told of question and answer; null while there is no answer. */
export function toldOf({
  scenario,
  outcome,
}: Asked): { readonly scenario: AskedScenario; readonly answer: GivenAnswer } | null {
  if (outcome === null || outcome.problem) return null
  const { horizon, perEpoch, rosSimplePerYear, chanceOfNothing, timeline, now, dataEpoch } = outcome
  const { pool, stake } = scenario
  const orNull = (amount: bigint | null) => (amount === null ? null : String(amount))
  return {
    scenario: {
      amount: adaText(stake),
      pool: pool.kind === 'pool' ? poolIdText(pool.id) : pool.kind,
      query: queryOf(scenario),
    },
    answer: {
      epoch: now.epoch,
      dataEpoch,
      perEpoch: String(perEpoch.reward),
      perYear: String(horizon.reward),
      low: orNull(horizon.low),
      high: orNull(horizon.high),
      rosSimplePerYear: decimalText(rosSimplePerYear, 8),
      chanceOfNothing: decimalText(chanceOfNothing, 8),
      firstPayment: `${new Date(timeline.paid.at * 1000).toISOString().slice(0, 19)}Z`,
    },
  }
}
