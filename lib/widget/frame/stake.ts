import { formatNumber, readNumber, separatorsOf } from '../../format/index.ts'
import type { Lovelace } from '../../rewards/index.ts'
import { type FieldIssue, type PoolLookup, readField, shownText } from '../../scenario/index.ts'
import type { FrameMessageKey, Speaker } from '../words.ts'

/** What is wrong with the field: as the calculator says it. */
export type Note = Omit<FieldIssue, 'code'> & { readonly code: string }

export type StakeReading =
  | { readonly stake: Lovelace; readonly text: string }
  | { readonly note: Note }

const noPools: PoolLookup = () => ({ kind: 'none' })

/**
 * The amount as a person writes it in their locale.
 *
 * @param used canonical text of what holds while it cannot be taken.
 */
export function readStake(typed: string, locale: string, used: string): StakeReading {
  const read = readNumber(typed, locale, { maxDecimals: 64 })
  const noted = { field: 'stake', read: shownText(typed), used }
  if ('problem' in read) {
    const { problem, character = '', kind = '', place = '' } = read
    return { note: { ...noted, code: problem, detail: { character, kind, place } } }
  }
  const { value, text, issue } = readField('stake', read.canonical, noPools, used)
  return issue ? { note: { ...issue, ...noted } } : { stake: value, text }
}

const keys: Readonly<Record<string, FrameMessageKey>> = {
  ambiguous: 'error.ambiguous',
  'ambiguous-pool': 'error.ambiguousPool',
  empty: 'error.empty',
  negative: 'error.negative',
  'not-a-number': 'error.notANumber',
  'too-large': 'error.aboveSupply',
  'too-long': 'error.tooLong',
  'too-many-decimals': 'error.tooManyDecimals',
  'too-small': 'error.tooSmall',
  'unknown-pool': 'error.unknownPool',
}

/** What was read, why it cannot be taken, what is used meanwhile. */
export function noteWords(say: Speaker, { field, code, read, used, detail, candidates }: Note) {
  const { group, decimal } = separatorsOf(say.locale)
  const isAda = field === 'stake'
  const shown = isAda
    ? `${formatNumber(used, say.locale)} ₳`
    : used === 'average'
      ? say('pool.average')
      : used
  return say(keys[code] ?? 'error.empty', {
    kind: 'other',
    place: 'middle',
    ...detail,
    read,
    used: shown,
    least: `${formatNumber(String(detail?.least ?? 0), say.locale)} ₳`,
    count: candidates?.length ?? 0,
    thousands: group,
    ...(code === 'ambiguous' && { decimals: decimal }),
  })
}
