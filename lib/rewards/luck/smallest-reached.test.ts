import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomial } from './chances.ts'
import { type Reached, smallestReached } from './smallest-reached.ts'

/** Amounts, ascending, with the chance of at most each; and how often they were looked at. */
function listed(atoms: readonly (readonly [amount: number, chance: number])[]) {
  const sorted = atoms.toSorted(([a], [b]) => a - b)
  const upTo: number[] = []
  for (const [, chance] of sorted) upTo.push((upTo.at(-1) ?? 0) + chance)
  const counter = { looks: 0 }
  const look = (limit: number): Reached => {
    counter.looks += 1
    const within = sorted.filter(([amount]) => amount <= limit).length
    return {
      chance: upTo[within - 1] ?? 0,
      most: sorted[within - 1]?.[0] ?? Number.NEGATIVE_INFINITY,
      next: sorted[within]?.[0] ?? Number.POSITIVE_INFINITY,
    }
  }
  const ends = { least: sorted[0]?.[0] ?? 0, all: look(Number.POSITIVE_INFINITY) }
  counter.looks = 0
  const scanned = (wanted: number) => sorted[upTo.findIndex((chance) => chance >= wanted)]?.[0]
  return { look, ends, upTo, scanned, counter }
}

/** Up to forty amounts; chances are whole parts of 2¹², so that their sums are exact. */
const amounts = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 99 }), fc.nat({ max: 2 ** 31 - 1 })), {
    minLength: 1,
    maxLength: 40,
  })
  .chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: all.length, maxLength: all.length }),
      fc.constantFrom(1, 1_000, 2_000_000),
    ),
  )
  .map(([all, parts, unit]) =>
    listed(all.map((amount, i) => [amount * unit, (parts[i] ?? 1) / 4_096] as const)),
  )

describe('the smallest amount reached', () => {
  test('is the one that a scan from the least on finds, be its chance just reached or not', () => {
    fc.assert(
      fc.property(amounts, fc.nat({ max: 39 }), ({ look, ends, upTo, scanned }, nth) => {
        const reached = upTo[nth % upTo.length] ?? 1
        for (const wanted of [reached, reached - 2 ** -13, reached * 2 ** -20])
          expect(smallestReached(look, ends, wanted).most).toBe(scanned(wanted))
      }),
      { numRuns: 300 },
    )
  })

  test('is the least where next to nothing is wanted, or less: roundings were taken off', () => {
    const { look, ends } = listed([5, 7, 40, 900, 1_000].map((amount) => [amount, 0.2]))
    for (const wanted of [0.2, 1e-300, 0, -1e-10, -1])
      expect(smallestReached(look, ends, wanted).most).toBe(5)
  })

  test('is the largest where more is wanted than all together have', () => {
    const { look, ends } = listed([5, 7, 40].map((amount) => [amount, 0.25]))
    for (const wanted of [0.75, 0.76, 1, 2])
      expect(smallestReached(look, ends, wanted)).toEqual({
        chance: 0.75,
        most: 40,
        next: Infinity,
      })
  })

  test('of one amount needs no look', () => {
    const { look, ends, counter } = listed([[3e15, 1]])
    expect(smallestReached(look, ends, 0.5).most).toBe(3e15)
    expect(counter.looks).toBe(0)
  })

  test('takes fewer looks than halving alone: a thousand counts are told apart by eight or nine', () => {
    // All blocks of a pool of 63 an epoch in a year.
    const { first, chances } = binomial(1_533_000, 0.003, false)
    const year = listed(Array.from(chances, (chance, i) => [(first + i) * 1e8, chance] as const))
    expect(chances.length).toBeGreaterThan(1_024)
    for (let percent = 1; percent < 100; percent++) {
      const wanted = percent / 100
      expect(smallestReached(year.look, year.ends, wanted).most).toBe(year.scanned(wanted))
    }
    expect(year.counter.looks / 99).toBeLessThan(9)
  })
})
