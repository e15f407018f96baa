import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, one, parseAda, zero } from '../rewards/index.ts'
import { bandsOver } from './band.ts'
import { memberRewardAt } from './epoch-share.ts'
import { forecastFrom } from './forecast.ts'
import { poolInEpoch } from './pool-in-epoch.ts'
import { rowCounts } from './projection.ts'

/** So many blocks or more by the weights of each count; every block pays 100 lovelace. */
const blocks = (first: number, weights: readonly bigint[]) => {
  const total = weights.reduce((sum, weight) => sum + weight)
  return { first, weights, total, binomial: null }
}
const each = (count: bigint) => lovelace(100n * count)
const bands = (first: number, weights: readonly bigint[], counts: readonly number[]) =>
  bandsOver(blocks(first, weights), each, counts).bands.map(({ low, high }) => [low, high])

/** Of an even chance of one block more or less, a quarter each: what four coins give. */
const coins = [1n, 2n, 1n]

describe('the band', () => {
  it('is from the tenth to the ninetieth percentile of what the epochs pay', () => {
    // 1, 2, 3, 4 chances in ten of 2, 3, 4, 5 blocks.
    expect(bands(2, [1n, 2n, 3n, 4n], [0, 1])).toEqual([
      [0n, 0n],
      [200n, 500n],
    ])
    // Two epochs of 0, 1 or 2 blocks: chances of 1, 4, 6, 4, 1 in sixteen.
    expect(bands(0, coins, [0, 1, 2])).toEqual([
      [0n, 0n],
      [0n, 200n],
      [100n, 300n],
    ])
  })

  it('is exact, of nothing, for no epoch at all', () => {
    expect(bandsOver(blocks(0, coins), each, [0, 0])).toEqual({
      bands: [
        { low: 0n, high: 0n },
        { low: 0n, high: 0n },
      ],
      method: 'exact',
    })
  })

  it('is exact for one epoch and the whole horizon, a corrected normal’s between them', () => {
    const { bands: made, method } = bandsOver(blocks(40, coins), each, [0, 1, 2, 3])
    expect(method).toBe('exact')
    // Six coins for the horizon: 7 in 64 for one head or none.
    expect([made[1], made[3]]).toEqual([
      { low: 4_000n, high: 4_200n },
      { low: 12_100n, high: 12_500n },
    ])
    // 82 blocks, variance 1, excess −1/2: z is 1.2816, z + (z³ − 3z)·(−1/2)/24 is 1.3178.
    expect(made[2]).toEqual({ low: 8_068n, high: 8_332n })
  })

  it('is exact as long as fewer than thirty blocks are expected', () => {
    expect(bands(14, coins, [0, 1, 2, 3])[2]).toEqual([2_868n, 3_132n])
    // A quarter of a block in a hundred fewer.
    expect(bands(14, [101n, 200n, 100n], [0, 1, 2, 3])[2]).toEqual([2_900n, 3_100n])
  })

  it('is exact where luck is lopsided, until enough epochs have evened it out', () => {
    // One chance in nine: skewness 2.475, below 0.3·√n from n = 69 on. Whole blocks or not tell which it was.
    const inWhole = (weights: readonly bigint[], count: number) =>
      bands(40, weights, [0, count, 100])[1]?.every((amount) => amount % 100n === 0n)
    for (const weights of [
      [8n, 1n],
      [1n, 8n],
    ]) {
      expect(inWhole(weights, 68)).toBe(true)
      expect(inWhole(weights, 69)).toBe(false)
    }
    // P(≤ 4 of 68) = 0.110, P(≤ 11 of 68) = 0.932 and P(≤ 10) = 0.872.
    expect(bands(40, [8n, 1n], [0, 68, 100])[1]).toEqual([272_400n, 273_100n])
  })

  it('is what is sure where every epoch pays the same', () => {
    const sure = (counts: readonly number[]) =>
      bandsOver(blocks(40, coins), () => lovelace(7n), counts).bands
    expect(sure([0, 1, 50, 73])).toEqual([0n, 7n, 350n, 511n].map((low) => ({ low, high: low })))
  })
})

describe('the band of a pool on mainnet', () => {
  const snapshot = embeddedSnapshot()
  const stake = parseAda('10000')

  it('between its exact rows is off by less than a thirtieth of its width', () => {
    for (const poolStake of ['50000', '500000', '3000000', '30000000']) {
      const pool = poolInEpoch({
        basis: forecastFrom(snapshot, lovelace(0n)).at(669),
        parameters: snapshot.parameters,
        poolStake: parseAda(poolStake),
        pledge: parseAda('0'),
        pledgeMet: true,
        performance: one,
      })
      const fees = { fixedCost: parseAda('170'), margin: zero }
      const rewardAt = memberRewardAt(pool, fees, stake)
      const { bands } = bandsOver(pool.distribution, rewardAt, rowCounts(73))
      for (const count of [14, 30, 47, 62]) {
        const exact = bandsOver(pool.distribution, rewardAt, [0, count]).bands[1]
        const drawn = bands[count]
        if (!exact || !drawn) throw new Error('no band')
        // Where all but a few epochs pay nothing, one payment more or less is what luck comes in.
        const step = Number(rewardAt(1n))
        const allowed = Math.max(Number(exact.high - exact.low) / 30, step)
        expect(Math.abs(Number(drawn.low - exact.low))).toBeLessThanOrEqual(allowed)
        expect(Math.abs(Number(drawn.high - exact.high))).toBeLessThanOrEqual(allowed)
      }
    }
  })
})
