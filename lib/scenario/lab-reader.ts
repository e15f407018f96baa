import { type Lovelace, lovelace, lovelacePerAda, type Rational, ratio } from '../rewards/index.ts'
import { shownText } from './fields.ts'
import { type LabNumber, type LabPageField, labRanges, type RulesField } from './lab-words.ts'
import { readCanonical } from './numbers.ts'
import type { FieldIssue, IssueCode } from './types.ts'

/** One side's words of a link. */
export type Words = {
  /** What the link says; null where it is silent. */
  readonly given: (field: RulesField | LabPageField) => string | null
  readonly refuse: (
    field: RulesField | LabPageField,
    issue: { readonly code: IssueCode; readonly detail?: FieldIssue['detail'] },
    used: string,
  ) => void
}

export function wordsOf(params: URLSearchParams, prefix: string, issues: FieldIssue[]): Words {
  return {
    given: (field) => params.get(prefix + field),
    refuse: (field, { code, detail }, used) => {
      const read = shownText(params.get(prefix + field) ?? '')
      issues.push({ field: prefix + field, code, read, used, ...(detail && { detail }) })
    },
  }
}

/** Reads one word after another; what is not given, or wrong, is as the base has it. */
export function reader<Text extends Readonly<Record<string, string>>>(words: Words, base: Text) {
  const { given, refuse } = words
  type Field = Extract<keyof Text, RulesField | LabPageField>
  /** Null: as the base has it. */
  const number = (field: Field & LabNumber): Rational | null => {
    const text = given(field)
    if (text === null) return null
    const read = readCanonical(text, labRanges[field])
    if (!('code' in read)) return read
    refuse(field, read, base[field] ?? '')
    return null
  }
  const word = <Word extends string>(field: Field, known: readonly Word[]): Word | null => {
    const text = given(field)
    if (text === null) return null
    const found = known.find((one) => one === text) ?? null
    if (found === null) refuse(field, { code: 'unknown-word' }, base[field] ?? '')
    return found
  }
  /** Off where it is empty. `undefined`: as the base has it. */
  const optional = (field: Field & LabNumber): Rational | null | undefined =>
    given(field) === '' ? null : (number(field) ?? undefined)
  return { number, word, optional }
}

/** Percent as a part of one. */
export const part = ({ n, d }: Rational) => ratio(n, d * 100n)
/** Ada as lovelace. */
export const amount = ({ n, d }: Rational): Lovelace => lovelace((n * lovelacePerAda) / d)

/** A text of ours. */
export function decimal(text: string): Rational {
  const read = readCanonical(text, { least: '0', most: text, decimals: 12 })
  if ('code' in read) throw new Error(`${text} is no default.`)
  return read
}
