import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { floorOfPart, type Part, partOf, type Tally } from './part.ts'
import { amounts, shares } from './test-course.ts'

const below = 2n ** 53n - 1n

/** As a projection takes it. */
function floorBy(part: Part, amount: bigint, tally: Tally): number {
  const double = Number(amount)
  const floor = Math.floor(double * part.lo)
  if (floor === Math.floor(double * part.hi)) return floor
  const above = amount > below ? 2 ** 53 : 0
  return floorOfPart(tally, part, Number(amount - BigInt(above)), above)
}

test('a part of an amount is what bigint says', () => {
  fc.assert(
    fc.property(amounts(2n ** 54n - 1n), shares(3n), (amount, of) => {
      const exact = (amount * of.n) / of.d
      const floor = floorBy(partOf(of), amount, { exactFloors: 0 })
      if (exact <= below) expect(floor).toBe(Number(exact))
      else expect(floor).toBeGreaterThan(Number(below))
    }),
    { numRuns: 800 },
  )
})

test('a part that often is whole is decided without bigint, and right', () => {
  const tally = { exactFloors: 0 }
  for (const [n, d] of [
    [1n, 5n],
    [3n, 1000n],
    [583_467n, 197_100_000n],
    [94_906_265n, 94_906_266n],
  ] as const)
    for (let q = below / d; q > 0n; q = (q * 5n) / 7n)
      for (const amount of [q * d - 1n, q * d, q * d + 1n])
        if (amount <= below)
          expect(floorBy(partOf(ratio(n, d)), amount, tally)).toBe(Number((amount * n) / d))
  expect(tally.exactFloors).toBe(0)
})

test('of amounts that are sure the upper product alone is enough', () => {
  const shareOf = fc
    .tuple(fc.bigInt(1n, 2n ** 40n), fc.bigInt(0n, 2n ** 45n))
    .map(([n, more]) => ratio(n, n + more))
  const near = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -1, max: 1 }))
  fc.assert(
    fc.property(shareOf, near, (of, [place, off]) => {
      const part = partOf(of)
      const most = BigInt(Math.floor(part.sure))
      // Where the product is whole, and one beside it.
      const q = BigInt(Math.floor(place * Number(most / of.d)))
      const amount = q * of.d + BigInt(off)
      fc.pre(amount >= 0n && Number(amount) < part.sure)
      expect(Math.floor(Number(amount) * part.hi)).toBe(Number((amount * of.n) / of.d))
    }),
    { numRuns: 2_000 },
  )
  expect(partOf(ratio(1n, 5n)).sure).toBe(2 ** 49)
  expect(partOf(ratio(0n)).sure).toBe(Infinity)
  expect(partOf(ratio(1n, 10n ** 80n)).sure).toBe(0) // less than doubles are trusted with
  expect(1 < partOf(ratio(10n ** 80n, 10n ** 80n + 1n)).sure).toBe(false)
})

test('where neither decides, bigint is asked, and counted', () => {
  const tally = { exactFloors: 0 }
  const fine = partOf(ratio(999_999_937n, 1_000_000_007n)) // n·d is past 2⁵³
  expect(floorBy(fine, 1_000_000_007n, tally)).toBe(999_999_937)
  expect(floorBy(partOf(ratio(1n, 8n)), 2n ** 53n, tally)).toBe(2 ** 50)
  expect(tally.exactFloors).toBe(2)
})
