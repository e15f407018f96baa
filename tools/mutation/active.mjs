/** Which mutant is switched on in the bundled modules, and how often it was passed in this run. */
export let active = -1
let hits = 0
let limit = Number.POSITIVE_INFINITY

export function activate(mutant, hitLimit) {
  active = mutant
  hits = 0
  limit = hitLimit ?? Number.POSITIVE_INFINITY
}

/** Always true, until a mutant is passed far more often than in the untouched program: a loop without end. */
export function hit() {
  hits += 1
  if (hits > limit) throw new Error('passed too often')
  return true
}

export const passed = () => hits

/** How often each mutant's place was reached, by its number: more than any part of the project has. */
export const reached = new Uint32Array(2 ** 16)

/** What was reached since the last call, as Stryker writes it. */
export function takeReached() {
  const counts = {}
  reached.forEach((count, mutant) => {
    if (count > 0) counts[mutant] = count
  })
  reached.fill(0)
  return counts
}
