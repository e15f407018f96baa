import { describe, expect, test } from 'vitest'
import { type MaxPoolRewardInput, maxPoolReward } from '../pool-reward.ts'
import { one, ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import {
  curvedPledge,
  feesUnder,
  maxPoolRewardUnder,
  type PledgeCurve,
  type RewardRule,
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

describe('the ceiling under a rule', () => {
  test('a rule in the input and one in the data are the same leverage; the data goes first', () => {
    const ten = maxPoolReward({ ...pool, leverage: ratio(10n) })
    expect(under({ leverage: ratio(10n) })).toBe(ten)
    expect(under({}, { leverage: ratio(10n) })).toBe(ten)
    expect(under({ leverage: ratio(10n) }, { leverage: one })).toBe(ten)
  })

  test('no pledge earns nothing under leverage, and half a lovelace of room counts', () => {
    expect(under({ leverage: ratio(10_000n) }, { pledge: lovelace(0n) })).toBe(0n)
    // k = T = 1 000: a lovelace is a whole pool. 1 pledged at L = 3/2 leaves 1.5 of 1 (saturated) …
    const small = {
      totalStake: lovelace(10n),
      k: 2n,
      poolStake: lovelace(5n),
      pledge: lovelace(1n),
    }
    // … of 5: ν = 3/10, q = 1/5, so 100 · 1/2 · (3/10 + 1/5·(3/10 − 1/5·7/10)) / 2 = 8.3.
    const whole = { ...small, rewardPot: lovelace(100n), a0: one }
    expect(under({ leverage: ratio(3n, 2n) }, whole)).toBe(8n)
  })

  test('the bonus that grows with the fill: q·(1 − b + b·ν), by hand', () => {
    // ν = 3/5, q = 2/5, a0 = 1: 1000 · 1/2 · 1/2 · (3/5 + 2/5·(1 − b + b·3/5)).
    const input = { totalStake: lovelace(10n), k: 2n, poolStake: lovelace(3n), a0: one }
    const at = (rule: RewardRule) =>
      under(rule, { ...input, pledge: lovelace(2n), rewardPot: lovelace(1000n) })
    const filled = [one, ratio(1n, 2n), zero].map((bonusFill) => at({ bonusFill }))
    expect(filled).toEqual([210n, 230n, 250n])
    expect(at({})).toBe(194n) // q·(ν − q·(1 − ν)) = 2/5 · 11/25
  })

  test('a saturation of the pool’s own bounds the stake, or stands for 1/k', () => {
    // T/k = 10, pledge 2, ℓ = 2: 4 of 10. Stake 8.
    const input = { totalStake: lovelace(40n), k: 4n, poolStake: lovelace(8n), a0: one }
    const at = (bounds: 'stake' | 'formula') =>
      under(
        { pledgeSaturation: { least: zero, leverage: ratio(2n), bounds } },
        { ...input, pledge: lovelace(2n), rewardPot: lovelace(8000n) },
      )
    // 1000·(2/5 + 1/5·(2/5 − 1/5·3/5)), and 400·(1 + 1/2).
    expect([at('stake'), at('formula')]).toEqual([456n, 600n])
  })

  test('the least saturation is ε, or 1/k of it where ε is smaller', () => {
    const at = (least: bigint, pledge: bigint, leverage = 1n) =>
      saturationPointUnder(
        {
          pledgeSaturation: {
            least: ratio(least, 100n),
            leverage: ratio(leverage),
            bounds: 'stake',
          },
        },
        { totalStake: lovelace(10_000n), k: 10n, pledge: lovelace(pledge) },
      )
    expect([at(20n, 0n), at(20n, 200n), at(20n, 201n)]).toEqual([200n, 200n, 201n])
    expect([at(0n, 0n), at(10n, 0n), at(9n, 0n), at(11n, 0n)]).toEqual([100n, 100n, 100n, 110n])
    expect([at(0n, 999n), at(0n, 1000n), at(0n, 600n, 2n)]).toEqual([999n, 1000n, 1000n])
  })

  test('the curve meets the line at the crossover and lifts what is below it', () => {
    const curve: PledgeCurve = { root: 2n, crossover: ratio(5n, 2n) }
    const at = (pledge: bigint) =>
      curvedPledge(curve, { totalStake: lovelace(10_000n), k: 10n, pledge: lovelace(pledge) })
    // X = 10000 ÷ 25 = 400.
    expect([at(400n), at(100n), at(900n), at(0n), at(1n), at(2n)]).toEqual([
      400n,
      200n,
      600n,
      0n,
      20n,
      28n,
    ])
    expect(under({ pledgeCurve: { root: 1n, crossover: ratio(9n) } })).toBe(under({}))
  })

  test('a curved pledge counts up to saturation', () => {
    const pledgeCurve = { root: 3n, crossover: one }
    const full = { poolStake: lovelace(80_000_000_000_000n) }
    const most = under({}, { ...full, pledge: full.poolStake })
    expect(under({ pledgeCurve }, { ...full, pledge: full.poolStake })).toBe(most)
    expect(under({ pledgeCurve }, { ...full, pledge: lovelace(77_000_000_000_000n) })).toBe(most)
  })

  test('a tiny pool whose curved pledge dwarfs it is paid nothing, not less', () => {
    const tiny = { poolStake: lovelace(100_000_000n), pledge: lovelace(100_000_000n) }
    expect(under({ pledgeCurve: { root: 3n, crossover: ratio(8n) } }, tiny)).toBe(0n)
    // The ledger's own below-zero stays as it is: an unmet pledge, which the gate stops.
    expect(under({}, { poolStake: lovelace(0n) })).toBeLessThan(0n)
  })
})

test('the stake that earns is the least of 1/k and what the pledge allows', () => {
  const at = (rule: RewardRule) => saturationPointUnder(rule, pool)
  expect(at({})).toBe(76_988_776_305_862n)
  expect(at({ leverage: ratio(100n) })).toBe(50_000_000_000_000n)
  expect(at({ leverage: ratio(1000n) })).toBe(76_988_776_305_862n)
  expect(at({ leverage: ratio(5n, 2n) })).toBe(1_250_000_000_000n)
})

test('fees are lifted to the floors of the rule', () => {
  const fees = { margin: ratio(1n, 100n), fixedCost: lovelace(170n) }
  expect(feesUnder({}, fees)).toEqual(fees)
  expect(
    feesUnder({ minPoolMargin: ratio(3n, 100n), minPoolCost: lovelace(340n), leverage: one }, fees),
  ).toEqual({ margin: ratio(3n, 100n), fixedCost: 340n })
})
