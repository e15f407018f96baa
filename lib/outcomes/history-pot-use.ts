import { lovelace, type PotUse, poolColumns, potUse } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import type { Snapshot } from '../snapshot/index.ts'
import { type EpochBasis, forecastFrom } from './forecast.ts'
import { termsAt } from './network-answer.ts'
import { kernelPool } from './network-pools.ts'
import { settingOf } from './whole-answer.ts'

/** One epoch's pot and where it goes, in the finest parts there are. */
export type PotUseAnswer = { readonly basis: EpochBasis; readonly use: PotUse }

/**
 * Where the pot of the clock's epoch goes, every pool making the blocks due to it: `networkAnswer`'s, without what each
 * pool expects.
 *
 * @param now unix seconds.
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function potUseAnswer(snapshot: Snapshot, now: number): PotUseAnswer {
  const { from } = settingOf(defaultScenario, snapshot, now)
  const basis = forecastFrom(snapshot, lovelace(0n)).at(from)
  const { networkActiveStake } = basis
  const columns = poolColumns(snapshot.pools.map((pool) => kernelPool(pool, snapshot)))
  const terms = termsAt(basis, snapshot.parameters)
  return { basis, use: potUse(columns, { ...terms, networkActiveStake, totalBlocks: null }) }
}
