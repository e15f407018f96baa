import { OutOfRangeError, RewardsError } from '../errors.ts'
import { type Call, changed, type Given, type Place } from './test-places.ts'
import { isOfKind, shown } from './test-values.ts'

const codes = ['OUT_OF_RANGE', 'NOT_A_DECIMAL', 'BAD_VECTOR']

/**
 * Calls a function with some of its numbers abused; null if it bore it, else what went wrong. It bears
 * an abuse by an error of the engine's, or by an answer that is sound. With one number abused the error
 * has to name it, and no answer will do for what is no number of the right kind; with several a function
 * may stop at the first.
 */
export function fault(
  { name, given, run, aliases = [] }: Call,
  abuses: readonly { readonly place: Place; readonly value: unknown }[],
): string | null {
  let asked: Given = given
  for (const { place, value } of abuses) asked = changed(asked, place.path, value) as Given
  const at = () => {
    const what = abuses.map(({ place, value }) => `${place.path.join('.')} = ${shown(value)}`)
    return `${name}(${what.join(', ')})`
  }
  const [only] = abuses.length === 1 ? abuses : []
  let answer: unknown
  try {
    answer = run(asked as never)
  } catch (error) {
    if (!(error instanceof RewardsError)) return `${at()} threw ${String(error).slice(0, 100)}`
    const { code, field, message } = error
    if (!codes.includes(code) || field === '') return `${at()} threw ${code} of ${field}`
    if (error instanceof OutOfRangeError && error.expected === '')
      return `${at()} does not say what ${field} may be`
    if (message.length > 300) return `${at()} told ${message.length} characters`
    const own = field.split('.').at(-1) ?? ''
    const isNamed = !only || only.place.path.includes(own) || aliases.includes(own)
    return isNamed ? null : `${at()} blamed ${message}`
  }
  if (only && isWrongKind(only.place, only.value))
    return `${at()} took ${shown(only.value)} and gave ${shown(answer)}`
  const odd = oddIn(answer)
  return odd === null ? null : `${at()} gave ${odd}`
}

/** What is left out counts as not said, and null may mean unknown; −0 is 0. */
function isWrongKind({ kind }: Place, value: unknown): boolean {
  return value !== undefined && value !== null && !isOfKind(kind, value)
}

/** A number in an answer that is none, or has no end; null if all are sound. */
function oddIn(answer: unknown, depth = 0): string | null {
  if (typeof answer === 'number') return Number.isFinite(answer) ? null : String(answer)
  if (typeof answer !== 'object' || answer === null || depth > 6) return null
  const items = ArrayBuffer.isView(answer)
    ? [...(answer as unknown as Iterable<unknown>)]
    : Object.values(answer)
  for (const item of items) {
    const odd = oddIn(item, depth + 1)
    if (odd !== null) return odd
  }
  return null
}
