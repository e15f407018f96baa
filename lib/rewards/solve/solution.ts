import type { Lovelace } from '../units.ts'

/** A value, and what the forward formula pays there. */
export type Trial<Value> = { readonly value: Value; readonly pays: Lovelace }

/** The answer, with the forward formula's word for it. */
export type Solved<Value> = Trial<Value> & {
  readonly kind: 'solved'
  /** One lovelace or step further, where the target is missed; null where there is no further. */
  readonly beside: Trial<Value> | null
}

/** No value meets the target. */
export type Unsolved<Value> = {
  readonly kind: 'none'
  /**
   * `pledge-unmet`: the owners hold less than the pledge, so that nobody is paid. `no-reward`: the
   * payee gets nothing at any value. `out-of-reach`: the best value pays less than the target.
   */
  readonly reason: 'pledge-unmet' | 'no-reward' | 'out-of-reach'
  /** The value that pays the payee most. */
  readonly best: Trial<Value>
}

/** What every solver returns. */
export type Solution<Value> = Solved<Value> | Unsolved<Value>

/**
 * The last whole number from `holds` towards `fails` for which `test` is true, of a test that turns
 * once: by halving, in at most as many steps as the distance has bits.
 */
export function lastHolding(
  holds: bigint,
  fails: bigint,
  test: (value: bigint) => boolean,
): bigint {
  let good = holds
  let bad = fails
  while (good - bad > 1n || bad - good > 1n) {
    const middle = (good + bad) / 2n
    if (test(middle)) good = middle
    else bad = middle
  }
  return good
}

/**
 * The value nearest to `hard`, the end the asker would like, that still pays enough; `easy` is the
 * end that pays most. What lies between pays less the nearer it is to `hard`.
 */
export function nearestTo<Value>(input: {
  readonly hard: bigint
  readonly easy: bigint
  readonly atLeast: Lovelace
  readonly toValue: (whole: bigint) => Value
  readonly payAt: (value: Value) => Lovelace
  readonly pledgeMet: boolean
}): Solution<Value> {
  const { hard, easy, atLeast, toValue, payAt, pledgeMet } = input
  const trial = (whole: bigint): Trial<Value> => {
    const value = toValue(whole)
    return { value, pays: payAt(value) }
  }
  const best = trial(easy)
  if (best.pays < atLeast) {
    const nothing = pledgeMet ? 'no-reward' : 'pledge-unmet'
    return { kind: 'none', reason: best.pays === 0n ? nothing : 'out-of-reach', best }
  }
  const wished = trial(hard)
  if (wished.pays >= atLeast) return { kind: 'solved', ...wished, beside: null }
  const found = lastHolding(easy, hard, (whole) => trial(whole).pays >= atLeast)
  const further = hard > easy ? found + 1n : found - 1n
  return { kind: 'solved', ...trial(found), beside: trial(further) }
}
