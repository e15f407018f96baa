import { parseDecimal, type Rational } from '../../lib/rewards/index.ts'

/** A canonical text of the form, which may be below zero, as a fraction: to place it on a scale. */
export function plainNumber(canonical: string): Rational {
  const below = canonical.startsWith('-')
  const { n, d } = parseDecimal(below ? canonical.slice(1) : canonical)
  return { n: below ? -n : n, d }
}
