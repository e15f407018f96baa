/**
 * What a face says, by its place in the answer of the API: `horizon.reward`. Amounts are lovelace, ratios parts of one,
 * as text; what is unknown is `null`.
 */
export type Figures = Readonly<Record<string, string>>

/** What all say of a question without an answer. */
export const noAnswer: Figures = { problem: 'more than exists' }

/** Every part of an answer that holds an amount. */
const parts = [
  ...['perEpoch', 'atDataEpoch', 'perMonth', 'perYear', 'feesPerYear', 'otherFixedCosts'],
  ...['horizon', 'ros', 'reservesFall', 'luck', 'spread', 'joining', 'pool', 'pot'],
  ...['potAtDataEpoch', 'fiat', 'projection'],
]

/** The figures of an answer as JSON has it. */
export function figuresOf(answer: object): Figures {
  const figures: Record<string, string> = {}
  const take = (path: string, value: unknown) => {
    if (typeof value !== 'object' || value === null) figures[path] = String(value)
    else for (const [key, part] of Object.entries(value)) take(`${path}.${key}`, part)
  }
  const byName = new Map<string, unknown>(Object.entries(answer))
  for (const part of parts) take(part, byName.get(part))
  return figures
}

/** A figure that two faces tell differently; one that is not told at all is none. */
export type Difference = { readonly place: string; readonly says: string; readonly other: string }

/**
 * What a face says otherwise than the library.
 *
 * @param whole whether it tells every figure; else those it tells are compared, and there must be some.
 */
export function difference(said: Figures, library: Figures, whole: boolean): Difference | null {
  const places = Object.keys(whole || 'problem' in library ? { ...library, ...said } : said)
  if (places.length === 0) return { place: 'everything', says: 'nothing', other: 'an answer' }
  const place = places.find((name) => said[name] !== library[name])
  if (place === undefined) return null
  return { place, says: said[place] ?? 'nothing', other: library[place] ?? 'nothing' }
}
