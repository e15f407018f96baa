import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { exactPart, floorOfPart, partOf } from './part.ts'
import { amounts, shares } from './test-course.ts'

const below = 2n ** 53n - 1n

test('a part in doubles is the part by bigint, or undecided', () => {
  const any = fc.tuple(amounts(below), shares(3n))
  fc.assert(
    fc.property(any, ([amount, of]) => {
      const part = partOf(of)
      const floor = floorOfPart(Number(amount), part)
      const exact = (amount * of.n) / of.d
      if (Number.isNaN(floor)) expect(of.n * of.d).toBeGreaterThan(below)
      else if (exact <= below) expect(floor).toBe(Number(exact))
      else expect(floor).toBeGreaterThan(Number(below))
    }),
    { numRuns: 800 },
  )
})

test('a part that often is whole is decided without bigint, and right', () => {
  for (const [n, d] of [
    [1n, 5n],
    [3n, 1000n],
    [583_467n, 197_100_000n],
    [94_906_265n, 94_906_266n],
  ] as const) {
    const part = partOf(ratio(n, d))
    for (let q = below / d; q > 0n; q = (q * 5n) / 7n)
      for (const off of [-1n, 0n, 1n])
        expect(floorOfPart(Number(q * d + off), part)).toBe(exactPart(q * d + off, part))
  }
})

test('an amount that is itself rounded is not taken for whole', () => {
  const part = partOf(ratio(1n, 8n))
  expect(floorOfPart(2 ** 53, part)).toBeNaN()
  expect(exactPart(2n ** 53n + 1n, part)).toBe(2 ** 50)
})
