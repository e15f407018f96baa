/** The word most like `text`; null unless one is near enough to have been meant. */
export function nearest(text: string, words: readonly string[]): string | null {
  const asked = text.slice(0, 40).toLowerCase()
  // Of one letter every short word would be a neighbour.
  if (asked.length < 2) return null
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const word of words) {
    const plain = word.toLowerCase()
    const begun = plain.startsWith(asked)
    const away = begun ? 1 : edits(asked, plain)
    // One letter in three may be wrong: with more, `foo` would be `pool`.
    const near = begun || away * 3 <= Math.max(asked.length, plain.length)
    if (near && away < least) {
      best = word
      least = away
    }
  }
  return best
}

/** Letters to put in, take out, change, or swap with their neighbour (Damerau, none edited twice). */
function edits(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped && j > 1 && i > 1 ? (before[j - 2] ?? 0) + 1 : change
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
