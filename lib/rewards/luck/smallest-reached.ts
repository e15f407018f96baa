/** What is known of the amounts up to a limit. */
export type Reached = {
  /** Chance of all of them together. */
  readonly chance: number
  /** The largest of them; −∞ if there is none. */
  readonly most: number
  /** The least amount beyond; ∞ if there is none. */
  readonly next: number
}

/**
 * The smallest amount not exceeded with a chance of `wanted`, where a look at one limit costs much: each
 * second look halves what is left, the others go where a straight line would have it. Amounts less than a
 * thousandth of a lovelace apart, or 2⁻⁴⁸ of themselves, are taken for one: roundings, which may put what is
 * seen two units in the last place off its limit, cannot keep the search from its end.
 *
 * @param least the smallest amount there is.
 * @param all what a look at the largest amount gives; returned where not even that is reached.
 */
export function smallestReached<Seen extends Reached>(
  look: (limit: number) => Seen,
  { least, all }: { readonly least: number; readonly all: Seen },
  wanted: number,
): Seen {
  let low = { amount: least, chance: 0 }
  let high = all
  for (let halve = true; high.most - low.amount > 1e-3 + high.most * 2 ** -48; halve = !halve) {
    const along = Math.max(0, wanted - low.chance) / (high.chance - low.chance)
    const seen = look(low.amount + (high.most - low.amount) * (halve ? 0.5 : along))
    if (seen.chance < wanted) low = { amount: seen.next, chance: seen.chance }
    else high = seen
  }
  return high
}
