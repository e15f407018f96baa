import { describe, expect, test } from 'vitest'
import { ratioForPlot } from '../plot.ts'
import { add, equal, mul, ratio, sub } from '../rational.ts'
import { lovelace } from '../units.ts'
import { blockDistribution } from './block-distribution.ts'
import { type Line, rewardLines } from './reward-lines.ts'
import { poolOf } from './test-pools.ts'

const coins = blockDistribution({ totalBlocks: 9, share: ratio(1n, 2n) })
const paying = (...amounts: number[]) =>
  rewardLines(coins, (blocks) => lovelace(BigInt(amounts[Number(blocks)] ?? 0)))
const equals = (line: Line | undefined, perEpoch: bigint, perBlock: bigint) =>
  line !== undefined &&
  equal(line.perEpoch, ratio(perEpoch)) &&
  equal(line.perBlock, ratio(perBlock))
const at = ({ perEpoch, perBlock }: Line, blocks: number) =>
  ratioForPlot(add(perEpoch, mul(perBlock, ratio(BigInt(blocks)))))

describe('the lines of a reward', () => {
  test('are one where nothing is taken first', () => {
    const lines = paying(0, 10, 20, 30, 40, 50, 60, 70, 80, 90)
    expect(lines?.bend).toBe(0)
    expect([equals(lines?.lower, 0n, 0n), equals(lines?.upper, 0n, 10n)]).toEqual([true, true])
  })

  test('bend where a member begins to be paid', () => {
    const lines = paying(0, 0, 0, 3, 13, 23, 33, 43, 53, 63)
    expect(lines?.bend).toBe(3)
    expect([equals(lines?.lower, 0n, 0n), equals(lines?.upper, -27n, 10n)]).toEqual([true, true])
    // Be the line ever so flat: counts that pay nothing are below.
    expect(paying(0, 0, 1, 2, 3, 4, 5, 6, 7, 8)?.bend).toBe(2)
    expect(paying(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)?.bend).toBe(0)
  })

  test('bend where an operator’s part begins to be shared', () => {
    const lines = paying(0, 100, 200, 240, 250, 260, 270, 280, 290, 300)
    expect(lines?.bend).toBe(3)
    expect([equals(lines?.lower, 0n, 100n), equals(lines?.upper, 210n, 10n)]).toEqual([true, true])
  })

  test('have the mean of the rewards, floors and all', () => {
    const { distribution, operatorAt } = poolOf(9_000_000n, 340n, ratio(1n, 30n))
    const lines = rewardLines(distribution, operatorAt)
    if (lines === null) throw new Error('no lines')
    expect(distribution.first + lines.bend).toBe(2)
    let off = ratio(0n)
    distribution.weights.slice(lines.bend).forEach((w, i) => {
      const blocks = distribution.first + lines.bend + i
      const { perEpoch, perBlock } = lines.upper
      const expected = add(perEpoch, mul(perBlock, ratio(BigInt(blocks))))
      const reward = ratio(operatorAt(BigInt(blocks)))
      expect(Math.abs(at(lines.upper, blocks) - ratioForPlot(reward))).toBeLessThan(4)
      off = add(off, mul(ratio(w), sub(reward, expected)))
    })
    expect(off).toEqual(ratio(0n))
  })

  test('are none where floors do not account for what is off them', () => {
    expect(paying(0, 2, 4, 6, 8, 11, 14, 17, 20, 23)).not.toBeNull()
    expect(paying(0, 10, 50, 70, 300, 310, 320, 330, 340, 350)).toBeNull()
    expect(paying(0, 1, 4, 9, 16, 25, 36, 49, 64, 81)).toBeNull()
    expect(paying(90, 80, 70, 60, 50, 40, 30, 20, 10, 0)).toBeNull()
    expect(paying(90, 80, 70, 60, 100, 200, 300, 400, 500, 600)).toBeNull()
  })

  test('of one count alone are flat', () => {
    const sure = blockDistribution({ totalBlocks: 9, share: ratio(1n) })
    const lines = rewardLines(sure, (blocks) => lovelace(5n * blocks))
    expect(lines?.bend).toBe(0)
    expect(equals(lines?.upper, 45n, 0n)).toBe(true)
  })
})
