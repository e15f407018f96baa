import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memberRewardByBlocks } from '../by-blocks.ts'
import { ratioForPlot } from '../plot.ts'
import { maxPoolReward } from '../pool-reward.ts'
import { ratio } from '../rational.ts'
import { blockDistribution } from './block-distribution.ts'
import { chancesOfNoBlock, expectedMemberRates, type MemberRatesInput } from './member-rates.ts'
import { expectedReward } from './reward-over-blocks.ts'
import { ada, networkActiveStake, poolOf, totalBlocks } from './test-pools.ts'

const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })

type Row = readonly [stake: number, most: number, cost: number, margin: number, share: number]

function columnsOf(rows: readonly Row[], blocks = totalBlocks): MemberRatesInput {
  const column = (i: number) => Float64Array.from(rows, (row) => row[i] ?? 0)
  return {
    poolStake: column(0),
    maxPoolReward: column(1),
    fixedCost: column(2),
    margin: column(3),
    share: column(4),
    totalBlocks: blocks,
    networkActiveStake: Number(networkActiveStake),
  }
}

/** The same in whole numbers, the share taken as the very number it is. */
function exactRate([stake, most, cost, margin, share]: Row, blocks: number): number {
  const fraction = (value: number) => ratio(BigInt(Math.round(value * 2 ** 60)), 2n ** 60n)
  const { first, weights, total } = blockDistribution({
    totalBlocks: blocks,
    share: fraction(share),
  })
  const perBlock = { n: BigInt(most) * networkActiveStake, d: BigInt(blocks) * BigInt(stake) }
  let sum = 0n
  weights.forEach((weight, i) => {
    const left = perBlock.n * BigInt(first + i) - BigInt(cost) * perBlock.d
    if (left > 0n) sum += weight * left
  })
  const kept = fraction(1 - margin)
  return ratioForPlot({ n: sum * kept.n, d: total * perBlock.d * BigInt(stake) * kept.d })
}

const multiple = 2 ** -40
const shares = (most: number) =>
  fc.integer({ min: 1, max: Math.floor(most / multiple) }).map((n) => n * multiple)

describe('expected rates', () => {
  test('are within a part in 10⁹ of the exact mean', () => {
    const rows = fc.tuple(
      fc.integer({ min: 1, max: 70_000_000 }).map((n) => n * 1e6),
      fc.integer({ min: 1, max: 30_000 }).map((n) => n * 1e6 + 7),
      fc.constantFrom(0, 170e6, 340e6, 5_000e6),
      fc.integer({ min: 0, max: 64 }).map((n) => n / 64),
      fc.oneof(shares(0.0001), shares(0.004)),
    )
    fc.assert(
      fc.property(rows, (row) => {
        const [rate = 0] = expectedMemberRates(columnsOf([row]))
        const exact = exactRate(row, totalBlocks)
        // The distribution itself leaves out what weighs less than 2⁻¹²⁸.
        expect(Math.abs(rate - exact)).toBeLessThanOrEqual(exact * 1e-12 + 1e-35)
      }),
      { numRuns: 150 },
    )
  })

  test('stay so where chances are too small or too large for a plain sum', () => {
    const rows: Row[] = [
      [60e12, 2e10, 340e6, 0.5, 0.25], // 5,000 blocks expected: P(0) is below 10⁻³⁰⁸ …
      [60e12, 2e10, 1_500e9, 0.5, 0.25], // … and some of them are needed for the cost,
      [60e12, 2e10, 2_000e9, 0.5, 0.25], // or more than is expected
      [60e12, 2e10, 800e6, 0, 2 ** -30], // three blocks, where one is rare
      [60e12, 2e10, 6_340e9, 0, 0.875],
    ]
    expectedMemberRates(columnsOf(rows)).forEach((rate, i) => {
      const exact = exactRate(rows[i] ?? [1, 1, 1, 1, 1], totalBlocks)
      expect(exact, `row ${i}`).toBeGreaterThan(0)
      expect(Math.abs(rate / exact - 1), `row ${i}`).toBeLessThan(1e-9)
    })
  })

  test.each([
    [1_000_000n, 340n],
    [300_000n, 170n],
    [9_000_000n, 170n],
    [60_000_000n, 340n],
  ])(
    'a pool of %i ada at %i ada: above the exact reward, by no more than the floors take',
    (stake, cost) => {
      const { pool, distribution } = poolOf(stake, cost, ratio(1n, 25n))
      const memberStake = ada(250_000n)
      const rewardAt = memberRewardByBlocks({ ...pool, memberStake })
      const exact = Number(expectedReward(distribution, rewardAt))
      const [rate = 0] = expectedMemberRates(
        columnsOf([
          [
            Number(pool.poolStake),
            Number(maxPoolReward(pool)),
            Number(pool.fixedCost),
            0.04,
            Number(pool.poolStake) / Number(networkActiveStake),
          ],
        ]),
      )
      const reward = rate * Number(memberStake)
      expect(reward).toBeGreaterThan(exact - 1e-3)
      expect(reward).toBeLessThan(exact + 3)
    },
  )

  test('are 0 where nobody can be paid, and go where they are told to', () => {
    const rows: Row[] = [
      [1e12, 0, 0, 0, 0.001],
      [1e12, 1e9, 0, 0, 0],
      [1e12, 1e9, 1e15, 0, 0.001],
      [1e12, 1e9, 0, 1, 0.001],
      [0, 0, 0, 0, 0],
      [1e12, 1e9, 340e6, 0.02, 0.0001],
    ]
    const into = new Float64Array(6).fill(9)
    expect(expectedMemberRates(columnsOf(rows), into)).toBe(into)
    expect([...into.subarray(0, 5)]).toEqual([0, 0, 0, 0, 0])
    expect(into[5]).toBeGreaterThan(0)
    expect([...expectedMemberRates(columnsOf(rows, 0))]).toEqual([0, 0, 0, 0, 0, 0])
    // All blocks for sure: what is left of its ceiling, network and pool being one.
    const [all = 0] = expectedMemberRates(
      columnsOf([[Number(networkActiveStake), 1e12, 4e11, 0, 1]]),
    )
    expect(all * Number(networkActiveStake)).toBeCloseTo(6e11, -1)
  })

  test('are refused for figures that make no sense, by the column', () => {
    const good: Row = [1e12, 1e9, 340e6, 0.02, 0.001]
    const fields = ['poolStake', 'maxPoolReward', 'fixedCost', 'margin', 'share']
    fields.forEach((field, i) => {
      for (const bad of [-1, Number.NaN, i < 3 ? 2 ** 57 : 1.5]) {
        const row = good.map((value, at) => (at === i ? bad : value)) as unknown as Row
        expect(() => expectedMemberRates(columnsOf([good, row]))).toThrow(refused(field))
      }
      if (i === 0) return
      const short = { ...columnsOf([good]), [field]: new Float64Array(2) }
      expect(() => expectedMemberRates(short)).toThrow(refused(field))
    })
    const input = columnsOf([good])
    expect(() => expectedMemberRates(input, new Float64Array(2))).toThrow(refused('into'))
    expect(() => expectedMemberRates(columnsOf([[0, 1e9, 0, 0, 0.1]]))).toThrow(
      refused('poolStake'),
    )
    for (const blocks of [-1, 432_001])
      expect(() => expectedMemberRates({ ...input, totalBlocks: blocks })).toThrow(
        refused('totalBlocks'),
      )
    for (const stake of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => expectedMemberRates({ ...input, networkActiveStake: stake })).toThrow(
        refused('networkActiveStake'),
      )
  })
})

test('the chance of no block is (1 − share)^N', () => {
  const share = Float64Array.of(0, 0.00005, 0.5, 1)
  const [none, some = 0, many = 0, all] = chancesOfNoBlock(share, 20)
  expect([none, all]).toEqual([1, 0])
  expect(some / 0.99995 ** 20).toBeCloseTo(1, 12)
  expect(many / 0.5 ** 20).toBeCloseTo(1, 12)
  expect([...chancesOfNoBlock(share, 0)]).toEqual([1, 1, 1, 1])
  expect(() => chancesOfNoBlock(Float64Array.of(2), 1)).toThrow(refused('share'))
  expect(() => chancesOfNoBlock(share, 0.5)).toThrow(refused('totalBlocks'))
})
