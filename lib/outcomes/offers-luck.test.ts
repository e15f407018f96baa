import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lovelace, parseAda } from '../rewards/index.ts'
import { fewestInLuck, furthestLuckRow, luckRow, withinLuck } from './offers-luck.ts'

const year = (mean: string, low: string, high: string) => ({
  perYear: parseAda(mean),
  band: { low: parseAda(low), high: parseAda(high) },
})
const amounts = (...all: number[]) => all.map((one) => lovelace(BigInt(one)))
const fallingFrom = (first: number, rows: number) =>
  amounts(...Array.from({ length: rows }, (_, i) => first - i))

describe('a year’s luck covers the difference of two offers', () => {
  const better = year('220', '215', '225')

  it('if in one year of ten the better one pays no more than the other expects', () => {
    expect(withinLuck(better, year('215', '200', '230'))).toBe(true)
    expect(withinLuck(better, year('214.999999', '100', '300'))).toBe(false)
  })

  it('whichever is named first, and always of equals', () => {
    const amount = fc.bigInt({ min: 0n, max: 1_000n }).map((n) => lovelace(n))
    const any = fc.record({ perYear: amount, band: fc.record({ low: amount, high: amount }) })
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(withinLuck(a, b)).toBe(withinLuck(b, a))
        expect(withinLuck(a, { ...b, perYear: a.perYear })).toBe(true)
      }),
    )
  })
})

describe('the row from which on it is luck', () => {
  it('is the first of which ten or more, itself counted, are within its luck', () => {
    // Two stand apart; from the third on each expects 1 less, and luck is 14 either way.
    const perYear = [...amounts(900, 800), ...fallingFrom(500, 30)]
    const lowOf = (row: number) => lovelace((perYear[row] ?? 0n) - 14n)
    expect(luckRow(perYear, lowOf)).toEqual({ at: 2, count: 15 })
  })

  it('counts a row whose mean is just the lowest year of ten, and none below', () => {
    const perYear = fallingFrom(500, 20)
    expect(luckRow(perYear, () => lovelace(491n))).toEqual({ at: 0, count: 10 })
    expect(luckRow(perYear, (row) => lovelace((perYear[row] ?? 0n) - 8n))).toBeNull()
  })

  it('is nowhere in a short list, and not among pools that pay nothing', () => {
    expect(luckRow(fallingFrom(500, fewestInLuck - 1), () => lovelace(0n))).toBeNull()
    expect(luckRow(amounts(...Array<number>(40).fill(0)), () => lovelace(0n))).toBeNull()
  })

  it('is looked for among the best only, and no band is asked for beyond', () => {
    const perYear = fallingFrom(1_000, 500)
    const asked: number[] = []
    const lowOf = (row: number) => {
      asked.push(row)
      return perYear[row] ?? lovelace(0n)
    }
    expect(luckRow(perYear, lowOf)).toBeNull()
    expect(asked).toEqual(Array.from({ length: furthestLuckRow }, (_, i) => i))
  })

  it('asks for no band where fewer than ten rows are left', () => {
    const asked: number[] = []
    const lowOf = (row: number) => {
      asked.push(row)
      return lovelace(1_000n)
    }
    expect(luckRow(fallingFrom(500, fewestInLuck - 1), lowOf)).toBeNull()
    expect(asked).toEqual([])
    expect(luckRow(fallingFrom(500, fewestInLuck + 1), lowOf)).toBeNull()
    expect(asked).toEqual([0, 1])
  })

  it('counts equals though nine years in ten pay more than the mean: a rare loss draws that down', () => {
    const alike = amounts(...Array<number>(12).fill(95), 94)
    expect(luckRow(alike, () => lovelace(100n))).toEqual({ at: 0, count: 12 })
  })

  it('says what the two-by-two comparison says', () => {
    const list = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 30 }), (means, luck) => {
        const perYear = amounts(...means.sort((a, b) => b - a))
        const lowOf = (row: number) => {
          const low = (perYear[row] ?? 0n) - BigInt(luck)
          return lovelace(low > 0n ? low : 0n)
        }
        const found = luckRow(perYear, lowOf)
        if (!found) return
        const { at, count } = found
        const years = perYear.map((mean, i) => {
          return { perYear: mean, band: { low: lowOf(i), high: mean } }
        })
        const [first] = years.slice(at)
        if (!first) throw new Error('no such row')
        const covered = years.slice(at).map((one) => withinLuck(first, one))
        expect(covered).toEqual(years.slice(at).map((_, i) => i < count))
      }),
    )
  })
})
