/**
 * The cubic through the four grid points about `at`, rounded toward 0; the end values outside the grid.
 * At a point of the grid it is that point's value.
 */
export function cubicAt(grid: readonly number[], values: readonly bigint[], at: number): bigint {
  const last = grid.length - 1
  const x = Math.min(Math.max(at, grid[0] ?? 0), grid[last] ?? 0)
  let after = 0
  let before = last
  while (before - after > 1) {
    const middle = (after + before) >> 1
    if ((grid[middle] ?? 0) <= x) after = middle
    else before = middle
  }

  const start = Math.max(0, Math.min(after - 1, last - 3))
  const points = grid
    .slice(start, start + 4)
    .map((at, i) => ({ at, value: values[start + i] ?? 0n }))
  let sum = 0n
  let common = 1n
  for (const point of points) {
    let over = point.value
    let under = 1n
    for (const other of points) {
      if (other === point) continue
      over *= BigInt(x - other.at)
      under *= BigInt(point.at - other.at)
    }
    sum = sum * under + over * common
    common *= under
  }
  return sum / common
}
