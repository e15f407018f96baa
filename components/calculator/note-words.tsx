'use client'

import { formatCount, formatNumber, formatPercent, separatorsOf } from '../../lib/format/index.ts'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import { parsePercent } from '../../lib/rewards/index.ts'
import { fieldRanges, type ScenarioField } from '../../lib/scenario/index.ts'
import type { FieldNote } from './form-state.ts'

const keys: Record<FieldNote['code'], MessageKey> = {
  'above-pool-stake': 'error.abovePoolStake',
  ambiguous: 'error.ambiguous',
  'ambiguous-pool': 'error.ambiguousPool',
  empty: 'error.empty',
  negative: 'error.negative',
  'not-a-number': 'error.notANumber',
  repeated: 'error.repeated',
  'too-large': 'error.tooLarge',
  'too-long': 'error.tooLong',
  'too-many-decimals': 'error.tooManyDecimals',
  'too-small': 'error.tooSmall',
  'unknown-field': 'error.unknownField',
  'unknown-pool': 'error.unknownPool',
  'unknown-version': 'error.unknownVersion',
  'unknown-word': 'error.unknownWord',
  'unused-field': 'error.unusedField',
}

const adaFields = ['stake', 'poolStake', 'pledge', 'fixedCost', 'ownerStake', 'said']
const percentFields = ['performance', 'margin']
const supplyFields = ['stake', 'poolStake', 'pledge', 'ownerStake']

/**
 * What was read, why it cannot be taken, what is used meanwhile.
 *
 * @param without what to say where nothing is used, as of a filter that is off.
 */
export function noteWords(
  t: Translator,
  locale: string,
  note: FieldNote,
  without: MessageKey = note.field === 'price' ? 'error.noMoney' : 'error.using',
): string {
  const detail = note.detail ?? {}
  const shown = (text: string) => shownValue(t, locale, note.field, text)
  const { group, decimal } = separatorsOf(locale)
  return t(keyOf(note), {
    kind: 'other',
    place: 'middle',
    ...detail,
    read: note.read,
    used: shown(note.used),
    meanwhile: t(note.used === '' ? without : 'error.using', { used: shown(note.used) }),
    field: fieldName(t, note.field),
    least: typeof detail.least === 'string' ? shown(detail.least) : '',
    most: typeof detail.most === 'string' ? shown(detail.most) : '',
    decimals: Number(detail.decimals ?? 0),
    count: note.candidates?.length ?? 0,
    thousands: group,
    ...(note.code === 'ambiguous' && { decimals: decimal }),
  })
}

function keyOf({ code, field, detail }: FieldNote): MessageKey {
  if (code === 'too-long' && field === 'pool') return 'error.tooLongName'
  if (
    code === 'too-large' &&
    supplyFields.includes(field) &&
    detail?.most === fieldRanges.stake.most
  )
    return 'error.aboveSupply'
  return keys[code]
}

/** A link may say `constructor`, which every object has: only names of our own are looked up. */
function fieldName(t: Translator, field: string): string {
  return Object.hasOwn(fieldNames, field) ? t(fieldNames[field as ScenarioField]) : field
}

const fieldNames: Record<ScenarioField, MessageKey> = {
  v: 'field.v',
  stake: 'field.stake',
  pool: 'field.pool',
  epochs: 'field.epochs',
  compound: 'field.compound',
  performance: 'field.performance',
  price: 'field.price',
  currency: 'field.currency',
  poolStake: 'field.poolStake',
  pledge: 'field.pledge',
  margin: 'field.margin',
  fixedCost: 'field.fixedCost',
  ownerStake: 'field.ownerStake',
  made: 'field.made',
  said: 'field.said',
}

/** A canonical value as a reader would write it, with its unit. */
function shownValue(t: Translator, locale: string, field: string, text: string): string {
  if (text === '') return t('note.nothing')
  if (adaFields.includes(field)) return `${formatNumber(text, locale)}\u00a0₳`
  if (percentFields.includes(field)) {
    const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
    return formatPercent(parsePercent(text), locale, decimals)
  }
  if (field === 'epochs') return t('unit.epochs', { epochs: Number(text) })
  if (field === 'pool') {
    if (text === 'average') return t('pool.average')
    return text === 'own' ? t('pool.own') : text
  }
  if (field === 'compound') return t(text === '1' ? 'note.on' : 'note.off')
  if (field === 'v' || field === 'made') return formatCount(Number(text), locale)
  return field === 'price' ? formatNumber(text, locale) : text
}
