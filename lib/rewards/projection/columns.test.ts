import { expect, test } from 'vitest'
import { amounts } from './columns.ts'

test('a column of doubles is the same in amounts', () => {
  const doubles = [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 52 + 1, 2 ** 53 - 1]
  const column = Float64Array.from(doubles)
  expect([...amounts(column)]).toEqual(doubles.map(BigInt))
})

test('and so is a part of one', () => {
  const column = Float64Array.of(1, 2, 3, 4)
  expect([...amounts(column.subarray(1, 3))]).toEqual([2n, 3n])
  expect([column[0], column[3]]).toEqual([1, 4])
})
