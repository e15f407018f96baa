import { describe, expect, test } from 'vitest'
import { type MaxPoolRewardInput, maxPoolReward } from '../pool-reward.ts'
import { one, ratio, zero } from '../rational.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { schemes } from './catalogue.ts'
import { curvedPledge, maxPoolRewardUnder, type RewardRule, saturationPointUnder } from './rule.ts'

/*
 * The figures in the proposals' own texts about pledge: which of them their formula gives, and which
 * today's formula does not.
 */

const ada = (amount: number): Lovelace => lovelace(BigInt(Math.round(amount * 1e6)))
const inAda = (amount: bigint) => Number(amount) / 1e6
const a0 = ratio(3n, 10n)
/** Mainnet 617's pot and denominator. */
const mainnet = {
  rewardPot: lovelace(15_184_127_414_881n),
  totalStake: lovelace(38_494_388_152_931_287n),
  ...{ a0, k: 500n },
}

describe('CIP-187', () => {
  const today: RewardRule = {}
  const flat = schemes['cip-187'].change(zero).rule
  const proposed = schemes['cip-187'].change(one).rule
  /** S_sat = 75 M; r is the reward per ada of supply. */
  const network = (r: number) => ({
    ...{ rewardPot: ada(37.5e9 * r), totalStake: ada(37.5e9), a0, k: 500n },
  })
  const bonus = (rule: RewardRule, r: number, stake: number, pledge: number) => {
    const pool: MaxPoolRewardInput = { ...network(r), poolStake: ada(stake), pledge: ada(pledge) }
    const without = maxPoolRewardUnder(rule, { ...pool, pledge: lovelace(0n) })
    return inAda(maxPoolRewardUnder(rule, pool) - without)
  }
  const anchor = [50e6, 60e6, 75e6]
  const table = (rule: RewardRule) => anchor.map((stake) => bonus(rule, 0.0004, stake, 50e6))

  test('today’s bonus grows with the stake; what the text calls today’s is its blend at 0', () => {
    expect(table(today).map(Math.round)).toEqual([2051, 3077, 4615])
    expect(table(flat).map(Math.round)).toEqual([4615, 4615, 4615])
    expect(table(proposed).map(Math.round)).toEqual([3077, 3692, 4615])
  })

  test('so delegation does not dilute that pool today: it already gains, and more', () => {
    const perAda = (rule: RewardRule) =>
      table(rule).map((it, i) => (((it - 340) / (anchor[i] ?? 0)) * 1e5).toFixed(2))
    expect(perAda(today)).toEqual(['3.42', '4.56', '5.70'])
    expect(perAda(flat)).toEqual(['8.55', '7.13', '5.70'])
    expect(perAda(proposed)).toEqual(['5.47', '5.59', '5.70'])
  })

  test('splitting 50 M of one’s own costs the square of N today, N under the proposal', () => {
    const total = (rule: RewardRule) =>
      [1, 2, 10, 100].map((n) => Number((n * bonus(rule, 0.000548, 50e6 / n, 50e6 / n)).toFixed(1)))
    expect(total(today)).toEqual([2810.3, 702.6, 28.1, 0.3])
    expect(total(flat)).toEqual([6323.1, 6323.1, 6323.1, 6323.1])
    // The text prints 4,218 · 2,109 · 422 · 42.
    expect(total(proposed)).toEqual([4215.4, 2107.7, 421.5, 42.2])
  })

  test('is CIP-75’s formula', () => {
    expect(schemes['cip-75'].change(3).rule).toEqual(proposed)
  })
})

describe('CIP-7', () => {
  /** The text’s network of 2020: 14 G reserves, ρ 0.0022, τ 0.05, k 150, a full pool. */
  const full = { totalStake: ada(31.7e9), rewardPot: ada(14e9 * 0.0022 * 0.95), a0, k: 150n }
  const poolStake = lovelace(full.totalStake / full.k)
  const { rule } = schemes['cip-7'].change({ root: 3n, crossover: ratio(8n) })

  test('prints this table, its last line at a pledge of all the stake', () => {
    const pledges = [0, 1e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7, 2e7, 5e7, 1e8].map(ada)
    const row = (pledge: Lovelace) =>
      [{}, rule].map((it) =>
        Math.round(inAda(maxPoolRewardUnder(it, { ...full, poolStake, pledge }))),
      )
    expect([...pledges, poolStake].map(row)).toEqual([
      ...[
        [150051, 150051],
        [150053, 150458],
        [150062, 150747],
        [150073, 150928],
      ],
      ...[
        [150094, 151156],
        [150158, 151551],
        [150264, 151941],
        [150477, 152432],
      ],
      ...[
        [151116, 153282],
        [152181, 154122],
        [154311, 155180],
        [160702, 157012],
      ],
      ...[
        [171352, 158821],
        [195067, 161305],
      ],
    ])
  })

  test('tables full pools only: in a small one the lifted pledge costs reward', () => {
    const at = (it: RewardRule, stake: number, pledge: number) =>
      inAda(maxPoolRewardUnder(it, { ...mainnet, poolStake: ada(stake), pledge: ada(pledge) }))
    expect(at(rule, 1e6, 0)).toBe(303.423396)
    expect(at(rule, 1e6, 1e6)).toBe(284.884654) // 6.1 % less for pledging it all
    expect(at(rule, 5e6, 1e5)).toBeGreaterThan(at({}, 5e6, 1e5))
    expect(at(rule, 500, 500)).toBe(0) // the formula itself is below zero here
    expect(at(rule, 600, 600)).toBeGreaterThan(0)
    // It pays from about the stake that the pledge is lifted to.
    const lifted = curvedPledge(
      { root: 3n, crossover: ratio(8n) },
      { ...mainnet, pledge: ada(1e5) },
    )
    expect(inAda(lifted)).toBe(2_100_027.361353)
    expect(at(rule, 2e6, 1e5)).toBeLessThan(at(rule, 2e6, 0))
    expect(at(rule, 2.2e6, 1e5)).toBeGreaterThan(at(rule, 2.2e6, 0))
  })
})

describe('CIP-37', () => {
  const network = { totalStake: ada(33_719_282_563), k: 500n }
  const point = (rule: RewardRule, pledge: number) =>
    inAda(saturationPointUnder(rule, { ...network, pledge: ada(pledge) }))
  const code = schemes['cip-37'].change({ least: ratio(1n, 5n), leverage: ratio(125n) }).rule
  /** ℓ so that 500,000 ada pledged is all of T/k, and a tenth at least. */
  const prose = schemes['cip-37'].change({
    ...{ least: ratio(1n, 10n), leverage: ratio(33_719_282_563n, 500n * 500_000n) },
  }).rule

  test('prints these saturations, its min and max read as each other', () => {
    const pledges = [50e3, 100e3, 150e3, 250e3, 500e3, 750e3, 1e6, 2e6]
    expect(pledges.map((pledge) => point(code, pledge))).toEqual([
      ...[13_487_713.0252, 13_487_713.0252, 18_750_000, 31_250_000, 62_500_000],
      ...[67_438_565.126, 67_438_565.126, 67_438_565.126],
    ])
    const full = point({}, 0)
    const share = (pledge: number) => (point(prose, pledge) / full).toFixed(6)
    expect([500e3, 250e3, 125e3, 62.5e3, 25e3].map(share)).toEqual([
      '1.000000',
      '0.500000',
      '0.250000',
      '0.125000',
      '0.100000',
    ])
  })

  test('a million split by N holds the same stake only until the least saturation', () => {
    const held = (rule: RewardRule) =>
      [2, 4, 8, 16, 32].map((n) => Math.round((n * point(rule, 1e6 / n)) / 1e6))
    expect(held(prose)).toEqual([135, 135, 135, 135, 216])
    expect(held(code)).toEqual([125, 125, 125, 216, 432])
  })
})

describe('CIP-50', () => {
  const at = (rule: RewardRule, stake: number, pledge: number) =>
    Number(maxPoolRewardUnder(rule, { ...mainnet, poolStake: ada(stake), pledge: ada(pledge) }))
  const leverage = (times: bigint) => schemes['cip-50'].change(ratio(times)).rule

  test('a calculator that puts L·y for 1/k everywhere is high by 0.3 to 2.6 %', () => {
    const off = (stake: number, pledge: number, times: bigint) => {
      const everywhere = { least: zero, leverage: ratio(times), bounds: 'formula' as const }
      const wrong = at({ pledgeSaturation: everywhere }, stake, pledge)
      return ((wrong / at(leverage(times), stake, pledge) - 1) * 100).toFixed(1)
    }
    expect([off(10e6, 1e5, 100n), off(50e6, 1e6, 10n)]).toEqual(['0.3', '2.6'])
  })

  test('the text’s examples, the pledge inside the cap and not beside it', () => {
    const point = (pledge: number) =>
      inAda(saturationPointUnder(leverage(100n), { ...mainnet, pledge: ada(pledge) }))
    expect([1e3, 5e3, 10e3, 750e3].map(point)).toEqual([1e5, 5e5, 1e6, 75e6])
    expect(at(leverage(100n), 1e6, 1e3)).toBe(at(leverage(100n), 1e5, 1e3))
    expect(at(leverage(10_000n), 1e6, 0)).toBe(0)
  })

  test('the text of 2022 is the same cap with no bonus: R · min(x, L·y, 1/k)', () => {
    const { rule, parameters } = schemes['cip-50-2022'].change(ratio(10n))
    const pool = { ...mainnet, ...parameters, poolStake: ada(10e6), pledge: ada(5e5) }
    const share = (pool.rewardPot * ada(5e6)) / pool.totalStake
    expect(maxPoolRewardUnder(rule, pool)).toBe(share)
    expect(maxPoolRewardUnder(rule, { ...pool, poolStake: ada(90e6), pledge: ada(9e6) })).toBe(
      maxPoolReward({ ...pool, poolStake: ada(90e6), pledge: lovelace(0n) }),
    )
  })
})
