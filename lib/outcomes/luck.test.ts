import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { add, lovelace, mul, one, ratio, ratioForPlot, zero } from '../rewards/index.ts'
import { blockRows } from './luck.ts'
import { askMainnet, ownPool, poolNamed } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const calm = poolNamed(snapshot, 'CALM')

describe('the rows of a chart', () => {
  const rowsOf = (first: number, weights: readonly bigint[]) => {
    const total = weights.reduce((sum, weight) => sum + weight)
    const blocks = { first, weights, total, binomial: null }
    // A block less than two pays nothing, each further one 10 lovelace.
    return blockRows(blocks, (made) => lovelace(made > 2n ? (made - 2n) * 10n : 0n))
  }

  it('are one for each count, with its chance and what it pays', () => {
    expect(rowsOf(2, [50n, 30n, 20n])).toEqual([
      { blocks: 2, to: 2, orFewer: false, orMore: false, chance: ratio(1n, 2n), reward: 0n },
      { blocks: 3, to: 3, orFewer: false, orMore: false, chance: ratio(3n, 10n), reward: 10n },
      { blocks: 4, to: 4, orFewer: false, orMore: false, chance: ratio(1n, 5n), reward: 20n },
    ])
  })

  it('count what lies beyond the last epoch in a hundred into the first and the last', () => {
    // 1 in 200 each of 10 … 11 and of 16 … 17; what is left starts with exactly 1 in 100 below.
    const rows = rowsOf(10, [1n, 1n, 40n, 60n, 60n, 36n, 1n, 1n])
    expect(rows.map(({ blocks }) => blocks)).toEqual([12, 13, 14, 15])
    // (10 … 12 blocks) (80 + 90 + 40·100) ÷ 42, rounded down; (15 … 17) (36·130 + 140 + 150) ÷ 38.
    expect(rows[0]).toEqual({
      ...{ blocks: 12, to: 12, orFewer: true, orMore: false },
      ...{ chance: ratio(42n, 200n), reward: 99n },
    })
    expect(rows[3]).toEqual({
      ...{ blocks: 15, to: 15, orFewer: false, orMore: true },
      ...{ chance: ratio(38n, 200n), reward: 130n },
    })
    // One chance more at an end is more than a hundredth.
    expect(rowsOf(10, [1n, 2n, 40n, 60n, 60n, 36n, 2n, 1n]).map(({ blocks }) => blocks)).toEqual([
      11, 12, 13, 14, 15, 16,
    ])
  })

  it('show a short way to none, and up to two blocks', () => {
    // Hardly ever fewer than three blocks: shown all the same; four and fewer are one row.
    expect(rowsOf(0, [1n, 1n, 1n, 500n, 500n]).map(({ blocks }) => blocks)).toEqual([0, 1, 2, 3, 4])
    expect(rowsOf(0, [1n, 1n, 1n, 1n, 500n, 500n]).map(({ blocks }) => blocks)).toEqual([4, 5])
    expect(rowsOf(0, [1_000n, 1n, 1n, 1n]).map(({ blocks, orMore }) => [blocks, orMore])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
    expect(rowsOf(0, [1_000n, 1n]).map(({ blocks, orMore }) => [blocks, orMore])).toEqual([
      [0, false],
      [1, false],
    ])
  })

  it('are at most 24, of as many counts each', () => {
    const even = (counts: number) => rowsOf(100, Array(counts).fill(1n))
    expect(even(24)).toHaveLength(24)
    const grouped = even(25)
    expect(grouped).toHaveLength(13)
    // 98 and 99 blocks beyond the second: 980 and 990.
    expect(grouped[0]).toMatchObject({ blocks: 100, to: 101, reward: 985n })
    expect(grouped[0]?.chance).toEqual(ratio(2n, 25n))
    expect(grouped[12]).toMatchObject({ blocks: 124, to: 124, orMore: false, reward: 1_220n })
  })
})

describe('luck', () => {
  it('is a pool of 3.3 M ada without a block in one epoch of 26', () => {
    const { luck } = ask({ record: calm })
    expect(luck && ratioForPlot(luck.expectedBlocks)).toBeCloseTo(3.25, 2)
    expect(luck && ratioForPlot(luck.chanceOfNoBlock)).toBeCloseTo(0.0389, 4)
  })

  it('shows every chance there is, in rows in order', () => {
    for (const record of [calm, poolNamed(snapshot, 'BERRY'), poolNamed(snapshot, 'MARAC')]) {
      const rows = ask({ record }).luck?.rows ?? []
      const total = rows.map(({ chance }) => chance).reduce((sum, chance) => add(sum, chance))
      expect(total).toEqual(one)
      expect(rows.length).toBeLessThanOrEqual(24)
      expect(rows.slice(1).every((row, i) => row.blocks === (rows[i]?.to ?? 0) + 1)).toBe(true)
      expect(rows.slice(1).every((row, i) => row.reward >= (rows[i]?.reward ?? 0n))).toBe(true)
    }
  })

  it('shows none, one and two blocks of pools that make few', () => {
    const rows = ask({ record: poolNamed(snapshot, 'FIDA') }).luck?.rows ?? []
    // No block: three epochs in a thousand.
    expect(rows[0]).toMatchObject({ blocks: 0, to: 0, orFewer: false })
    const smallest = ask({ pool: ownPool({ poolStake: '100', fixedCost: '340' }) }).luck?.rows
    expect(smallest?.map(({ blocks, orMore }) => [blocks, orMore])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
  })

  it('has rows whose mean is the expected reward', () => {
    const { luck, perEpoch } = ask({ record: calm })
    const mean = (luck?.rows ?? [])
      .map(({ chance, reward }) => mul(chance, ratio(reward)))
      .reduce((sum, part) => add(sum, part))
    expect(Math.abs(ratioForPlot(mean) - Number(perEpoch.reward))).toBeLessThan(2)
  })

  it('tells no block from no payment where one block does not cover the fixed cost', () => {
    const { luck } = ask({ pool: ownPool({ poolStake: '1000000', fixedCost: '340' }) })
    const [none, nothing] = [luck?.chanceOfNoBlock, luck?.chanceOfNothing].map((chance) =>
      ratioForPlot(chance ?? zero),
    )
    expect(none).toBeLessThan(0.4)
    expect(nothing).toBeGreaterThan(0.7)
  })
})

describe('the sum', () => {
  it('works the likeliest count of blocks that pays through', () => {
    const { sum, stake, pool, now } = ask({ record: calm })
    if (!sum || !pool) throw new Error('no sum')
    expect(sum.worked.blocks).toBe(3)
    const left = ratio(sum.worked.poolReward - pool.fixedCost)
    const kept = mul(left, { n: pool.margin.d - pool.margin.n, d: pool.margin.d })
    const mine = mul(kept, ratio(stake, pool.poolStake))
    expect(sum.worked.memberReward).toBe(mine.n / mine.d)
    expect(sum.maxPool.sigma).toEqual(ratio(pool.poolStake, now.totalStake))
    expect(sum.pot.rewardPot).toBe(lovelace(sum.pot.fees + sum.pot.deltaR1 - sum.pot.deltaT1))
  })
})
