import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyRewardUpdate } from './boundary.ts'
import { shareOut } from './payees.ts'
import { maxPoolReward, poolReward } from './pool-reward.ts'
import { rewardPot } from './pots.ts'
import { floor, mul, ratio, zero } from './rational.ts'
import { memberReward, operatorReward } from './split.ts'
import { type Lovelace, lovelace } from './units.ts'

const between = (min: bigint, max: bigint) =>
  fc.bigInt({ min, max }).map((amount) => lovelace(amount))
const upTo = (max: bigint) => between(0n, max)
/** Fractions from 0 to 1, of many denominators. */
const shares = fc
  .bigInt({ min: 1n, max: 10n ** 12n })
  .chain((d) => fc.bigInt({ min: 0n, max: d }).map((n) => ratio(n, d)))

/** A pool's reward and everyone who shares it. */
const pools = fc.record({
  poolReward: upTo(10n ** 12n),
  fixedCost: upTo(10n ** 9n),
  margin: shares,
  ownerStake: upTo(10n ** 13n),
  memberStakes: fc.array(upTo(10n ** 13n), { minLength: 1, maxLength: 20 }),
})

const mainnet = {
  rewardPot: lovelace(15_184_127_414_881n),
  totalStake: lovelace(38_494_388_152_931_287n),
  networkActiveStake: lovelace(21_750_394_647_282_169n),
  a0: ratio(3n, 10n),
  k: 500n,
  totalBlocks: 20_971n,
  decentralisation: zero,
}
const saturated = mainnet.totalStake / mainnet.k

describe('the split', () => {
  test('never pays out more than the pool earned, and keeps back less than a lovelace a payee', () => {
    fc.assert(
      fc.property(pools, ({ memberStakes, ownerStake, ...split }) => {
        const poolStake = lovelace(memberStakes.reduce<bigint>((sum, t) => sum + t, ownerStake))
        fc.pre(poolStake > 0n)
        const operator = operatorReward({ ...split, ownerStake, poolStake })
        const members = memberStakes.map((memberStake) =>
          memberReward({ ...split, memberStake, poolStake }),
        )
        const paid = members.reduce<bigint>((sum, reward) => sum + reward, operator)
        expect(paid).toBeLessThanOrEqual(split.poolReward)
        expect(split.poolReward - paid).toBeLessThan(BigInt(members.length + 1))
      }),
    )
  })

  test('is the same for all payees at once', () => {
    fc.assert(
      fc.property(pools, ({ memberStakes, ownerStake, ...split }) => {
        const poolStake = lovelace(memberStakes.reduce<bigint>((sum, t) => sum + t, ownerStake))
        fc.pre(poolStake > 0n)
        const key = (hash: string) => ({ kind: 'key' as const, hash })
        const shared = shareOut({
          ...split,
          poolStake,
          owners: ['owner', 'delegates elsewhere'],
          delegators: [
            { credential: key('owner'), stake: ownerStake },
            ...memberStakes.map((stake, i) => ({ credential: key(`member ${i}`), stake })),
          ],
        })
        expect(shared.ownerStake).toBe(ownerStake)
        expect(shared.operator).toBe(operatorReward({ ...split, ownerStake, poolStake }))
        const paid = shared.members.reduce<bigint>((sum, { reward }) => sum + reward, 0n)
        expect(shared.operator + paid + shared.remainder).toBe(split.poolReward)
        expect(shared.members.every(({ reward }) => reward > 0n)).toBe(true)
      }),
    )
  })
})

describe('the ceiling', () => {
  const at = (poolStake: bigint, pledge: Lovelace) =>
    maxPoolReward({ ...mainnet, poolStake: lovelace(poolStake), pledge })

  test('does not fall as stake grows', () => {
    fc.assert(
      fc.property(upTo(saturated), upTo(10n ** 13n), upTo(saturated), (stake, more, pledge) => {
        expect(at(stake + more, pledge)).toBeGreaterThanOrEqual(at(stake, pledge))
      }),
    )
  })

  test('is flat above saturation', () => {
    fc.assert(
      fc.property(upTo(10n ** 15n), upTo(saturated * 2n), (excess, pledge) => {
        expect(at(saturated + 1n + excess, pledge)).toBe(at(saturated + 1n, pledge))
      }),
    )
  })

  test('is within what the textbook’s chain of fractions gives, to the lovelace', () => {
    fc.assert(
      fc.property(upTo(10n ** 15n), upTo(10n ** 15n), shares, (stake, pledge, a0) => {
        const input = { ...mainnet, poolStake: stake, pledge, a0 }
        expect(maxPoolReward(input)).toBe(floor(textbookCeiling(input)))
      }),
    )
  })

  test('an unmet pledge pays nobody', () => {
    fc.assert(
      fc.property(upTo(10n ** 14n), upTo(10n ** 13n), shares, (poolStake, ownerStake, margin) => {
        const pledge = lovelace(ownerStake + 1n)
        const unmet = poolReward({ ...mainnet, poolStake, pledge, ownerStake, blocks: 9n })
        const split = { ...unmet, fixedCost: lovelace(0n), margin, poolStake }
        expect(unmet.poolReward).toBe(0n)
        expect(operatorReward({ ...split, ownerStake })).toBe(0n)
        expect(memberReward({ ...split, memberStake: lovelace(1n) })).toBe(0n)
      }),
    )
  })
})

test('a boundary makes no ada and loses none: ΔT + ΔR + rewards − fees = 0', () => {
  const supply = 10n ** 16n
  const arbitrary = fc.tuple(upTo(supply), upTo(supply), upTo(10n ** 12n), shares, shares, shares)
  fc.assert(
    fc.property(arbitrary, shares, ([treasury, reserves, fees, rho, tau, d], paidShare) => {
      const pot = rewardPot({
        ...{ reserves, fees, rho, tau, decentralisation: d, blocks: 4_000n },
        ...{ activeSlotCoefficient: ratio(1n, 20n), slotsPerEpoch: 10n ** 15n },
      })
      const sumRewards = lovelace(floor(mul(paidShare, ratio(pot.rewardPot))))
      const after = applyRewardUpdate({ treasury, reserves, ...pot, sumRewards })
      const change = after.treasury - treasury + after.reserves - reserves
      expect(change + sumRewards - fees).toBe(0n)
    }),
  )
})

/** The specification's formula as it is written, one fraction after the other. */
function textbookCeiling(input: Parameters<typeof maxPoolReward>[0]) {
  const { n: an, d: ad } = input.a0
  const q = (n: bigint, d = 1n) => ({ n, d })
  const times = (a: Fraction, b: Fraction) => q(a.n * b.n, a.d * b.d)
  const minus = (a: Fraction, b: Fraction) => q(a.n * b.d - b.n * a.d, a.d * b.d)
  const over = (a: Fraction, b: Fraction) => q(a.n * b.d, a.d * b.n)
  const least = (a: Fraction, b: Fraction) => (a.n * b.d < b.n * a.d ? a : b)
  const z0 = q(1n, input.k)
  const sigma = least(q(input.poolStake, input.totalStake), z0)
  const pledge = least(q(input.pledge, input.totalStake), z0)
  const brake = over(times(pledge, minus(z0, sigma)), z0)
  const bonus = over(times(times(pledge, q(an, ad)), minus(sigma, brake)), z0)
  const share = minus(sigma, times(q(-1n), bonus))
  return times(over(q(input.rewardPot), q(ad + an, ad)), share)
}

type Fraction = { readonly n: bigint; readonly d: bigint }
