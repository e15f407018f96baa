import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxPoolReward } from '../pool-reward.ts'
import { one, ratio, zero } from '../rational.ts'
import { memberReward, operatorReward } from '../split.ts'
import { lovelace, maxSupply } from '../units.ts'
import { ceilingFloor, feeDoubles, memberFloor, operatorFloor, scalesOf } from './floors.ts'
import { ada, mainnet, shares } from './test-course.ts'

type Ceiling = Parameters<typeof maxPoolReward>[0]

/** What doubles say of a ceiling, and what it is. */
function ceiling({ pot = 0n, total = 0n, stake = 0n, pledge = 0n, a0 = zero, k = 1n }) {
  const { influence, pools, divisor, error } = scalesOf({ ...mainnet.parameters, a0, k })
  const [whole, perLovelace] = [Number(pot) / divisor, pools / Number(total)]
  const input = { rewardPot: pot, totalStake: total, poolStake: stake, pledge, a0, k } as Ceiling
  return {
    double: ceilingFloor(whole, perLovelace, influence, error, Number(stake), Number(pledge)),
    exact: maxPoolReward(input),
  }
}

/** And of the parts of a reward without a fixed cost. */
function operator({ left = 0n, margin = zero, owner = 0n, stake = 1n }) {
  const fees = { fixedCost: lovelace(0n), margin }
  const { margin: taken, kept } = feeDoubles(fees)
  const [poolReward, ownerStake, poolStake] = [lovelace(left), lovelace(owner), lovelace(stake)]
  return {
    double: operatorFloor(Number(left), taken, kept, Number(owner), Number(stake)),
    exact: operatorReward({ ...fees, poolReward, ownerStake, poolStake }),
  }
}

function member({ left = 0n, margin = zero, held = 0n, stake = 1n }) {
  const fees = { fixedCost: lovelace(0n), margin }
  const [poolReward, memberStake, poolStake] = [lovelace(left), lovelace(held), lovelace(stake)]
  return {
    double: memberFloor(Number(left), feeDoubles(fees).kept, Number(held), Number(stake)),
    exact: memberReward({ ...fees, poolReward, memberStake, poolStake }),
  }
}

/** Amounts of which held ÷ stake is next to a whole number on either side, and on it. */
const nextToWhole = fc
  .record({
    most: fc.oneof(fc.constantFrom(2n ** 53n - 2n, 2n ** 46n), fc.bigInt(1n, 2n ** 50n)),
    stake: fc.oneof(fc.bigInt(1n, 1_000n), fc.bigInt(1n, 2n ** 53n - 1n)),
    part: shares(),
    off: fc.constantFrom(0n, 1n),
  })
  .map(({ most, stake, part, off }) => {
    const held = (stake * part.n) / part.d || 1n
    const whole = (most * held) / stake
    return { stake, held, amount: (whole * stake) / held + off }
  })

const isFloorOrNothing = ({ double, exact }: { double: number; exact: bigint }) => {
  if (!Number.isNaN(double)) expect(BigInt(double)).toBe(exact)
}

describe('doubles say the floor or nothing', () => {
  test('of a ceiling, next to whole numbers too', () => {
    fc.assert(
      fc.property(
        fc.record({ of: nextToWhole, a0: shares(4n), k: fc.bigInt(1n, 9n), pledged: shares() }),
        ({ of: { stake: total, held: stake, amount: pot }, a0, k, pledged }) => {
          const pledge = (stake * pledged.n) / pledged.d
          isFloorOrNothing(ceiling({ pot, total, stake, a0: zero, k }))
          isFloorOrNothing(ceiling({ pot, total, stake, pledge, a0, k }))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('of what operator and member get, next to whole numbers too', () => {
    fc.assert(
      fc.property(nextToWhole, shares(), ({ stake, held, amount }, margin) => {
        for (const taken of [zero, margin, one]) {
          isFloorOrNothing(operator({ left: amount, margin: taken, owner: held, stake }))
          isFloorOrNothing(member({ left: amount, margin: taken, held, stake }))
        }
      }),
      { numRuns: 400 },
    )
  })
})

/*
 * Whole numbers, and numbers so near to one that a double stands on the wrong side of it: were the
 * bound 0, the double's floor would be another one.
 */
describe('a double is not trusted with', () => {
  test.each([
    [
      'a whole ceiling: 2020, in doubles 2019',
      2020n,
      { pot: 14_948n, total: 37n, stake: 5n, k: 5n },
    ],
    [
      'one just below a whole number: 157,948,182,621,092, in doubles …093',
      157_948_182_621_092n,
      { pot: 1_153_674_760_488_097n, total: 1_951_095n, stake: 267_122n, k: 1n },
    ],
  ])('%s', (_, exact, of) => {
    expect(ceiling(of)).toEqual({ double: NaN, exact })
  })

  test('a ceiling under an a0 of 20,000, wrong by a hundred roundings: 7,808,451,742, in doubles …741', () => {
    const [pot, total] = [8_904_570_469_814_153n, 30_216_815_926_119_040n]
    const held = { stake: 237_293_454_226_976n, pledge: 237_293_454_226_540n }
    const made = ceiling({ pot, total, ...held, a0: ratio(20_000n) })
    expect(made).toEqual({ double: NaN, exact: 7_808_451_742n })
  })

  test('a whole operator’s part: 6302, in doubles 6301', () => {
    const of = { left: 16_440n, margin: ratio(11n, 30n), owner: 1n, stake: 38n }
    expect(operator(of)).toEqual({ double: NaN, exact: 6302n })
  })

  test('a whole member’s part: 52, in doubles 51', () => {
    const of = { left: 13_572n, margin: ratio(6n, 7n), held: 7n, stake: 261n }
    expect(member(of)).toEqual({ double: NaN, exact: 52n })
  })

  test('either, just below a whole number: 721,288,045,064,852, in doubles …853', () => {
    const of = { left: 945_536_171_666_300n, stake: 1_138_317n }
    const nothing = { double: NaN, exact: 721_288_045_064_852n }
    expect(operator({ ...of, owner: 868_348n })).toEqual(nothing)
    expect(member({ ...of, held: 868_348n })).toEqual(nothing)
  })
})

describe('doubles decide', () => {
  const total = maxSupply - mainnet.reserves
  const { a0, k } = mainnet.parameters
  const pot = 15_184_127_414_881n

  test('every floor of ordinary pools', () => {
    for (let i = 1n; i <= 100n; i++) {
      const [stake, pledge] = [ada(i * 700_000n + 1_000_000n), ada(i * 7_777n)]
      const { double, exact } = ceiling({ pot, total, stake, pledge, a0, k })
      expect(BigInt(double)).toBe(exact)
      const of = { left: exact - 170_000_000n, margin: ratio(i, 200n), stake }
      for (const part of [operator({ ...of, owner: pledge }), member({ ...of, held: ada(9_999n) })])
        expect(BigInt(part.double)).toBe(part.exact)
    }
  })

  test('that a pool or a member without stake gets nothing', () => {
    expect(ceiling({ pot, total, a0, k })).toEqual({ double: 0, exact: 0n })
    expect(member({ left: 10n ** 9n, stake: ada(1n) })).toEqual({ double: 0, exact: 0n })
  })

  test('a part of 2⁴⁷ lovelace to the half, and no larger one', () => {
    const half = (left: bigint) => member({ left, held: 1n, stake: 2n }).double
    expect(half(2n ** 48n - 1n)).toBe(2 ** 47 - 1)
    expect(half(2n ** 50n + 1n)).toBeNaN()
  })

  test('nothing where a0, k or a margin is past what doubles hold', () => {
    const of = { pot, total, stake: ada(900_000n), pledge: ada(1n) }
    expect(ceiling({ ...of, a0: ratio(10n ** 70n), k }).double).toBeNaN()
    expect(ceiling({ ...of, a0, k: 10n ** 70n }).double).toBeNaN()
    const fine = { left: 10n ** 9n, margin: ratio(1n, 10n ** 80n), stake: ada(1n) }
    expect(operator(fine).double).toBeNaN()
    expect(feeDoubles({ fixedCost: lovelace(2n ** 53n), margin: zero }).cost).toBeNaN()
  })
})
