import { adaUnits, formatNumber, readNumber, separatorsOf } from '../../format/index.ts'
import type { Lovelace } from '../../rewards/index.ts'
import { poolByIdOnly, readField, shownText } from '../../scenario/index.ts'
import type { Note } from '../config.ts'
import type { LaterMessageKey, Speaker } from '../words.ts'

export type StakeReading =
  | { readonly stake: Lovelace; readonly text: string }
  | { readonly note: Note }

/**
 * The amount as a person writes it in their locale.
 *
 * @param used canonical text of what holds while it cannot be taken.
 */
export function readStake(typed: string, locale: string, used: string): StakeReading {
  const read = readNumber(typed, locale, { maxDecimals: 64, units: adaUnits })
  const noted = { field: 'stake', read: shownText(typed), used } as const
  if ('problem' in read) {
    const { problem, character = '', kind = '', place = '' } = read
    return { note: { ...noted, code: problem, detail: { character, kind, place } } }
  }
  const { value, text, issue } = readField('stake', read.canonical, poolByIdOnly, used)
  return issue ? { note: { ...issue, ...noted } } : { stake: value, text }
}

const keys: Readonly<Record<string, LaterMessageKey>> = {
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

/** Why a text of the site cannot be taken: it is read once more, by the rules of the link. */
function explained(note: Note): Note {
  const { field, code, read, used } = note
  const issue = code === 'site' ? readField(field, read, poolByIdOnly, used).issue : null
  return issue ? { ...note, ...issue, field } : note
}

/** What was read, why it cannot be taken, what is used meanwhile. */
export function noteWords(say: Speaker<LaterMessageKey>, note: Note): string {
  const { field, code, read, used, detail, count = 0 } = explained(note)
  const { group, decimal } = separatorsOf(say.locale)
  const isAda = field === 'stake'
  const shown = isAda
    ? `${formatNumber(used, say.locale)}\u00a0₳`
    : used === 'average'
      ? say('pool.average')
      : used
  const key = code === 'too-long' && !isAda ? 'error.tooLongName' : keys[code]
  return say(key ?? 'error.empty', {
    kind: 'other',
    place: 'middle',
    ...detail,
    read,
    meanwhile: say('error.using', { used: shown }),
    least: `${formatNumber(String(detail?.least ?? 0), say.locale)}\u00a0₳`,
    count,
    thousands: group,
    ...(code === 'ambiguous' && { decimals: decimal }),
  })
}
