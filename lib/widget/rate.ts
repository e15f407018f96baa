/** Says yes so many times a second, then no: what comes faster is dropped. @param now milliseconds */
export function limiter(most: number, now: () => number = () => performance.now()): () => boolean {
  let since = Number.NEGATIVE_INFINITY
  let count = 0
  return () => {
    const at = now()
    if (at - since >= 1_000) {
      since = at
      count = 0
    }
    count += 1
    return count <= most
  }
}

/** Calls `work` once for many calls, so many milliseconds after the first of them. */
export function gathered(work: () => void, milliseconds: number): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      work()
    }, milliseconds)
  }
}
