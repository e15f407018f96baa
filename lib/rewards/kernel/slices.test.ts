import { expect, test } from 'vitest'
import { inSlices } from './slices.ts'

const slicesOf = (count: number) => {
  const slices: [number, number][] = []
  const sum = inSlices(count, (from, to) => {
    slices.push([from, to])
    return to - from
  })
  return { slices, sum }
}

test('every row is in one slice, and what the slices return is added up', () => {
  expect(slicesOf(0)).toEqual({ slices: [], sum: 0 })
  expect(slicesOf(1)).toEqual({ slices: [[0, 1]], sum: 1 })
  expect(slicesOf(128)).toEqual({ slices: [[0, 128]], sum: 128 })
  const pairs = [
    [0, 128],
    [128, 256],
    [256, 257],
  ]
  expect(slicesOf(257)).toEqual({ slices: pairs, sum: 257 })
})
