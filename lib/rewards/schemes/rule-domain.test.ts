import { describe, expect, test } from 'vitest'
import type { MaxPoolRewardInput } from '../pool-reward.ts'
import { one, ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import { integerRoot } from './integer-root.ts'
import {
  curvedPledge,
  maxPoolRewardUnder,
  type RewardRule,
  requireRule,
  saturationPointUnder,
} from './rule.ts'

/** Mainnet 617's pot and denominator, a pool of 20 M ada. */
const pool: MaxPoolRewardInput = {
  rewardPot: lovelace(15_184_127_414_881n),
  totalStake: lovelace(38_494_388_152_931_287n),
  poolStake: lovelace(20_000_000_000_000n),
  pledge: lovelace(500_000_000_000n),
  a0: ratio(3n, 10n),
  k: 500n,
}
const under = (rule: RewardRule, change: Partial<MaxPoolRewardInput> = {}) =>
  maxPoolRewardUnder(rule, { ...pool, ...change })
const outOfRange = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })

describe('the domain', () => {
  const share = (least: bigint, leverage = 1n) => ({
    pledgeSaturation: {
      least: ratio(least, 10n),
      leverage: ratio(leverage),
      bounds: 'stake' as const,
    },
  })
  const curve = (root: bigint, crossover = one) => ({ pledgeCurve: { root, crossover } })
  test.each<[string, unknown]>([
    ['leverage', { leverage: ratio(-1n, 2n) }],
    ['leverage', { leverage: 0 }],
    ['pledgeCurve.root', curve(0n)],
    ['pledgeCurve.root', curve(65n)],
    ['pledgeCurve.root', curve(3 as never)],
    ['pledgeCurve.root', { pledgeCurve: null }],
    ['pledgeCurve.crossover', curve(2n, ratio(99n, 100n))],
    ['pledgeCurve.crossover', curve(2n, { n: 2n, d: 0n })],
    ['pledgeCurve.crossover', curve(2n, ratio(2n ** 64n))],
    ['pledgeSaturation.least', share(11n)],
    ['pledgeSaturation.least', share(-1n)],
    ['pledgeSaturation.least', { pledgeSaturation: null }],
    ['pledgeSaturation.leverage', share(1n, -1n)],
    ['pledgeSaturation.bounds', { pledgeSaturation: { least: one, leverage: one } }],
    ['bonusFill', { bonusFill: ratio(11n, 10n) }],
    ['bonusFill', { bonusFill: null }],
    ['minPoolMargin', { minPoolMargin: ratio(11n, 10n) }],
    ['minPoolMargin', { minPoolMargin: null }],
    ['minPoolCost', { minPoolCost: -1n }],
  ])('refuses %s outside its range: %o', (field, given) => {
    const rule = given as RewardRule
    expect(() => requireRule(rule)).toThrow(outOfRange(field))
    expect(() => under(rule)).toThrow(outOfRange(field))
    expect(() => saturationPointUnder(rule, pool)).toThrow(outOfRange(field))
  })

  test('takes its ends', () => {
    const rules = [
      {},
      { leverage: zero },
      curve(1n, ratio(2n ** 64n - 1n)),
      curve(64n),
      share(0n, 0n),
      share(10n),
    ]
    for (const rule of [
      ...rules,
      { bonusFill: one, minPoolMargin: one, minPoolCost: lovelace(0n) },
    ])
      expect(requireRule(rule)).toBe(rule)
  })

  test.each<[string, Partial<MaxPoolRewardInput>]>([
    ['totalStake', { totalStake: lovelace(0n) }],
    ['k', { k: 0n }],
    ['pledge', { pledge: -1n as never }],
  ])('refuses %s where no other argument is asked for', (field, change) => {
    const input = { ...pool, ...change }
    const curved = { root: 2n, crossover: one }
    expect(() => under({}, change)).toThrow(outOfRange(field))
    expect(() => saturationPointUnder({}, input)).toThrow(outOfRange(field))
    expect(() => curvedPledge(curved, input)).toThrow(outOfRange(field))
  })

  test('raises no number of more than 64 bits to a power, and no curve that is none', () => {
    const curved = { root: 64n, crossover: one }
    const long = 2n ** 64n
    for (const field of ['pledge', 'totalStake', 'k']) {
      const at = (value: bigint) => () => curvedPledge(curved, { ...pool, [field]: value })
      expect(at(long)).toThrow(outOfRange(field))
      expect(at(long - 1n)).not.toThrow()
    }
    expect(() => curvedPledge({ ...curved, root: 0n }, pool)).toThrow(
      outOfRange('pledgeCurve.root'),
    )
  })
})

test('a root of whole numbers, at and beside the powers', () => {
  for (let n = 1n; n <= 64n; n += 9n)
    for (const root of [1n, 2n, 3n, 10n, 999n, 10n ** 17n + 3n]) {
      const power = root ** n
      expect(integerRoot(power, n)).toBe(root)
      expect(integerRoot(power - 1n, n)).toBe(root - 1n)
      expect(integerRoot(power + 1n, n)).toBe(n === 1n ? root + 1n : root)
    }
})
