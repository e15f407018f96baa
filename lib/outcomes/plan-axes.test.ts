import { describe, expect, test } from 'vitest'
import { lovelace, lovelacePerAda, type Rational, ratio } from '../rewards/index.ts'
import { costAxis, marginAxis, pledgeAxis, stakeAxis } from './plan-axes.ts'

const ada = (amount: number) => lovelace(BigInt(Math.round(amount * 1e6)))
const inAda = (values: readonly bigint[]) => values.map((value) => Number(value / lovelacePerAda))
const inPercent = (values: readonly Rational[]) =>
  values.map(({ n, d }) => Number((10_000n * n) / d) / 100)
const percent = (value: number) => ratio(BigInt(value * 100), 10_000n)

describe('an axis holds the plan and now, in their place among round values', () => {
  test('margins, eight at most: the round one next to them gives way', () => {
    const round = [0, 0.5, 1, 1.5, 2, 3, 4, 5]
    expect(inPercent(marginAxis({ plan: percent(2), now: percent(3) }))).toEqual(round)
    // 2 is a fifth from 2.5, 4 a quarter from 3.
    expect(inPercent(marginAxis({ plan: percent(2.5), now: percent(3) }))).toEqual([
      ...[0, 0.5, 1, 1.5, 2.5, 3, 4, 5],
    ])
    // 3 is a sixth from 2.5: the nearest, where it is not now.
    expect(inPercent(marginAxis({ plan: percent(2.5), now: percent(2.5) }))).toEqual([
      ...[0, 0.5, 1, 1.5, 2, 2.5, 4, 5],
    ])
  })

  test('fixed costs, ten at most, with the least that a certificate may hold', () => {
    // Of the round ones 300 is next to 340.
    expect(inAda(costAxis({ plan: ada(170), now: ada(340) }, ada(170)))).toEqual([
      ...[0, 75, 100, 125, 170, 200, 250, 340, 400, 500],
    ])
    const other = inAda(costAxis({ plan: ada(500), now: ada(500) }, ada(60)))
    expect(other).toEqual([0, 60, 75, 100, 125, 170, 200, 250, 300, 500])
  })

  test('stakes end with a full pool, once', () => {
    const at = (stake: number, full: number) =>
      inAda(stakeAxis({ plan: ada(stake), now: ada(stake) }, ada(full))).map((one) => one / 1e6)
    expect(at(3e6, 77_000_000)).toEqual([0.1, 0.2, 0.5, 1, 3, 5, 10, 20, 50, 77])
    expect(at(20e6, 20_000_000)).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10, 20])
    expect(at(20e6, 19_999_999)).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10, 19.999999, 20])
  })

  test('pledges, eight at most, from none to ten million; the round one next to the plan gives way', () => {
    const at = (pledge: number) =>
      inAda(pledgeAxis({ plan: ada(pledge), now: ada(pledge) })).map((one) => one / 1e3)
    expect(at(1_000_000)).toEqual([0, 10, 50, 100, 500, 1_000, 5_000, 10_000])
    expect(at(0)).toEqual([0, 10, 50, 100, 500, 1_000, 5_000, 10_000])
    // 10 is half of 20, and 20 two fifths of 50.
    expect(at(20_000)).toEqual([0, 20, 50, 100, 500, 1_000, 5_000, 10_000])
  })
})
