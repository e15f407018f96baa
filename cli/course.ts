import {
  type Epoch,
  epoch,
  type ParameterChange,
  parseAda,
  type Rational,
} from '../lib/rewards/index.ts'
import { shownText } from '../lib/scenario/index.ts'
import { part } from '../lib/scenario/lab-reader.ts'
import { labRanges } from '../lib/scenario/lab-words.ts'
import { readCanonical } from '../lib/scenario/numbers.ts'
import { type Arguments, quoted } from './arguments.ts'
import { BadInputError } from './errors.ts'
import type { Range } from './numbers.ts'
import { issueWords } from './text/issue-words.ts'

type Changed = Omit<ParameterChange, 'from'>
type Word = { readonly range: Range; readonly made: (value: Rational, text: string) => Changed }

/** What can be changed, and how its value is read: in the units of the lab's link. */
const words: Readonly<Record<string, Word>> = {
  k: { range: labRanges.k, made: ({ n }) => ({ k: n }) },
  a0: { range: labRanges.a0, made: (a0) => ({ a0 }) },
  rho: { range: labRanges.rho, made: (rho) => ({ rho: part(rho) }) },
  tau: { range: labRanges.tau, made: (tau) => ({ tau: part(tau) }) },
  'min-pool-cost': {
    range: labRanges.minCost,
    made: (_, text) => ({ minPoolCost: parseAda(text) }),
  },
  'min-pool-margin': {
    range: labRanges.minMargin,
    made: (margin) => ({ minPoolMargin: part(margin) }),
  },
}

/**
 * The changes asked for, by rising epoch, those of one epoch together.
 *
 * @throws {BadInputError} for what cannot be read, a word given twice for an epoch, or an epoch outside the course.
 */
export function changesAsked(args: Arguments, from: Epoch, epochs: number): ParameterChange[] {
  const byEpoch = new Map<number, Changed>()
  for (const text of args.all('change')) {
    const { word, value, at } = partsOf(text)
    if (at < from || at > from + epochs)
      throw new BadInputError(
        `--change ${quoted(text)}: the course runs from epoch ${from} to ${from + epochs}`,
      )
    const changed = changeOf(word, value)
    const before = byEpoch.get(at)
    if (before && Object.keys(changed).some((name) => name in before))
      throw new BadInputError(`--change gives ${word} twice for epoch ${at}`)
    byEpoch.set(at, { ...before, ...changed })
  }
  return [...byEpoch]
    .sort(([a], [b]) => a - b)
    .map(([at, changed]) => ({ ...changed, from: epoch(at) }))
}

function partsOf(text: string) {
  const [, word = '', value = '', at] = /^([a-z0-9-]{1,20})=([^@]*)@(\d{1,6})$/.exec(text) ?? []
  if (at === undefined)
    throw new BadInputError(
      `--change takes WORD=VALUE@EPOCH, such as k=1000@700; ${quoted(text)} was given`,
    )
  return { word, value, at: Number(at) }
}

function changeOf(name: string, text: string): Changed {
  const word = Object.hasOwn(words, name) ? words[name] : undefined
  if (word === undefined)
    throw new BadInputError(
      `--change knows ${Object.keys(words).join(', ')}; ${quoted(name)} was given`,
    )
  const read = readCanonical(text, word.range)
  if (!('code' in read)) return word.made(read, text)
  const issue = { field: 'change', ...read, read: shownText(text), used: '' }
  throw new BadInputError(`${issueWords(issue, 'option', [])} for ${name}`)
}
