import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epoch, type Lovelace, lovelace } from '../rewards/index.ts'
import { projectionRows, projectPath, rowCounts } from './projection.ts'

describe('a path at a constant pot', () => {
  const start = { from: epoch(700), epochs: 6, stake: lovelace(1_000n), first: lovelace(100n) }
  const earned = (compound: boolean) => {
    const path = projectPath({ ...start, rateAt: () => 1n, compound })
    return [1, 2, 3, 4, 5, 6].map((count) => path.earned(count) - path.earned(count - 1))
  }

  it('lets a reward earned in E earn from E + 3 on', () => {
    // 703 earns on 1000 + 100, 704 on 1000 + 200, 705 on 1000 + 300.
    expect(earned(true)).toEqual([100n, 100n, 100n, 110n, 120n, 130n])
  })

  it('is the same every epoch where rewards are taken out', () => {
    expect(earned(false)).toEqual([100n, 100n, 100n, 100n, 100n, 100n])
  })

  it('has paid all but the last epoch’s reward when that epoch ends', () => {
    const path = projectPath({ ...start, rateAt: () => 1n, compound: true })
    expect([0, 1, 2, 3].map(path.paid)).toEqual([0n, 0n, 100n, 200n])
    expect([0, 1, 2, 3].map(path.holding)).toEqual([1_000n, 1_000n, 1_100n, 1_200n])
  })
})

describe('a path', () => {
  const start = { from: epoch(700), epochs: 3, stake: lovelace(1_000n), first: lovelace(100n) }
  const earned = (over: Partial<Parameters<typeof projectPath>[0]>) => {
    const path = projectPath({ ...start, rateAt: () => 1n, compound: true, ...over })
    return [0, 1, 2, 3].map(path.earned)
  }

  it('follows the pot, each epoch rounded down', () => {
    // 100, ⌊100 · 5/7⌋, ⌊100 · 3/7⌋
    const rateAt = (at: number) => BigInt(7 - 2 * (at - 700))
    expect(earned({ rateAt })).toEqual([0n, 100n, 171n, 213n])
  })

  it('earns nothing without stake, or in a pool that has nothing left from the start', () => {
    expect(earned({ stake: lovelace(0n) })).toEqual([0n, 0n, 0n, 0n])
    expect(earned({ rateAt: (at) => BigInt(at - 700) })).toEqual([0n, 0n, 0n, 0n])
  })

  it('has a first row before its first epoch, but for epoch 0', () => {
    const epochsOf = (from: number) => {
      const path = projectPath({ ...start, from: epoch(from), rateAt: () => 1n, compound: true })
      return projectionRows(path, [0, 1, 3], null).map((row) => row.epoch)
    }
    expect(epochsOf(700)).toEqual([699, 700, 702])
    expect(epochsOf(0)).toEqual([0, 0, 2])
  })
})

it('is to the lovelace what whole numbers say, for any stake, pot and reward', () => {
  const whole = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) })
  fc.assert(
    fc.property(
      fc.constantFrom(20, 40, 55, 200, 600).chain(whole),
      fc.array(fc.constantFrom(3, 40, 1_000).chain(whole), { minLength: 12, maxLength: 12 }),
      fc.constantFrom(10, 53, 56).chain(whole),
      fc.boolean(),
      (first, rates, stake, compound) => {
        const rateAt = (at: number) => rates[at - 700] ?? 0n
        const start = { from: epoch(700), epochs: 12, first: first as Lovelace, compound }
        const path = projectPath({ ...start, stake: stake as Lovelace, rateAt })
        // Σ ⌊first · rate ÷ rate(700) · held ÷ stake⌋; what was earned three epochs before is held.
        const earned = [0n]
        const scale = rateAt(700) * stake
        for (let i = 0; i < 12 && scale > 0n; i++) {
          const held = stake + (compound ? (earned[i - 2] ?? 0n) : 0n)
          earned.push((earned[i] ?? 0n) + (first * rateAt(700 + i) * held) / scale)
        }
        for (let i = 0; i <= 12; i++) expect(path.earned(i)).toBe(earned[i] ?? 0n)
      },
    ),
    { numRuns: 3_000 },
  )
})

describe('the rows of a horizon', () => {
  it('are at most eighty rows, from none to the last', () => {
    for (const epochs of [1, 2, 72, 73, 74, 75, 100, 146, 365, 731, 1_000, 2_189, 2_190]) {
      const counts = rowCounts(epochs)
      expect([counts[0], counts.at(-1)]).toEqual([0, epochs])
      expect(counts.length).toBeLessThanOrEqual(80)
    }
    expect(rowCounts(73)).toHaveLength(74)
    expect(rowCounts(4)).toEqual([0, 1, 2, 3, 4])
  })

  it('are evenly spread over the years, with the first epoch, the first year, five and ten', () => {
    // 2,190 epochs are thirty years.
    const grid = Array.from({ length: 73 }, (_, i) => 30 * i)
    const all = [...grid, 1, 73, 365, 730, 2_190]
    expect(rowCounts(2_190)).toEqual(all.sort((a, b) => a - b))
    const even = Array.from({ length: 37 }, (_, i) => 2 * i)
    expect(rowCounts(74)).toEqual([0, 1, ...even.slice(1), 73, 74])
  })
})
