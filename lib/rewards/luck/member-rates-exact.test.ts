import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chancesOfNoBlock, expectedMemberRates, type MemberRatesInput } from './member-rates.ts'

/** The pool is half of a network of 2¹⁰ lovelace: the rate is its surplus ÷ 2⁹, and all figures are exact. */
const poolStake = 2 ** 9

type Pool = { readonly blocks: number; readonly perBlock: number; readonly cost: number }

function inputOf(pools: readonly Pool[], share: number, totalBlocks: number): MemberRatesInput {
  const column = (value: (pool: Pool) => number) => Float64Array.from(pools, value)
  return {
    poolStake: column(() => poolStake),
    // u = maxPoolReward·A / (N·S)
    maxPoolReward: column(({ perBlock }) => (perBlock * totalBlocks) / 2),
    fixedCost: column(({ cost }) => cost),
    margin: column(() => 0),
    share: column(() => share),
    totalBlocks,
    networkActiveStake: 2 * poolStake,
  }
}

function surplusOf(pool: Pool, share: number): number {
  const [rate = Number.NaN] = expectedMemberRates(inputOf([pool], share, pool.blocks))
  return rate * poolStake
}

/** Every order in which blocks can fall to the pool or to others, one by one; quarters of a chance. */
function counted({ blocks, perBlock, cost }: Pool, quarters: bigint): number {
  let sum = 0n
  for (let made = 0; made < 2 ** blocks; made++) {
    const ours = made.toString(2).replaceAll('0', '').length
    const left = BigInt(perBlock) * BigInt(ours) - BigInt(cost)
    const ways = quarters ** BigInt(ours) * (4n - quarters) ** BigInt(blocks - ours)
    if (left > 0n) sum += ways * left
  }
  return Number(sum) / 4 ** blocks
}

describe('the mean surplus of a few blocks', () => {
  test('is that of every order they can fall in, be the cost a whole number of blocks or not', () => {
    for (const blocks of [1, 2, 3, 5, 7])
      for (const quarters of [1n, 2n, 3n])
        for (let cost = 0; cost <= blocks * 20 + 10; cost += 5) {
          const pool = { blocks, perBlock: 20, cost }
          const exact = counted(pool, quarters)
          const off = Math.abs(surplusOf(pool, Number(quarters) / 4) - exact)
          expect(off, `${blocks} blocks, ${quarters}/4, ${cost}`).toBeLessThanOrEqual(exact * 1e-14)
        }
  })

  test('is what N·share blocks pay where nothing is taken first, but for the last bits', () => {
    for (const share of [2 ** -12, 1 / 64, 0.25, 0.75, 0.875]) {
      const exact = 20_971 * share * 20
      const off = surplusOf({ blocks: 20_971, perBlock: 20, cost: 0 }, share) - exact
      expect(Math.abs(off)).toBeLessThanOrEqual(exact * 2 ** -52)
    }
  })

  test('lacks the cost and no more where no chance but 10⁻³⁰⁰ is below it', () => {
    const off = surplusOf({ blocks: 20_971, perBlock: 20, cost: 200 }, 0.25) - (104_855 - 200)
    expect(Math.abs(off)).toBeLessThanOrEqual(104_855 * 2 ** -52)
  })
})

describe('one who makes all blocks', () => {
  test('keeps what the cost leaves, and never less than nothing next to a cost that takes all', () => {
    const networks = fc.record({
      blocks: fc.integer({ min: 1, max: 30_000 }),
      perBlock: fc.double({ min: 0.1, max: 1e6, noNaN: true }),
    })
    fc.assert(
      fc.property(networks, ({ blocks, perBlock }) => {
        const all = perBlock * blocks
        const costs = Array.from({ length: 13 }, (_, i) => all * (1 + (i - 6) * 2 ** -52))
        const pools = costs.map((cost) => ({ blocks, perBlock, cost }))
        for (const rate of expectedMemberRates(inputOf(pools, 1, blocks))) {
          expect(rate).toBeGreaterThanOrEqual(0)
          expect(rate * poolStake).toBeLessThanOrEqual(all * 2 ** -48)
        }
      }),
      { numRuns: 300 },
    )
    expect(surplusOf({ blocks: 7, perBlock: 20, cost: 100 }, 1)).toBe(40)
    for (const cost of [140, 141, 2 ** 50])
      expect(surplusOf({ blocks: 7, perBlock: 20, cost }, 1)).toBe(0)
  })
})

test('nothing is shared where there is nothing: no stake, no ceiling, or no blocks in the epoch', () => {
  const none = inputOf(
    [0, 5].map((cost) => ({ blocks: 9, perBlock: 0, cost })),
    0.5,
    9,
  )
  expect([...expectedMemberRates(none)]).toEqual([0, 0])
  expect([...expectedMemberRates({ ...none, poolStake: new Float64Array(2) })]).toEqual([0, 0])
  const idle = inputOf([{ blocks: 9, perBlock: 20, cost: 0 }], 0.5, 9)
  expect([...expectedMemberRates({ ...idle, totalBlocks: 0 })]).toEqual([0])
})

test('a refusal says what the column must be', () => {
  const input = inputOf([{ blocks: 9, perBlock: 20, cost: 5 }], 0.5, 9)
  const refusal = (wrong: Partial<MemberRatesInput>) => () =>
    expectedMemberRates({ ...input, ...wrong })
  expect(refusal({ networkActiveStake: 0 })).toThrow('networkActiveStake must be above 0; got 0.')
  expect(refusal({ margin: new Float64Array(2) })).toThrow(
    'margin must be as long as poolStake; got 2.',
  )
  expect(refusal({ poolStake: Float64Array.of(0) })).toThrow('poolStake must be above 0; got 0.')
  expect(refusal({ share: Float64Array.of(1.5) })).toThrow('share must be from 0 to 1; got 1.5.')
  expect(refusal({ fixedCost: Float64Array.of(-1) })).toThrow(
    'fixedCost must be from 0 to 72057594037927940; got -1.',
  )
  expect(() => chancesOfNoBlock(Float64Array.of(-0.5), 9)).toThrow(
    'share must be from 0 to 1; got -0.5.',
  )
})
