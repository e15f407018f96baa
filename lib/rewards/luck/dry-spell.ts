import { requireShare, requireWhole } from '../domain.ts'
import { ratioForPlot } from '../plot.ts'
import type { Rational } from '../rational.ts'

/** More than the recursion's rounding, so that a chance of exactly 1/2 counts as reached. */
const rounding = 1e-11

/**
 * The longest run of epochs that pay nothing, within so many epochs.
 *
 * With p the chance of a payment and Aᵢ the chance that i epochs hold no run of r empty ones,
 *
 *     Aᵢ = 1 (i < r)     Aᵣ = 1 − (1 − p)ʳ     Aᵢ = Aᵢ₋₁ − p·(1 − p)ʳ·Aᵢ₋ᵣ₋₁
 *
 * and a longest run of at most m has the chance Aₙ with r = m + 1. The chances are numbers right to
 * 10⁻¹¹ (each of at most 10,000 subtractions rounds by less than 2⁻⁵²).
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
  const { n, d } = chanceOfNothing
  const nothing = ratioForPlot({ n, d })
  const pays = ratioForPlot({ n: d - n, d })
  const shortest = (wanted: number): number => {
    let low = 0
    let high = epochs
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (chanceOfNoRun(nothing, pays, middle + 1, epochs) >= wanted - rounding) high = middle
      else low = middle + 1
    }
    return low
  }
  return { median: shortest(0.5), ninetieth: shortest(0.9) }
}

/** Aₙ of the recursion above. */
function chanceOfNoRun(nothing: number, pays: number, run: number, epochs: number): number {
  const noRun = new Float64Array(epochs + 1).fill(1)
  const wholeRun = nothing ** run
  for (let i = run; i <= epochs; i++) {
    // The run that ends at i began with the first epoch, or right after one that paid.
    const ends = i === run ? wholeRun : pays * wholeRun * (noRun[i - run - 1] ?? 1)
    noRun[i] = (noRun[i - 1] ?? 1) - ends
  }
  return noRun[epochs] ?? 1
}
