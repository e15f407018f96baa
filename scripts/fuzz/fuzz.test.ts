import { expect, test } from 'vitest'
import { networkRewards } from '../../lib/rewards/kernel/network-rewards.ts'
import { caseOf } from './cases.ts'
import { compareCase, comparePrimitive } from './compare.ts'
import { randomFrom } from './random.ts'

test('the same seed makes the same case, another another', () => {
  expect(caseOf(randomFrom(7))).toEqual(caseOf(randomFrom(7)))
  expect(caseOf(randomFrom(8))).not.toEqual(caseOf(randomFrom(7)))
})

test('cases are compared to the last floor, and most floors are decided by doubles', () => {
  let values = 0
  let byBigint = 0
  for (let seed = 1; seed <= 40; seed++) {
    const random = randomFrom(seed)
    for (const found of [compareCase(caseOf(random)), comparePrimitive(random)]) {
      expect(found.difference).toBeNull()
      values += found.values
      byBigint += found.byBigint
    }
  }
  expect(values).toBeGreaterThan(40 * 100)
  expect(byBigint).toBeGreaterThan(0)
  expect(byBigint).toBeLessThan(values / 10)
})

test('a floor that is one off is found, and told by its pool', () => {
  const oneOff: typeof networkRewards = (...asked) => {
    const rewards = networkRewards(...asked)
    rewards.poolReward.set([(rewards.poolReward[3] ?? 0) + 1], 3)
    return rewards
  }
  const { difference } = compareCase(caseOf(randomFrom(7)), oneOff)
  expect(difference).toMatch(/^poolReward of pool 3 is \d+, not \d+$/)
})
