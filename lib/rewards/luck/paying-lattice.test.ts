import { describe, expect, test } from 'vitest'
import { ratioForPlot } from '../plot.ts'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { type BlockDistribution, blockDistribution } from './block-distribution.ts'
import { cumulantsOver, rewardCumulants } from './cumulants.ts'
import { latticeRows } from './paying-lattice.ts'
import { rewardDistribution } from './reward-distribution.ts'
import { rewardLines } from './reward-lines.ts'
import type { RewardAt } from './reward-over-blocks.ts'
import { deciles } from './test-pools.ts'
import { counted } from './test-sums.ts'

/** Pays `base` in any case, `below` a block up to `bend` blocks, and from there on `above` a block. */
const bent =
  (base: bigint, bend: bigint, below: bigint, above: bigint): RewardAt =>
  (blocks) =>
    lovelace(base + (blocks <= bend ? below * blocks : below * bend + above * (blocks - bend)))

function rowsOf(distribution: BlockDistribution, rewardAt: RewardAt, epochs: number) {
  const lines = rewardLines(distribution, rewardAt)
  const rows = lines && latticeRows(distribution, lines, epochs)(epochs)
  if (!lines || !rows) throw new Error('no rows')
  const [perBelow, perAbove] = [lines.lower.perBlock, lines.upper.perBlock].map(ratioForPlot)
  return { rows, perBelow: perBelow ?? 0, perAbove: perAbove ?? 0 }
}

/** Four blocks or so of twelve, and sixty or so of 240: those are never as few as none. */
const few = blockDistribution({ totalBlocks: 12, share: ratio(1n, 3n) })
const many = blockDistribution({ totalBlocks: 240, share: ratio(1n, 4n) })

describe('all amounts of many epochs', () => {
  test.each([
    ['few blocks, nothing below the bend', few, bent(0n, 3n, 0n, 700n), 30],
    ['few blocks, something for each', few, bent(900n, 3n, 500n, 70n), 30],
    ['few blocks, flat above the bend', few, bent(900n, 3n, 500n, 0n), 30],
    ['many blocks, nothing below the bend', many, bent(0n, 57n, 0n, 700n), 12],
    ['many blocks, something for each', many, bent(9_000n, 57n, 500n, 70n), 12],
  ])('have the mean and the spread of that many: %s', (_, distribution, rewardAt, epochs) => {
    const { rows, perBelow, perAbove } = rowsOf(distribution, rewardAt, epochs)
    const cumulants = cumulantsOver(rewardCumulants(distribution, rewardAt), epochs)
    const middle = ratioForPlot(cumulants.mean)
    let [all, off, square] = [0, 0, 0]
    for (const { chance, offset, below, upTo } of rows)
      below.forEach((idle, i) => {
        upTo.forEach((atMost, k) => {
          const here = chance * idle * (atMost - (upTo[k - 1] ?? 0))
          const away = offset + perBelow * i + perAbove * k - middle
          all += here
          off += here * away
          square += here * away ** 2
        })
      })
    expect(all).toBeCloseTo(1, 12)
    expect(Math.abs(off)).toBeLessThan(middle * 1e-12)
    expect(square / cumulants.variance).toBeCloseTo(1, 11)
  })

  test('are not told apart by blocks that pay nothing', () => {
    const member = rowsOf(few, bent(0n, 3n, 0n, 700n), 30)
    for (const { firstBelow, below } of member.rows)
      expect({ firstBelow, below }).toEqual({ firstBelow: 0, below: Float64Array.of(1) })
    const flat = rowsOf(few, bent(900n, 3n, 500n, 0n), 30)
    for (const { firstAbove, upTo } of flat.rows)
      expect({ firstAbove, upTo }).toEqual({ firstAbove: 0, upTo: Float64Array.of(1) })
  })
})

describe('quantiles', () => {
  test.each([
    ['few blocks', few, bent(900n, 3n, 500n, 70n), 5],
    ['few blocks, flat above the bend', few, bent(900n, 3n, 500n, 0n), 5],
    ['many blocks', many, bent(9_000n, 57n, 500n, 70n), 2],
    ['many blocks, nothing below the bend', many, bent(0n, 57n, 0n, 700n), 2],
    ['amounts beyond 2⁴⁰', few, bent(10n ** 12n, 3n, 0n, 10n ** 11n), 5],
  ])('are what counting every case gives: %s', (_, distribution, rewardAt, epochs) => {
    const quantiles = [ratio(1n, 1_000n), ...deciles, ratio(999n, 1_000n)]
    const { method, quantile } = rewardDistribution({ distribution, rewardAt, epochs })
    expect(method).toBe('exact')
    expect(quantiles.map(quantile)).toEqual(counted(rewardAt, epochs, distribution, quantiles))
  })

  test('count a chance just reached as reached', () => {
    const coin = blockDistribution({ totalBlocks: 1, share: ratio(1n, 2n) })
    const rewardAt = bent(0n, 1n, 1_000n, 1_000n)
    const { quantile } = rewardDistribution({ distribution: coin, rewardAt, epochs: 3 })
    const eighths = [1n, 2n, 4n, 5n, 7n].map((n) => quantile(ratio(n, 8n)))
    expect(eighths).toEqual([0n, 1_000n, 1_000n, 2_000n, 2_000n])
  })

  test('are not below 0 where floors bring the line below it', () => {
    // 8 lies 4 below the line from 0 to 24: that line has the rewards' mean, and starts below 0.
    const rewards = [0n, 8n, 24n]
    const distribution = blockDistribution({ totalBlocks: 9, share: ratio(1n, 100n) })
    const rewardAt = (blocks: bigint) => lovelace(rewards[Number(blocks)] ?? 1_000n * blocks)
    const { method, quantile } = rewardDistribution({ distribution, rewardAt, epochs: 4 })
    expect(method).toBe('exact')
    expect(quantile(ratio(1n, 2n))).toBe(0n)
    expect(rowsOf(distribution, rewardAt, 4).rows[0]?.offset).toBeLessThan(0)
  })
})
