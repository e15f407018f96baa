/**
 * `⌊value^(1/n)⌋` for `value ≥ 0`, `n ≥ 1`, exact: Newton's iteration on whole numbers.
 *
 * It starts at a power of two above the root and falls strictly until it stands on it: a convex
 * function is never undershot. It ends, since whole numbers cannot fall for ever; from at most four
 * times the root it takes fewer than 2·n + 12 steps.
 */
export function integerRoot(value: bigint, n: bigint): bigint {
  if (value === 0n) return value
  let root = 1n << (BigInt(value.toString(2).length) / n + 1n)
  for (;;) {
    const next = ((n - 1n) * root + value / root ** (n - 1n)) / n
    if (next >= root) return root
    root = next
  }
}
