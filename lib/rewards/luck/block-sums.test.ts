import { describe, expect, test } from 'vitest'
import type { BlockDistribution } from './block-distribution.ts'
import { splitEpochs } from './block-sums.ts'
import type { Chances } from './chances.ts'
import { poolOf } from './test-pools.ts'

/** Half the sum of all differences. */
function apart(a: Chances, b: Chances): number {
  let sum = 0
  const from = Math.min(a.first, b.first)
  const to = Math.max(a.first + a.chances.length, b.first + b.chances.length)
  for (let i = from; i < to; i++)
    sum += Math.abs((a.chances[i - a.first] ?? 0) - (b.chances[i - b.first] ?? 0))
  return sum / 2
}

const lawless = (distribution: BlockDistribution) => ({ ...distribution, binomial: null })

describe('the blocks of many epochs above the bend', () => {
  test.each([
    ['ten blocks, two needed', 10_370_000n, 2, 73],
    ['six blocks, one needed', 6_300_000n, 1, 300],
    ['forty blocks, twenty-five needed', 41_500_000n, 25, 73],
  ])('less those below are those folded: %s', (_, stake, needed, epochs) => {
    const { distribution } = poolOf(stake, 170n)
    const bend = needed - distribution.first
    const direct = splitEpochs(distribution, bend, epochs)
    const folded = splitEpochs(lawless(distribution), bend, epochs)
    expect([direct.rarelyBelow, direct.surelyAbove, direct.oneBinomial]).toEqual([
      true,
      false,
      false,
    ])
    expect(folded.rarelyBelow).toBe(false)
    expect(direct.above).toBe(folded.above)
    expect(apart(direct.blocksAbove(epochs), folded.blocksAbove(epochs))).toBeLessThan(1e-11)
    expect(apart(direct.blocksBelow(3), folded.blocksBelow(3))).toBe(0)
    // With a neighbour known the next is one step from it.
    expect(apart(direct.blocksAbove(epochs + 1), folded.blocksAbove(epochs + 1))).toBeLessThan(
      1e-11,
    )
  })

  test('are one binomial where all epochs are', () => {
    const { distribution } = poolOf(41_500_000n, 170n)
    const direct = splitEpochs(distribution, 1, 73)
    const folded = splitEpochs(lawless(distribution), 1, 73)
    expect([direct.surelyAbove, direct.oneBinomial]).toEqual([true, true])
    expect([folded.surelyAbove, folded.oneBinomial]).toEqual([true, false])
    const sums = direct.blocksAbove(73)
    expect(apart(sums, folded.blocksAbove(73))).toBeLessThan(1e-11)
    expect(sums.upTo.at(-1)).toBeCloseTo(1, 12)
    expect(sums.upTo[0]).toBe(sums.chances[0])
  })

  test('are folded where many are below', () => {
    const { distribution } = poolOf(1_000_000n, 340n)
    const epochs = splitEpochs(distribution, 2, 73)
    expect([epochs.rarelyBelow, epochs.surelyAbove]).toEqual([false, false])
    expect(epochs.blocksAbove(0)).toMatchObject({ first: 0, chances: Float64Array.of(1) })
    expect(epochs.blocksAbove(1).first).toBe(2)
    expect(epochs.oneBelow).toMatchObject({ first: 0 })
    expect(epochs.oneBelow.chances).toHaveLength(2)
    // One that was skipped is made from its half.
    const [seven, fold] = [epochs.blocksAbove(7), splitEpochs(distribution, 2, 73)]
    for (let j = 1; j < 7; j++) fold.blocksAbove(j)
    expect(apart(seven, fold.blocksAbove(7))).toBeLessThan(1e-14)
  })
})
