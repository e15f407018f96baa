import type { FieldIssue } from './types.ts'

/**
 * Why a word could not be taken, in plain English for programs' users: the command and the API. Pages have sentences
 * of their own in every language.
 *
 * @param where names the word: `--stake`, `stake`.
 */
export function issueSentence(
  { code, read, detail = {} }: Pick<FieldIssue, 'code' | 'read' | 'detail'>,
  where: string,
): string {
  const given = `“${read}” was given`
  const { least, most, decimals, character } = detail
  switch (code) {
    case 'empty':
      return `${where} is empty`
    case 'negative':
      return `${where} cannot be below zero; ${given}`
    case 'not-a-number':
      return `${where} takes digits and a point for decimals, such as 1234.5; ${given}${
        character === undefined ? '' : `, and “${character}” is not part of a number`
      }`
    case 'too-long':
      return `${where} is too long; ${given}`
    case 'too-small':
      return `${where} must be at least ${least}; ${given}`
    case 'too-large':
      return `${where} must be at most ${most}; ${given}`
    case 'too-many-decimals':
      return `${where} takes ${decimals === 0 ? 'whole numbers' : `at most ${decimals} decimals`}; ${given}`
    case 'unknown-word':
      return `${where} does not know “${read}”`
    case 'unknown-version':
      return `${where} is a version of links this program does not know: “${read}”`
    case 'unknown-pool':
      return `${where}: no pool with stake is called “${read}”`
    case 'ambiguous-pool':
      return `${where}: “${read}” is the ticker of several pools; use an id`
    case 'above-pool-stake':
      return `${where} cannot be more than the pool’s stake; ${given}`
    case 'repeated':
      return `${where} is given twice: “${read}”`
    case 'unused-field':
      return `${where} says nothing beside the other words; ${given}`
    case 'unknown-field':
      return `there is no word ${where} here`
  }
}
