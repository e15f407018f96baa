import { describe, expect, test } from 'vitest'
import { blockDistribution, lovelace, type RewardAt, ratio } from '../rewards/index.ts'
import { chanceOfMore, nothingPaid, type Payout, payoutOf } from './compare-chance.ts'

/** Three blocks, each this pool's or not like a coin: 1, 3, 3 and 1 of 8 cases. */
const coins = blockDistribution({ totalBlocks: 3, share: ratio(1n, 2n) })
const thousands: RewardAt = (blocks) => lovelace(1_000n * blocks)
const squares: RewardAt = (blocks) => lovelace(1_000n * blocks * blocks)

/** Eight blocks: their squares lie on no two lines. */
const eight = blockDistribution({ totalBlocks: 8, share: ratio(1n, 2n) })

const of = (distribution: typeof coins, rewardAt: RewardAt, mostEpochs = 1, scale = 1) =>
  payoutOf({ distribution, rewardAt, mostEpochs, scale })

describe('what epochs pay together', () => {
  test('is every amount, brought to the path by the scale', () => {
    expect(of(coins, thousands, 1, 0.5)).toEqual({
      amounts: Float64Array.of(0, 500, 1_000, 1_500),
      chances: Float64Array.of(0.125, 0.375, 0.375, 0.125),
      method: 'exact',
    })
  })

  test('is a hundred equally likely amounts where it would take too long, brought to it too', () => {
    const { amounts, chances, method } = of(eight, squares, 40)
    expect(method).toBe('grid')
    expect(amounts).toHaveLength(100)
    expect(chances).toEqual(new Float64Array(100).fill(0.01))
    expect(of(eight, squares, 40, 0.25).amounts).toEqual(amounts.map((amount) => amount / 4))
    // 40 epochs, in the mean of 4² and their variance 2, in thousands.
    const mean = amounts.reduce((sum, amount) => sum + amount / 100, 0)
    expect(mean / 720_000).toBeCloseTo(1, 3)
  })

  test('is in order, for a pool of rare blocks as well', () => {
    const rare = blockDistribution({ totalBlocks: 12, share: ratio(1n, 300n) })
    const { amounts, method } = of(rare, squares, 3)
    expect(method).toBe('grid')
    expect(amounts).toEqual(amounts.toSorted())
    expect(amounts[99]).toBeGreaterThan(0)
  })
})

describe('a chance', () => {
  const exact = of(coins, thousands)
  const grid = of(eight, squares, 5)

  test('of one coin row against another is had by counting 64 cases', () => {
    // The same: 1 + 9 + 9 + 1. More: half of the rest.
    expect(chanceOfMore(exact, exact)).toEqual({
      ...{ more: 22 / 64, equal: 20 / 64, less: 22 / 64, method: 'exact', error: 1e-9 },
    })
  })

  test('calls the same what differs by half a lovelace, and no more', () => {
    const amountOf = (amount: number): Payout => ({
      ...nothingPaid,
      amounts: Float64Array.of(amount),
    })
    const against = (amount: number) => chanceOfMore(amountOf(amount), amountOf(100)).equal
    expect([99.4, 99.5, 100, 100.5, 100.6].map(against)).toEqual([0, 1, 1, 1, 0])
  })

  test('of two pools without fees is even but for epochs in which neither makes a block', () => {
    // 333, 666, 1,000 a block: what several epochs pay is not told to the lovelace, but nothing is.
    const thirds = of(coins, (blocks) => lovelace((1_000n * blocks) / 3n), 4)
    const halves = of(coins, (blocks) => lovelace((1_001n * blocks) / 2n), 4)
    expect(chanceOfMore(halves, thirds).equal).toBeCloseTo(8 ** -8, 12)
    expect(chanceOfMore(thirds, nothingPaid)).toMatchObject({
      ...{ equal: expect.closeTo(8 ** -4, 12), less: 0 },
    })
  })

  test('does not mind what was left out as too rare', () => {
    const part = ({ chances, ...rest }: Payout, left: number): Payout => ({
      ...rest,
      chances: chances.map((chance) => chance * left),
    })
    expect(chanceOfMore(part(exact, 0.5), part(exact, 0.25))).toEqual(chanceOfMore(exact, exact))
  })

  test('is exact only if both are: a grid on either side says how far off it may be', () => {
    for (const pair of [
      [grid, exact],
      [exact, grid],
      [grid, grid],
    ] as const)
      expect(chanceOfMore(...pair)).toMatchObject({ method: 'grid', error: 0.02 })
    expect(chanceOfMore(exact, nothingPaid)).toMatchObject({ method: 'exact', error: 1e-9 })
  })
})
