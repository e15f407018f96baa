import { type Separators, separatorsOf } from './separators.ts'

export type NumberProblemCode =
  | 'empty'
  | 'not-a-number'
  | 'ambiguous'
  | 'too-many-decimals'
  | 'negative'
  | 'too-long'

/** Why a text is not a number, in enough detail for a message to say so. */
export type NumberProblem = {
  readonly problem: NumberProblemCode
  /** With `not-a-number`: the first character that does not belong; invisible ones as `U+0000`. */
  readonly character?: string
  /** Whether that character is a letter or another mark. */
  readonly kind?: 'letter' | 'mark'
  /** Where in the typed text it stands, in code units from 0, for a selection. */
  readonly position?: number
  /** The same for people. */
  readonly place?: 'start' | 'middle' | 'end'
}

export type ReadNumberOptions = {
  /** Digits allowed after the decimal separator, not counting zeros at the end. */
  readonly maxDecimals: number
  /** Words that may stand before or after the figure, in lower case. */
  readonly units: readonly string[]
}

/** Nobody types more; a longer text is not looked at. */
const maxLength = 100

type Sign = { readonly char: string; readonly at: number }

/**
 * What a person typed or pasted, as the canonical text that `lib/rewards` reads: `10.000,50` in a
 * German locale and `10,000.50` in an English one are both `10000.5`.
 *
 * It never guesses. A separator that the locale would not write in that place makes the text
 * `ambiguous`, even when one reading looks likelier. Accepted besides the locale's own signs: spaces
 * (also no-break and narrow) and apostrophes as thousands separators, since neither is a decimal sign
 * anywhere; full-width digits, comma and stop; a `+`; the unit before or after. Groups must be well
 * formed: three digits, or the locale's lakh and crore. Invisible format characters are ignored.
 *
 * @returns `canonical`: ASCII digits, `.`, no sign, no exponent, no zeros that say nothing.
 */
export function readNumber(
  text: string,
  locale: string,
  options: ReadNumberOptions,
): { readonly canonical: string } | NumberProblem {
  if (text.length > maxLength) return { problem: 'too-long' }

  const separators = separatorsOf(locale)
  let signs = signsOf(text, separators)
  signs = trimmed(withoutUnits(trimmed(signs), options.units))
  if (signs.length === 0) return { problem: 'empty' }

  const first = signs[0]?.char
  const negative = first === '-'
  if (negative || first === '+') signs = trimmed(signs.slice(1))

  const stray = signs.find(({ char }) => !isDigit(char) && !isSeparator(char, separators))
  if (stray) return strayCharacter(text, stray)
  if (!signs.some(({ char }) => isDigit(char))) {
    const { at } = signs[0] ?? { at: 0 }
    return strayCharacter(text, { char: text.charAt(at), at })
  }

  const figure = signs.map(({ char }) => char).join('')
  const [whole = '', decimals = '', ...more] = figure.split(separators.decimal)
  const digits = ungrouped(whole, separators)
  if (more.length > 0 || digits === null || !isDigits(decimals)) return { problem: 'ambiguous' }
  if (negative) return { problem: 'negative' }

  const fraction = withoutZerosAtEnd(decimals)
  if (fraction.length > options.maxDecimals) return { problem: 'too-many-decimals' }
  const integer = withoutZerosAtStart(digits)
  return { canonical: fraction === '' ? integer : `${integer}.${fraction}` }
}

/** The text's visible characters, each reduced to the sign it stands for, with its place. */
function signsOf(text: string, separators: Separators): Sign[] {
  const signs: Sign[] = []
  let at = 0
  for (const typed of text) {
    if (!isFormatCharacter(typed)) signs.push({ char: signOf(typed, separators), at })
    at += typed.length
  }
  return signs
}

function signOf(typed: string, { digits, group, decimal }: Separators): string {
  const digit = digits.indexOf(typed)
  if (digit >= 0) return String(digit)
  const code = typed.codePointAt(0) ?? 0
  // The full-width forms of ! to ~ stand in the order of ASCII.
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : typed
  if (narrow === decimal) return narrow
  if (narrow === group && !isSpace(narrow) && !isApostrophe(narrow)) return narrow
  if (isSpace(narrow)) return ' '
  if (isApostrophe(narrow)) return "'"
  if ('−﹣–'.includes(narrow)) return '-'
  return narrow
}

/** Thousands separators taken out, or null if they do not stand where the locale puts them. */
function ungrouped(whole: string, { group, groupSize }: Separators): string | null {
  if (isDigits(whole)) return whole
  const separator = [...whole].find((char) => !isDigit(char)) ?? ''
  if (separator !== ' ' && separator !== "'" && separator !== group) return null

  const groups = whole.split(separator)
  if (!groups.every((digits) => digits !== '' && isDigits(digits))) return null
  if (groups[0]?.startsWith('0')) return null
  if (!wellFormed(groups, 3) && !wellFormed(groups, groupSize)) return null
  return groups.join('')
}

function wellFormed(groups: readonly string[], size: 2 | 3): boolean {
  return groups.every((digits, i) => {
    if (i === groups.length - 1) return digits.length === 3
    return i === 0 ? digits.length <= size : digits.length === size
  })
}

function strayCharacter(text: string, { char, at }: Sign): NumberProblem {
  const typed = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const before = text.slice(0, at).trim()
  const after = text.slice(at + typed.length).trim()
  return {
    problem: 'not-a-number',
    character: /[\p{C}\p{Z}]/u.test(typed) ? codePointName(typed) : typed,
    kind: /\p{L}/u.test(char) ? 'letter' : 'mark',
    position: at,
    place: before === '' ? 'start' : after === '' ? 'end' : 'middle',
  }
}

function withoutUnits(signs: readonly Sign[], units: readonly string[]): Sign[] {
  const text = signs.map(({ char }) => char.toLowerCase())
  for (const unit of units) {
    const length = [...unit].length
    if (text.slice(-length).join('') === unit) return signs.slice(0, -length)
    if (text.slice(0, length).join('') === unit) return signs.slice(length)
  }
  return [...signs]
}

function trimmed(signs: readonly Sign[]): Sign[] {
  let start = 0
  let end = signs.length
  while (start < end && signs[start]?.char === ' ') start += 1
  while (end > start && signs[end - 1]?.char === ' ') end -= 1
  return signs.slice(start, end)
}

function isSeparator(char: string, { group, decimal }: Separators): boolean {
  return char === group || char === decimal || ".,' ٫٬".includes(char)
}

const isDigit = (char: string) => char.length === 1 && char >= '0' && char <= '9'
const isDigits = (text: string) => [...text].every(isDigit)
const isApostrophe = (char: string) => char === "'" || char === '’'
const isSpace = (char: string) => /\s/u.test(char)
/** Joiners, byte order marks, direction marks: they come along with a paste and mean nothing here. */
const isFormatCharacter = (char: string) => /\p{Cf}/u.test(char)

const codePointName = (char: string) =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

function withoutZerosAtStart(digits: string): string {
  let start = 0
  while (start < digits.length - 1 && digits[start] === '0') start += 1
  return digits.slice(start) || '0'
}

function withoutZerosAtEnd(digits: string): string {
  let end = digits.length
  while (end > 0 && digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}
