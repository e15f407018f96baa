import { requireShare, requireWhole } from '../domain.ts'
import type { Rational } from '../rational.ts'

/** Fixed point: 1 is 2²⁵⁶. */
const unit = 1n << 256n

/** What the recursion's floors may lose at most, and more. */
const rounding = 1n << 160n

/**
 * The longest run of epochs that pay nothing, within so many epochs.
 *
 * With p the chance of a payment and Aᵢ the chance that i epochs hold no run of r empty ones,
 *
 *     Aᵢ = 1 (i < r)     Aᵣ = 1 − (1 − p)ʳ     Aᵢ = Aᵢ₋₁ − p·(1 − p)ʳ·Aᵢ₋ᵣ₋₁
 *
 * and a longest run of at most m has the chance Aₙ with r = m + 1.
 *
 * @param input.epochs 0…10,000.
 * @returns the smallest lengths not exceeded with a chance of 1/2 and of 9/10.
 * @throws {OutOfRangeError} for a chance outside 0…1 or epochs out of range.
 */
export function longestDrySpell(input: {
  readonly chanceOfNothing: Rational
  readonly epochs: number
}): { readonly median: number; readonly ninetieth: number } {
  const { chanceOfNothing, epochs } = input
  requireShare('chanceOfNothing', chanceOfNothing)
  requireWhole('epochs', epochs, 0, 10_000)
  const nothing = (unit * chanceOfNothing.n) / chanceOfNothing.d
  const shortest = (n: bigint, d: bigint): number => {
    let low = 0
    let high = epochs
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if ((chanceOfNoRun(nothing, middle + 1, epochs) + rounding) * d >= n * unit) high = middle
      else low = middle + 1
    }
    return low
  }
  return { median: shortest(1n, 2n), ninetieth: shortest(9n, 10n) }
}

/** Aₙ of the recursion above, as a part of {@link unit}. */
function chanceOfNoRun(nothing: bigint, run: number, epochs: number): bigint {
  if (epochs < run) return unit
  let wholeRun = unit
  for (let i = 0; i < run; i++) wholeRun = (wholeRun * nothing) / unit
  const startsRun = ((unit - nothing) * wholeRun) / unit
  const noRun: bigint[] = []
  for (let i = 0; i < run; i++) noRun.push(unit)
  noRun.push(unit - wholeRun)
  for (let i = run + 1; i <= epochs; i++) {
    noRun.push((noRun[i - 1] ?? 0n) - (startsRun * (noRun[i - run - 1] ?? 0n)) / unit)
  }
  return noRun[epochs] ?? unit
}
