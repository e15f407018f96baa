import { expect, test } from 'vitest'
import { amounts, lowered, raise } from './columns.ts'

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

test('a column of raised doubles is the same in amounts, and so is a part of one', () => {
  const doubles = [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 51 + 1, 2 ** 52 - 1]
  const column = Float64Array.from(doubles, (amount) => raise + amount)
  expect([...lowered(column.subarray(2, 4))]).toEqual(doubles.slice(2, 4).map(BigInt))
  expect([...lowered(column.subarray(4))]).toEqual(doubles.slice(4).map(BigInt))
  expect(column.slice(0, 2)).toEqual(Float64Array.of(raise, raise + 1))
})
