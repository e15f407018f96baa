import Decimal from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MaxPoolRewardInput, maxPoolReward } from '../pool-reward.ts'
import {
  add,
  div,
  floor,
  max,
  min,
  mul,
  one,
  type Rational,
  ratio,
  sub,
  zero,
} from '../rational.ts'
import { lovelace } from '../units.ts'
import { integerRoot } from './integer-root.ts'
import { curvedPledge, maxPoolRewardUnder, type RewardRule, saturationPointUnder } from './rule.ts'

const whole = (least: bigint, most: bigint) => fc.bigInt({ min: least, max: most })
const fractions = (least: bigint, most: bigint) =>
  whole(1n, 10n ** 6n).chain((d) => whole(least * d, most * d).map((n) => ratio(n, d)))

/** Pools that keep their pledge, of a lovelace to three times saturation. */
const pools: fc.Arbitrary<MaxPoolRewardInput> = fc
  .record({
    rewardPot: whole(0n, 10n ** 14n),
    totalStake: whole(10n ** 9n, 4n * 10n ** 16n),
    k: whole(1n, 2000n),
    a0: fractions(0n, 2n),
    size: whole(0n, 3n * 10n ** 9n),
    own: whole(0n, 10n ** 9n),
  })
  .map(({ rewardPot, totalStake, k, a0, size, own }) => {
    const wished = (totalStake * size) / (k * 10n ** 9n)
    const poolStake = lovelace(wished < totalStake ? wished : totalStake)
    const pledge = lovelace((poolStake * own) / 10n ** 9n)
    return {
      ...{ rewardPot: lovelace(rewardPot), totalStake: lovelace(totalStake) },
      ...{ poolStake, pledge, a0, k },
    }
  })
const rules: fc.Arbitrary<RewardRule> = fc.record(
  {
    leverage: fractions(1n, 1000n),
    pledgeCurve: fc.record({ root: whole(1n, 8n), crossover: fractions(1n, 50n) }),
    pledgeSaturation: fc.record({
      least: fractions(0n, 1n),
      leverage: fractions(1n, 500n),
      bounds: fc.constantFrom('stake' as const, 'formula' as const),
    }),
    bonusFill: fractions(0n, 1n),
  },
  { requiredKeys: [] },
)

test('with no rule, or neutral parameters, it is the ledger’s', () => {
  const neutral: RewardRule = {
    pledgeCurve: { root: 1n, crossover: ratio(7n, 3n) },
    pledgeSaturation: { least: one, leverage: zero, bounds: 'formula' },
    ...{ minPoolMargin: one, minPoolCost: lovelace(1n), fullPot: true },
  }
  fc.assert(
    fc.property(pools, (pool) => {
      expect(maxPoolRewardUnder({}, pool)).toBe(maxPoolReward(pool))
      expect(maxPoolRewardUnder(neutral, pool)).toBe(maxPoolReward(pool))
      const leverage = { leverage: ratio(3n, 2n) }
      expect(maxPoolRewardUnder(leverage, pool)).toBe(maxPoolReward({ ...pool, ...leverage }))
    }),
  )
})

test('any rule is what its fractions say, one after the other', () => {
  fc.assert(
    fc.property(rules, pools, (rule, pool) => {
      expect(maxPoolRewardUnder(rule, pool)).toBe(textbook(rule, pool))
    }),
    { numRuns: 300 },
  )
})

test('no rule pays more than the rewarded stake’s share of the pot, or less than nothing', () => {
  fc.assert(
    fc.property(rules, pools, (rule, pool) => {
      // Of two proposals at once: a lifted pledge that counts whatever the fill.
      fc.pre(rule.pledgeCurve === undefined || rule.bonusFill === undefined)
      const reward = maxPoolRewardUnder(rule, pool)
      const point = saturationPointUnder(rule, pool)
      const rewarded = pool.poolStake <= point ? pool.poolStake : point + 1n
      expect(reward).toBeGreaterThanOrEqual(0n)
      expect(reward * pool.totalStake).toBeLessThanOrEqual(pool.rewardPot * rewarded)
    }),
    { numRuns: 300 },
  )
})

test('more stake never earns less, and above the saturation point nothing more', () => {
  fc.assert(
    fc.property(rules, pools, whole(0n, 10n ** 15n), (rule, pool, more) => {
      const grown = pool.poolStake + more
      const most = grown < pool.totalStake ? grown : pool.totalStake
      const at = (stake: bigint) =>
        maxPoolRewardUnder(rule, { ...pool, poolStake: lovelace(stake) })
      expect(at(most)).toBeGreaterThanOrEqual(at(pool.poolStake))
      const point = saturationPointUnder(rule, pool)
      if (point < pool.totalStake) expect(at(point + 1n)).toBe(at(pool.totalStake))
    }),
  )
})

test('the bonus that grows with the fill grows with the pledge, and is never below today’s', () => {
  const filled = { bonusFill: one }
  fc.assert(
    fc.property(pools, whole(0n, 10n ** 9n), ({ ...pool }, part) => {
      const less = { ...pool, pledge: lovelace((pool.pledge * part) / 10n ** 9n) }
      expect(maxPoolRewardUnder(filled, less)).toBeLessThanOrEqual(maxPoolRewardUnder(filled, pool))
      expect(maxPoolReward(pool)).toBeLessThanOrEqual(maxPoolRewardUnder(filled, pool))
      // CIP-75 as it is written: R/(1 + a0)·(o + p·a0·o/z0).
      const o = capped(pool.poolStake, pool)
      const bonus = mul(mul(capped(pool.pledge, pool), pool.a0), mul(o, ratio(pool.k)))
      const share = div(add(o, bonus), add(one, pool.a0))
      expect(maxPoolRewardUnder(filled, pool)).toBe(floor(mul(ratio(pool.rewardPot), share)))
    }),
  )
})

test('the curve is the text’s power, to sixty digits', () => {
  const Digits = Decimal.clone({ precision: 60 })
  const real = (n: bigint) => new Digits(String(n))
  fc.assert(
    fc.property(pools, whole(2n, 8n), fractions(1n, 50n), (pool, root, crossover) => {
      const counted = curvedPledge({ root, crossover }, pool)
      const above = real(pool.totalStake * crossover.d).div(real(pool.k * crossover.n))
      const exponent = new Digits(1).div(String(root))
      const power = real(pool.pledge)
        .pow(exponent)
        .mul(above.pow(new Digits(1).sub(exponent)))
      expect(power.sub(real(counted)).toNumber()).toBeGreaterThan(-1e-30)
      expect(power.sub(real(counted)).toNumber()).toBeLessThan(1 + 1e-30)
    }),
    { numRuns: 40 },
  )
})

test('a root is a root: rⁿ ≤ value < (r + 1)ⁿ', () => {
  fc.assert(
    fc.property(whole(0n, 10n ** 60n), whole(1n, 64n), (value, n) => {
      const root = integerRoot(value, n)
      expect(root ** n <= value && value < (root + 1n) ** n).toBe(true)
    }),
  )
})

function capped(amount: bigint, { totalStake, k }: MaxPoolRewardInput): Rational {
  return min(ratio(amount, totalStake), ratio(1n, k))
}

/** The rule in fractions of T. */
function textbook(rule: RewardRule, pool: MaxPoolRewardInput): bigint {
  const { totalStake, k, a0 } = pool
  const z0 = ratio(1n, k)
  const y = ratio(pool.pledge, totalStake)
  const own = rule.pledgeSaturation
  const byPledge = own ? div(mul(own.leverage, y), z0) : one
  const zOwn = mul(z0, own ? min(one, max(max(own.least, z0), byPledge)) : one)
  const z = own?.bounds === 'formula' ? zOwn : z0
  const room = rule.leverage ? min(zOwn, mul(rule.leverage, y)) : zOwn
  const x = min(ratio(pool.poolStake, totalStake), room)
  const curve = rule.pledgeCurve
  const p = min(curve ? ratio(curvedPledge(curve, pool), totalStake) : y, z)
  const [nu, q] = [div(x, z), div(p, z)]
  const b = rule.bonusFill
  const inner = b ? add(sub(one, b), mul(b, nu)) : sub(nu, mul(q, sub(one, nu)))
  const share = div(mul(z, add(nu, mul(mul(a0, q), inner))), add(one, a0))
  const reward = floor(mul(ratio(pool.rewardPot), share))
  return curve && reward < 0n ? 0n : reward
}
