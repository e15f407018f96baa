/** The word most like `text`; null unless one is near enough to have been meant. */
export function nearest(text: string, words: readonly string[]): string | null {
  const asked = text.slice(0, 40).toLowerCase()
  let best: string | null = null
  // Of one or two letters every short word would be a neighbour.
  let least = asked.length < 3 ? 1.5 : Math.max(2, Math.floor(asked.length / 3)) + 1
  for (const word of words) {
    const plain = word.toLowerCase()
    const away =
      plain.startsWith(asked) && asked.length >= 2 ? 1 : asked.length < 3 ? 2 : edits(asked, plain)
    if (away < least) {
      best = word
      least = away
    }
  }
  return best
}

/** Letters to put in, take out or change (Levenshtein). */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
