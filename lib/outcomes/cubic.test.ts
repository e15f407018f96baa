import { expect, it } from 'vitest'
import { cubicAt } from './cubic.ts'

const grid = [0, 3, 10, 20, 40, 70]
const cube = (x: number) => BigInt(2 * x ** 3 - 5 * x ** 2 + 7 * x - 1_000)

it('a cubic goes through every point of a cubic, on the grid and off it', () => {
  const values = grid.map(cube)
  for (let x = 0; x <= 70; x += 1) expect(cubicAt(grid, values, x), `${x}`).toBe(cube(x))
})

it('a cubic is the one through the two points on either side, or the four at an end', () => {
  // Of x⁴ the cubic through a, b, c, d is off by (x − a)(x − b)(x − c)(x − d).
  const values = grid.map((x) => BigInt(x) ** 4n)
  const through = (x: number, points: readonly number[]) =>
    BigInt(x ** 4 - points.reduce((product, point) => product * (x - point), 1))
  expect(cubicAt(grid, values, 2)).toBe(through(2, [0, 3, 10, 20]))
  expect(cubicAt(grid, values, 7)).toBe(through(7, [0, 3, 10, 20]))
  expect(cubicAt(grid, values, 11)).toBe(through(11, [3, 10, 20, 40]))
  expect(cubicAt(grid, values, 33)).toBe(through(33, [10, 20, 40, 70]))
  expect(cubicAt(grid, values, 69)).toBe(through(69, [10, 20, 40, 70]))
})

it('a cubic is rounded toward 0', () => {
  // x²/4 is 25/4 at 5.
  expect(cubicAt([0, 2, 4, 6], [0n, 1n, 4n, 9n], 5)).toBe(6n)
  expect(cubicAt([0, 2, 4, 6], [0n, -1n, -4n, -9n], 5)).toBe(-6n)
})

it('outside the grid the end values stand', () => {
  const values = grid.map(cube)
  expect([-5, 71, 1_000].map((x) => cubicAt(grid, values, x))).toEqual([
    cube(0),
    cube(70),
    cube(70),
  ])
})

it('fewer than four points are joined by what goes through them', () => {
  expect([1, 4, 7].map((x) => cubicAt([4], [9n], x))).toEqual([9n, 9n, 9n])
  expect(cubicAt([4, 8], [9n, 17n], 1)).toBe(9n)
  expect(cubicAt([4, 8], [9n, 17n], 5)).toBe(11n)
  expect(cubicAt([0, 2, 4], [0n, 4n, 16n], 3)).toBe(9n)
})
