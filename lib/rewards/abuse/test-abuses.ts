import { answerCalls } from './test-calls-of-answers.ts'
import { formulaCalls } from './test-calls-of-formulas.ts'
import { networkCalls } from './test-calls-of-networks.ts'
import { projectionCalls } from './test-calls-of-projections.ts'
import { fault } from './test-judge.ts'
import { type Call, type Place, placesOf } from './test-places.ts'
import { abusive } from './test-values.ts'

/** A sound call of every public function of the engine that takes a number. */
export const calls: readonly Call[] = [
  ...[...formulaCalls, ...networkCalls],
  ...[...projectionCalls, ...answerCalls],
]

/** Places that do not yet refuse every value of a wrong kind or size by name. */
const unguarded: readonly string[] = [
  ...['poissonDistribution.mean', 'cumulantsOver.epochs', 'cumulantQuantile.q'],
  ...['leaderChance', 'leaderScheduleDistribution'].map((name) => `${name}.activeSlotCoefficient`),
  ...['expectedMemberRates.networkActiveStake', 'expectedMemberRates.poolStake.0'],
  ...['memberRewards', 'memberRewardsInSlices'].map((name) => `${name}.pools.0.poolReward`),
  'ledgerRule.parameters.maxPledgeLeverage',
  ...['projectPots', 'projectDelegator', 'projectDelegatorExact'].map((name) => `${name}.epochs`),
  ...['projectPool', 'projectPoolExact'].map((name) => `${name}.epochs`),
  ...['share', 'performance'].map((name) => `expectedOverBlocks.${name}`),
]

function abusedPlaces({ name, given }: Call): readonly Place[] {
  return placesOf(given).filter(({ path }) => !unguarded.includes([name, ...path].join('.')))
}

/**
 * Abuses one number of a call at a time, every one of them, and tells what it did not bear.
 *
 * @param every 1 for all abusive values, 2 for every other one, …: which ones, turns with the place.
 */
export function abusedOneByOne(sound: Call, every = 1): { tried: number; faults: string[] } {
  const faults = [fault(sound, []) ?? []].flat()
  let tried = 1
  abusedPlaces(sound).forEach((place, turn) => {
    for (let i = turn % every; i < abusive.length; i += every) {
      tried += 1
      faults.push(...[fault(sound, [{ place, value: abusive[i] }]) ?? []].flat())
    }
  })
  return { tried, faults }
}

/** Abuses one to three numbers at once of a function by chance; what it did not bear, or null. */
export function abusedByChance(random: () => number, of: readonly Call[] = calls): string | null {
  const any = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const sound = any(of)
  const places = abusedPlaces(sound)
  if (places.length === 0) return null
  const count = 1 + Math.floor(random() * 3)
  const abuses = Array.from({ length: count }, () => ({ place: any(places), value: any(abusive) }))
  return fault(sound, abuses)
}

/** Numbers from 0 to 1, the same for the same seed: Marsaglia's xorshift. */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
