import { describe, expect, test } from 'vitest'
import { one, ratio, zero } from './rational.ts'
import { effectiveFees, memberReward, operatorReward } from './split.ts'
import { lovelace } from './units.ts'

const split = {
  poolReward: lovelace(1_000_000_000n),
  fixedCost: lovelace(340_000_000n),
  margin: ratio(1n, 10n),
  ownerStake: lovelace(0n),
  poolStake: lovelace(10_000n),
  memberStake: lovelace(5_000n),
}

describe('the split', () => {
  test('fixed cost first, margin next, the rest by stake', () => {
    expect(operatorReward(split)).toBe(340_000_000n + 66_000_000n)
    expect(memberReward(split)).toBe(297_000_000n)
  })

  test('a reward up to the fixed cost is the operator’s alone', () => {
    const poor = { ...split, poolReward: split.fixedCost }
    expect(operatorReward(poor)).toBe(poor.poolReward)
    expect(memberReward(poor)).toBe(0n)
  })

  test('a margin of 1 leaves members nothing', () => {
    expect(memberReward({ ...split, margin: one })).toBe(0n)
    expect(operatorReward({ ...split, margin: one })).toBe(split.poolReward)
  })

  test('owners share the rest through the operator', () => {
    const owned = { ...split, ownerStake: split.poolStake, margin: zero }
    expect(operatorReward(owned)).toBe(split.poolReward)
  })

  test('a pool without stake pays its operator the margin, and has no members to pay', () => {
    const empty = { ...split, poolStake: lovelace(0n) }
    expect(operatorReward(empty)).toBe(406_000_000n)
    expect(() => memberReward(empty)).toThrow(expect.objectContaining({ field: 'poolStake' }))
  })

  test.each([
    ['margin', { margin: ratio(11n, 10n) }],
    ['margin', { margin: ratio(-1n, 10n) }],
    ['fixedCost', { fixedCost: -1n }],
  ])('refuses a %s outside its domain', (field, change) => {
    const input = { ...split, ...change } as typeof split
    expect(() => operatorReward(input)).toThrow(expect.objectContaining({ field }))
    expect(() => memberReward(input)).toThrow(expect.objectContaining({ field }))
    expect(() => effectiveFees(input)).toThrow(expect.objectContaining({ field }))
  })
})
