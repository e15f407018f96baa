/** As many columns a narrow drawing has room for. */
const most = 5

/**
 * The columns a narrow drawing keeps: those that it must, both ends, and others spread between them.
 *
 * @param count of columns in all.
 * @param must which of them are kept whatever happens: those of the plan and of now.
 */
export function narrowColumns(count: number, must: readonly number[]): ReadonlySet<number> {
  const kept = new Set(must)
  const ends = [0, count - 1]
  const between = Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)))
  for (const column of [...ends, ...between, ...Array(count).keys()])
    if (kept.size < Math.min(most, count)) kept.add(column)
  return kept
}
