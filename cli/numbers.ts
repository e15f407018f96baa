import { type Lovelace, parseAda, type Rational } from '../lib/rewards/index.ts'
import { shownText } from '../lib/scenario/index.ts'
import { part } from '../lib/scenario/lab-reader.ts'
import { readCanonical } from '../lib/scenario/numbers.ts'
import type { Arguments } from './arguments.ts'
import { BadInputError } from './errors.ts'
import { issueWords } from './text/issue-words.ts'

/** Bounds, included, in the option's unit. */
export type Range = { readonly least: string; readonly most: string; readonly decimals: number }

/**
 * The number an option is given, by the grammar of the links; undefined if it is not there.
 *
 * @throws {BadInputError} for what is no such number, or outside the range.
 */
export function numberGiven(args: Arguments, name: string, range: Range): Rational | undefined {
  const text = args.one(name)
  if (text === undefined) return undefined
  const read = readCanonical(text, range)
  if (!('code' in read)) return read
  const issue = { field: name, ...read, read: shownText(text), used: '' }
  throw new BadInputError(issueWords(issue, 'option', []))
}

/** A whole number. */
export function countGiven(
  args: Arguments,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const read = numberGiven(args, name, { least: `${least}`, most: `${most}`, decimals: 0 })
  return read && Number(read.n)
}

/** An amount of ada, as lovelace. */
export function adaGiven(
  args: Arguments,
  name: string,
  most = '45000000000',
): Lovelace | undefined {
  const read = numberGiven(args, name, { least: '0', most, decimals: 6 })
  return read && parseAda(args.one(name) ?? '')
}

/** Percent, as a share. */
export function percentGiven(args: Arguments, name: string, most = '100'): Rational | undefined {
  return shareGiven(args, name, { least: '0', most, decimals: 6 })
}

/** The same within bounds of its own, in percent too. */
export function shareGiven(args: Arguments, name: string, range: Range): Rational | undefined {
  const read = numberGiven(args, name, range)
  return read && part(read)
}
