/** The cubic through the four grid points about `x`, rounded down; the end values outside the grid. */
export function cubicAt(grid: readonly number[], values: readonly bigint[], x: number): bigint {
  const last = grid.length - 1
  if (x <= (grid[0] ?? 0)) return values[0] ?? 0n
  if (x >= (grid[last] ?? 0)) return values[last] ?? 0n
  let after = 0
  let before = last
  while (before - after > 1) {
    const middle = (after + before) >> 1
    if ((grid[middle] ?? 0) <= x) after = middle
    else before = middle
  }
  if (grid[after] === x) return values[after] ?? 0n

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
  return common < 0n ? -sum / -common : sum / common
}
