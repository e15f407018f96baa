import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binomial, convolved, trimmed, upTo } from './chances.ts'

const chancesOf = (least: number) =>
  fc
    .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: least, maxLength: 13 })
    .map((weights) => {
      const total = weights.reduce((sum, w) => sum + w, 0)
      return Float64Array.from(weights, (w) => w / total)
    })

test('two counts summed are every pair of them', () => {
  fc.assert(
    fc.property(chancesOf(1), chancesOf(1), (a, b) => {
      const sum = convolved({ first: 2, chances: a }, { first: 5, chances: b })
      const pairs = new Float64Array(a.length + b.length - 1)
      a.forEach((x, i) => {
        b.forEach((y, j) => {
          pairs[i + j] = (pairs[i + j] ?? 0) + x * y
        })
      })
      expect(sum.first).toBe(7)
      expect(sum.chances.length).toBe(pairs.length)
      sum.chances.forEach((chance, i) => {
        expect(chance).toBeCloseTo(pairs[i] ?? 0, 14)
      })
    }),
  )
})

test('two counts summed are the same in either order, to the last bit', () => {
  const unlike = fc.tuple(chancesOf(1), chancesOf(1)).filter(([a, b]) => a.length !== b.length)
  fc.assert(
    fc.property(unlike, ([a, b]) => {
      const [some, others] = [
        { first: 2, chances: a },
        { first: 5, chances: b },
      ]
      expect(convolved(some, others)).toEqual(convolved(others, some))
    }),
  )
})

test('a sure sum stays what it is', () => {
  const sure = { first: 0, chances: Float64Array.of(1) }
  const half = { first: 3, chances: Float64Array.of(0.25, 0.75) }
  expect(convolved(half, sure)).toEqual(half)
  expect(convolved(sure, half)).toEqual(half)
})

test('no more is left out at an end than two parts in 10¹⁵, and never all', () => {
  const ends = trimmed(Float64Array.of(1e-15, 0.9e-15, 0.5e-15, 0.5, 0.5, 0, 3e-15, 1e-15), 10)
  expect(ends).toEqual({ first: 12, chances: Float64Array.of(0.5e-15, 0.5, 0.5, 0, 3e-15) })
  const justEnough = Float64Array.of(2e-15, 0.5, 0.5, 2e-15)
  expect(trimmed(justEnough, 0)).toEqual({ first: 0, chances: justEnough })
  expect(trimmed(Float64Array.of(0, 0), 4).chances).toHaveLength(1)
})

test('a binomial is its ratios, sums to 1 and has the mean n·p', () => {
  for (const [n, p] of [
    [1, 0.5],
    [73, 0.04],
    [73, 0.99],
    [2_190, 1e-4],
    [1_576_800, 0.003],
  ] as const) {
    const { first, chances } = binomial(n, p, false)
    expect(chances.reduce((sum, c) => sum + c, 0)).toBeCloseTo(1, 12)
    const mean = chances.reduce((sum, c, i) => sum + c * (first + i), 0)
    expect(mean / (n * p)).toBeCloseTo(1, 11)
    for (let i = 1; i < chances.length; i++) {
      const b = first + i
      const odds = ((n - b + 1) * p) / (b * (1 - p))
      expect((chances[i] ?? 0) / (chances[i - 1] ?? 1) / odds).toBeCloseTo(1, 9)
    }
  }
  expect(binomial(9, 1, true)).toEqual({ first: 9, chances: Float64Array.of(1) })
  // A chance said to be certain is taken for it, though it lacks a little.
  expect(binomial(73, 1 - 1e-14, true)).toEqual({ first: 73, chances: Float64Array.of(1) })
  expect(binomial(73, 1 - 1e-14, false).first).toBe(72)
  // 1 − p may be too small for a number without p being 1.
  expect(binomial(9, 1, false)).toEqual({ first: 9, chances: Float64Array.of(1) })
  expect(binomial(9, 0, false)).toEqual({ first: 0, chances: Float64Array.of(1) })
})

test('chances add up from the least count on', () => {
  expect(upTo(Float64Array.of(0.5, 0.25, 0.25))).toEqual(Float64Array.of(0.5, 0.75, 1))
})
