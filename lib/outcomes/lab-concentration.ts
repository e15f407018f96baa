/**
 * The fewest pools that have more than half of something between them; pools, not those who run them: who runs several
 * is not on the chain.
 *
 * @param amounts of each pool, 0 or more, in any order.
 * @returns null where there is nothing to share.
 */
export function poolsOfMajority(amounts: readonly bigint[]): number | null {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0n)
  if (whole === 0n) return null
  const largest = [...amounts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))
  let held = 0n
  for (const [i, amount] of largest.entries()) {
    held += amount
    if (held * 2n > whole) return i + 1
  }
  return null
}
