import { answerCalls } from './test-calls-of-answers.ts'
import { formulaCalls } from './test-calls-of-formulas.ts'
import { networkCalls } from './test-calls-of-networks.ts'
import { fault } from './test-judge.ts'
import { type Call, placesOf } from './test-places.ts'
import { abusive } from './test-values.ts'

/** They do not yet refuse every value of a wrong kind or size by name. */
export const unguarded: readonly string[] = [
  ...['poissonDistribution', 'leaderChance', 'leaderScheduleDistribution', 'cumulantsOver'],
  ...['cumulantQuantile', 'expectedMemberRates', 'ledgerRule'],
  ...['memberRewards', 'memberRewardsInSlices'],
]

/** A sound call of every other public function. */
export const calls: readonly Call[] = [...formulaCalls, ...networkCalls, ...answerCalls].filter(
  ({ name }) => !unguarded.includes(name),
)

/**
 * Abuses one number of a call at a time, every one of them, and tells what it did not bear.
 *
 * @param every 1 for all abusive values, 2 for every other one, …: which ones, turns with the place.
 */
export function abusedOneByOne(sound: Call, every = 1): { tried: number; faults: string[] } {
  const faults = [fault(sound, []) ?? []].flat()
  let tried = 1
  placesOf(sound.given).forEach((place, turn) => {
    for (let i = turn % every; i < abusive.length; i += every) {
      tried += 1
      faults.push(...[fault(sound, [{ place, value: abusive[i] }]) ?? []].flat())
    }
  })
  return { tried, faults }
}

/** Abuses one to three numbers at once of a function by chance; what it did not bear, or null. */
export function abusedByChance(random: () => number): string | null {
  const any = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const sound = any(calls)
  const places = placesOf(sound.given)
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
