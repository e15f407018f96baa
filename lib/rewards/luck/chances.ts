/** Chances below this are left out . */
const negligible = 1e-17

/** Chances of `first`, `first + 1`, … as numbers: good to some 10⁻¹³, never part of an amount. */
export type Chances = { readonly first: number; readonly chances: readonly number[] }

/** Without the negligible ends. */
export function trimmed(chances: readonly number[], first: number): Chances {
  let start = 0
  let end = chances.length
  while (start < end - 1 && (chances[start] ?? 0) < negligible) start++
  while (end > start + 1 && (chances[end - 1] ?? 0) < negligible) end--
  return { first: first + start, chances: chances.slice(start, end) }
}

/** Binomial(n, p), walked outwards from its mode. `certain` says that p is 1. */
export function binomial(n: number, p: number, certain: boolean): Chances {
  if (certain) return { first: n, chances: [1] }
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const up: number[] = []
  const down: number[] = []
  for (let j = mode, w = 1; j < n && w > negligible; j++) {
    w *= ((n - j) / (j + 1)) * odds
    up.push(w)
  }
  for (let j = mode, w = 1; j > 0 && w > negligible; j--) {
    w *= j / (n - j + 1) / odds
    down.push(w)
  }
  const weights = [...down.reverse(), 1, ...up]
  const total = weights.reduce((sum, w) => sum + w, 0)
  return trimmed(
    weights.map((w) => w / total),
    mode - down.length,
  )
}

/** The sum of two independent counts. */
export function convolved(a: Chances, b: Chances): Chances {
  const sum = new Float64Array(a.chances.length + b.chances.length - 1)
  a.chances.forEach((x, i) => {
    b.chances.forEach((y, j) => {
      sum[i + j] = (sum[i + j] ?? 0) + x * y
    })
  })
  return trimmed([...sum], a.first + b.first)
}
