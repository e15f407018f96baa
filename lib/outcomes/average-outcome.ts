import type { Scenario } from '../scenario/index.ts'
import type { NetworkFigures } from '../snapshot/index.ts'
import { averageEarnings } from './average-earnings.ts'
import { type AveragePoolTable, averagePool } from './average-table.ts'
import type { DelegatorOutcome } from './types.ts'
import { outcomeOf, settingOf } from './whole-answer.ts'

export type AverageInput = {
  readonly scenario: Scenario
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/**
 * What the stake earns in the average pool, whatever pool the scenario names. By itself, so that a page can open
 * on it without the code that works out one pool's blocks.
 *
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function averageOutcome({
  scenario,
  figures,
  average,
  now,
}: AverageInput): DelegatorOutcome {
  const setting = settingOf(scenario, figures, now)
  return outcomeOf(setting, averageEarnings(setting, averagePool(average)), now)
}
