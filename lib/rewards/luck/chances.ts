/** What may be left out at either end of a list of chances, all of it together. */
const negligible = 2e-15

/** Chances of `first`, `first + 1`, … as numbers, never part of an amount. */
export type Chances = { readonly first: number; readonly chances: Float64Array }

/** A sum of nothing: 0 for sure. */
export const surelyNone: Chances = { first: 0, chances: Float64Array.of(1) }

/** Without the negligible ends. */
export function trimmed(chances: Float64Array, first: number): Chances {
  let start = 0
  let end = chances.length
  for (let out = chances[0] ?? 0; out < negligible && start < end - 1; start++)
    out += chances[start + 1] ?? 0
  for (let out = chances[end - 1] ?? 0; out < negligible && end > start + 1; end--)
    out += chances[end - 2] ?? 0
  return { first: first + start, chances: chances.subarray(start, end) }
}

/** Binomial(n, p), walked outwards from its mode. `certain` says that p is 1, or as good as that. */
export function binomial(n: number, p: number, certain: boolean): Chances {
  if (certain) return { first: n, chances: Float64Array.of(1) }
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const up: number[] = []
  const down: number[] = []
  for (let j = mode, w = 1; j < n && w > 1e-19; j++) {
    w *= ((n - j) / (j + 1)) * odds
    up.push(w)
  }
  for (let j = mode, w = 1; j > 0 && w > 1e-19; j--) {
    w *= j / (n - j + 1) / odds
    down.push(w)
  }
  const weights = Float64Array.from([...down.reverse(), 1, ...up])
  const total = weights.reduce((sum, w) => sum + w, 0)
  return trimmed(
    weights.map((w) => w / total),
    mode - down.length,
  )
}

/** The sum of two independent counts. */
export function convolved(a: Chances, b: Chances): Chances {
  if (a.chances.length > b.chances.length) return convolved(b, a)
  // Four of the fewer at a time, with the last three of the others at hand: a third of the time that
  // one at a time takes. Zeros at the end of the others spare the loop a border.
  const few = a.chances
  const many = padded(b.chances, 3)
  const sum = new Float64Array(few.length + many.length)
  for (let i = 0; i < few.length; i += 4) {
    const x0 = few[i] ?? 0
    const x1 = few[i + 1] ?? 0
    const x2 = few[i + 2] ?? 0
    const x3 = few[i + 3] ?? 0
    let last = 0
    let second = 0
    let third = 0
    for (let j = 0; j < many.length; j++) {
      const y = many[j] ?? 0
      sum[i + j] = (sum[i + j] ?? 0) + (x0 * y + x1 * last) + (x2 * second + x3 * third)
      third = second
      second = last
      last = y
    }
  }
  return trimmed(sum, a.first + b.first)
}

function padded(chances: Float64Array, zeros: number): Float64Array {
  const longer = new Float64Array(chances.length + zeros)
  longer.set(chances)
  return longer
}

/** Chance of at most each count. */
export function upTo(chances: Float64Array): Float64Array {
  let sum = 0
  return chances.map((chance) => {
    sum += chance
    return sum
  })
}
