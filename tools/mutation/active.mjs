/** Which mutant is switched on in the modules of `quick/`, and how often it was passed in this run. */
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
