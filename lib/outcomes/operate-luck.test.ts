import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, type Rational, ratio, ratioForPlot } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { chanceBelow, chanceOfABlock, operatorLuck, stakeForABlock } from './operate-luck.ts'
import { columnOf } from './operate-statement.ts'
import { planFrame } from './plan-frame.ts'
import { inEpoch700, roundSnapshot } from './test-round.ts'

const ada = parseAda

/** Half of all stake, and a fixed cost that takes everything: 0 … 4 blocks of 100,000 ada, all the operator’s. */
const taking: OwnPool = {
  ...{ kind: 'own', poolStake: ada('9000000000'), ownerStake: ada('0') },
  ...{ pledge: ada('0'), margin: ratio(0n), fixedCost: ada('1000000') },
}
const column = columnOf(planFrame(roundSnapshot, inEpoch700), taking, null)

describe('a loss', () => {
  const luck = (perYear: string) => {
    const of = ada(perYear)
    // Only the year counts: a month’s epochs cost as much of it as they are of its own.
    const costs = { perEpoch: lovelace(0n), perMonth: lovelace(0n), perYear: of }
    return operatorLuck(column, costs, 24)
  }
  const red = (perYear: string) => {
    const { monthInTheRed } = luck(perYear)
    return ratioForPlot(monthInTheRed ?? ratio(2n))
  }

  it('of a month of two epochs has the chance of fewer blocks than it costs, a twelfth of a year', () => {
    expect(luck('12').monthEpochs).toBe(2)
    // 0 … 8 blocks: 1, 8, 28, 56 … in 256.
    expect(red('12')).toBeCloseTo(1 / 256, 5)
    expect(red(String(12 * 300_000))).toBeCloseTo(37 / 256, 5)
    expect(red(String(12 * 300_000 + 1))).toBeCloseTo(93 / 256, 5)
    expect(red('0')).toBe(0)
  })

  it('of a year has that of fewer than the year costs', () => {
    // 96 blocks at even chances: fewer than 48 or more than 48, and as often; just 48 in 0.0812 of all years.
    const year = ({ yearInTheRed }: ReturnType<typeof luck>) =>
      ratioForPlot(yearInTheRed ?? ratio(2n))
    const ways = Array.from({ length: 48 }, (_, i) => (48 + i + 1) / (i + 1) / 4)
    const just48 = ways.reduce((product, factor) => product * factor, 1)
    expect(year(luck('4800000'))).toBeCloseTo((1 - just48) / 2, 5)
    expect(year(luck('4800001'))).toBeCloseTo((1 + just48) / 2, 5)
  })

  it('is none at all where the least there can be is enough', () => {
    const quantile = ({ n, d }: { readonly n: bigint; readonly d: bigint }) =>
      lovelace(5n + (n * 4n) / d)
    expect(chanceBelow({ quantile }, lovelace(5n))).toEqual(ratio(0n))
    // A quarter each of 5, 6, 7 and 8: the chance of less, rounded down to a millionth.
    const half = chanceBelow({ quantile }, lovelace(7n)) ?? ratio(2n)
    expect(ratioForPlot(half)).toBeLessThan(0.5)
    expect(ratioForPlot(half)).toBeCloseTo(0.5, 5)
  })
})

describe('the stake that makes a block in 95 of 100 epochs', () => {
  const networkActiveStake = ada('18000000000')
  const stakeAt = (totalBlocks: number, n: bigint, d: bigint) =>
    stakeForABlock({ networkActiveStake, totalBlocks, performance: ratio(n, d) })

  it('leaves a chance of one in twenty for none, at every performance', () => {
    for (const [n, d] of [
      [1n, 1n],
      [1n, 2n],
      [3n, 2n],
    ] as const) {
      const share =
        (Number(n) / Number(d)) * (Number(stakeAt(40, n, d)) / Number(networkActiveStake))
      expect((1 - share) ** 40).toBeCloseTo(0.05, 9)
    }
  })

  it('is 95 % of all stake for one block an epoch, and not to be had where a pool makes too few', () => {
    expect(Number(stakeAt(1, 1n, 1n)) / Number(networkActiveStake)).toBeCloseTo(0.95, 12)
    // Two blocks make 77.6 % of all stake: with 0.78 of its blocks all of it will do, with 0.77 it will not.
    expect(stakeAt(2, 78n, 100n)).toBeLessThan(networkActiveStake)
    expect(stakeAt(2, 77n, 100n)).toBeNull()
    expect(stakeAt(2, 0n, 1n)).toBeNull()
  })

  it('may be all there is', () => {
    // A pool that makes just the part of its blocks that would have been enough of the stake.
    const all = lovelace(2n ** 52n)
    const of = (performance: Rational) =>
      stakeForABlock({ networkActiveStake: all, totalBlocks: 4, performance })
    const enough = of(ratio(1n)) ?? 0n
    expect(of(ratio(enough, all))).toBe(all)
    expect(of(ratio(enough - 1n, all))).toBeNull()
  })
})

it('the chance of a block is that of not missing all four', () => {
  expect(ratioForPlot(chanceOfABlock(column.inEpoch))).toBeCloseTo(15 / 16, 12)
  const all = columnOf(
    planFrame(roundSnapshot, inEpoch700),
    { ...taking, poolStake: ada('18000000000') },
    null,
  )
  expect(chanceOfABlock(all.inEpoch)).toEqual(ratio(1n))
})
