import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { max, min, pow, ratio } from './rational.ts'

/** By the school's way, one division after the other. */
function commonByHand(a: bigint, b: bigint): bigint {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  return y === 0n ? x : commonByHand(y, x % y)
}

describe('a fraction in lowest terms', () => {
  test('has the sign above the line', () => {
    expect(ratio(6n, -4n)).toEqual({ n: -3n, d: 2n })
    expect(ratio(-6n, -4n)).toEqual({ n: 3n, d: 2n })
    expect(ratio(0n, -7n)).toEqual({ n: 0n, d: 1n })
  })

  test('is divided by all that both parts share, below 2⁵³, at it and far above', () => {
    const part = fc
      .constantFrom(8, 52, 54, 70, 300)
      .chain((bits) => fc.bigInt({ min: -(2n ** BigInt(bits)), max: 2n ** BigInt(bits) }))
    const whole = fc.oneof(part, fc.constantFrom(2n ** 53n, 2n ** 53n - 1n, 2n ** 53n + 1n))
    fc.assert(
      fc.property(whole, whole, whole, (a, b, shared) => {
        const [n, d] = [a * shared, b * shared]
        fc.pre(d !== 0n)
        const made = ratio(n, d)
        expect(made.n * d).toBe(made.d * n)
        expect(made.d > 0n).toBe(true)
        expect(commonByHand(made.n, made.d)).toBe(1n)
      }),
    )
  })

  test('has parts of 32,768 bits at most, either sign', () => {
    const longest = 1n << 32_768n
    expect(ratio(longest).n).toBe(longest)
    expect(ratio(-longest).n).toBe(-longest)
    for (const [n, d] of [
      [longest + 1n, 1n],
      [-longest - 1n, 1n],
      [1n, longest + 1n],
    ] as const)
      expect(() => ratio(n, d)).toThrow('must be a whole number of at most 32,768 bits')
  })
})

describe('a power', () => {
  test('to nothing is 1', () => expect(pow(ratio(3n, 7n), 0)).toEqual({ n: 1n, d: 1n }))

  test('of 2²² bits at most is worked out, be they above the line or below', () => {
    // Sixteen signs of four bits: 2²² / 64.
    const [long, most] = [2n ** 63n, 2 ** 16]
    expect(pow(ratio(long), most).n).toBe(2n ** BigInt(63 * most))
    for (const base of [ratio(long), ratio(1n, long)])
      expect(() => pow(base, most + 1)).toThrow('small enough for a power of 2²² bits')
  })
})

test('of two equal fractions the smaller and the larger are the same', () => {
  const half = ratio(1n, 2n)
  expect(min(half, ratio(2n, 4n))).toEqual(half)
  expect(max(half, ratio(2n, 4n))).toEqual(half)
  expect([min(half, ratio(1n, 3n)), max(half, ratio(1n, 3n))]).toEqual([ratio(1n, 3n), half])
})
