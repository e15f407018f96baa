import { type Lovelace, parseAda, type Rational, ratio } from '../rewards/index.ts'
import { cleanPoolText, type PoolId, poolIdText } from '../snapshot/index.ts'
import { type Currency, currencies } from './currencies.ts'
import { type NumberIssue, type NumberRange, readCanonical } from './numbers.ts'
import type { FieldIssue, PoolLookup, ScenarioField, ScenarioText } from './types.ts'

/** What each field means once it is read. */
export type FieldValues = {
  readonly v: 1
  readonly stake: Lovelace
  readonly pool: 'average' | 'own' | PoolId
  readonly epochs: number
  readonly compound: boolean
  readonly performance: Rational
  readonly price: Rational | null
  readonly currency: Currency
  readonly poolStake: Lovelace
  readonly pledge: Lovelace
  readonly margin: Rational
  readonly fixedCost: Lovelace
  readonly ownerStake: Lovelace
  readonly made: number | null
  readonly said: Lovelace | null
}

/** What stands in a field that nobody has touched. A pool of one's own starts as the plainest there is. */
export const defaultText: ScenarioText = {
  v: '1',
  stake: '10000',
  pool: 'average',
  epochs: '73',
  compound: '1',
  performance: '100',
  price: '',
  currency: 'USD',
  poolStake: '1000000',
  pledge: '0',
  margin: '0',
  // The chain's least (`minPoolCost`) at epoch 617.
  fixedCost: '170',
  ownerStake: '0',
  made: '',
  said: '',
}

const supply = '45000000000'

/** Ranges of the fields that are numbers, bounds included, in the field's unit. */
export const fieldRanges = {
  /** Ada. */
  stake: { least: '0.000001', most: supply, decimals: 6 },
  /** 30 years of 73. */
  epochs: { least: '1', most: '2190', decimals: 0 },
  /** Percent. */
  performance: { least: '0', most: '200', decimals: 6 },
  /** Fiat per ada. */
  price: { least: '0.00000001', most: '1000000', decimals: 8 },
  /** Ada. */
  poolStake: { least: '0', most: supply, decimals: 6 },
  /** Ada. */
  pledge: { least: '0', most: supply, decimals: 6 },
  /** Percent. */
  margin: { least: '0', most: '100', decimals: 6 },
  /** Ada an epoch. */
  fixedCost: { least: '0', most: '1000000', decimals: 6 },
  /** Ada. */
  ownerStake: { least: '0', most: supply, decimals: 6 },
  /** Epoch; mainnet's first with staking is 208. */
  made: { least: '208', most: '9999', decimals: 0 },
  /** Ada an epoch. */
  said: { least: '0', most: supply, decimals: 6 },
} as const satisfies Partial<Record<ScenarioField, NumberRange>>

export type FieldReading<Value> = {
  readonly value: Value
  /** Canonical text of `value`. */
  readonly text: string
  readonly issue: FieldIssue | null
}

/**
 * Read one field by the rules of the link: the form checks what is typed with this, after
 * `lib/format` has made canonical text of it. Never throws, whatever the text.
 *
 * @param fallback canonical text of what is used when `text` cannot be; the field's default.
 */
export function readField<Field extends ScenarioField>(
  field: Field,
  text: string,
  pools: PoolLookup,
  fallback: string = defaultText[field],
): FieldReading<FieldValues[Field]> {
  if (text === defaultText[field]) return standing(field)
  const read = readers[field](text, pools)
  if ('value' in read) return { ...read, issue: null }

  const instead = readers[field](fallback, pools)
  const { value, text: used } = 'value' in instead ? instead : standing(field)
  return { value, text: used, issue: { field, ...read, read: shownText(text), used } }
}

const standingReadings: { [Field in ScenarioField]?: FieldReading<FieldValues[Field]> } = {}

/** What stands untouched, read once: most words of most questions. No default needs the list of pools. */
function standing<Field extends ScenarioField>(field: Field): FieldReading<FieldValues[Field]> {
  const known: FieldReading<FieldValues[Field]> | undefined = standingReadings[field]
  if (known) return known
  const made = readers[field](defaultText[field], () => ({ kind: 'none' }))
  if (!('value' in made)) throw new Error(`The default of ${field} is not valid.`)
  const reading: FieldReading<FieldValues[Field]> = { ...made, issue: null }
  Object.assign(standingReadings, { [field]: reading })
  return reading
}

/** Text from outside, fit to be shown: nothing invisible, at most 40 characters. */
export function shownText(text: string): string {
  const clean = [...(cleanPoolText(text, 41) ?? '')]
  return clean.length > 40 ? `${clean.slice(0, 39).join('')}…` : clean.join('')
}

type Read<Value> =
  | { readonly value: Value; readonly text: string }
  | NumberIssue
  | Pick<FieldIssue, 'code' | 'candidates'>

const readers: {
  readonly [Field in ScenarioField]: (text: string, pools: PoolLookup) => Read<FieldValues[Field]>
} = {
  v: (text) => (text === '1' ? { value: 1, text } : { code: 'unknown-version' }),
  stake: (text) => readAda(text, fieldRanges.stake),
  pool: readPool,
  epochs: (text) => readNumber(text, fieldRanges.epochs, ({ n }) => Number(n)),
  compound: (text) =>
    text === '0' || text === '1' ? { value: text === '1', text } : { code: 'unknown-word' },
  performance: (text) => readNumber(text, fieldRanges.performance, fraction),
  price: (text) => none(text) ?? readNumber(text, fieldRanges.price, (price) => price),
  currency: readCurrency,
  poolStake: (text) => readAda(text, fieldRanges.poolStake),
  pledge: (text) => readAda(text, fieldRanges.pledge),
  margin: (text) => readNumber(text, fieldRanges.margin, fraction),
  fixedCost: (text) => readAda(text, fieldRanges.fixedCost),
  ownerStake: (text) => readAda(text, fieldRanges.ownerStake),
  made: (text) => none(text) ?? readNumber(text, fieldRanges.made, ({ n }) => Number(n)),
  said: (text) => none(text) ?? readAda(text, fieldRanges.said),
}

/** A word that need not be there. */
const none = (text: string) => (text === '' ? { value: null, text } : null)

function readNumber<Value>(
  text: string,
  range: NumberRange,
  made: (value: Rational, canonical: string) => Value,
): Read<Value> {
  const read = readCanonical(text, range)
  if ('code' in read) return read
  const canonical = shortest(text)
  return { value: made(read, canonical), text: canonical }
}

const readAda = (text: string, range: NumberRange) =>
  readNumber(text, range, (_, canonical) => parseAda(canonical))

const fraction = ({ n, d }: Rational) => ratio(n, d * 100n)

/** Longer than an id, a ticker or any word here. */
const maxPoolLength = 100

function readPool(text: string, pools: PoolLookup): Read<FieldValues['pool']> {
  if (text === 'average' || text === 'own') return { value: text, text }
  if (text === '') return { code: 'empty' }
  if (text.length > maxPoolLength) return { code: 'too-long' }
  const found = pools(text)
  if (found.kind === 'none') return { code: 'unknown-pool' }
  if (found.kind === 'ambiguous') return { code: 'ambiguous-pool', candidates: found.candidates }
  return { value: found.id, text: poolIdText(found.id) }
}

function readCurrency(text: string): Read<Currency> {
  const value = currencies.find((currency) => currency === text)
  return value ? { value, text } : { code: 'unknown-word' }
}

/** `1.50` → `1.5`, `1.0` → `1`: one text for one value. */
export function shortest(decimal: string): string {
  if (!decimal.includes('.')) return decimal
  let end = decimal.length
  while (decimal[end - 1] === '0') end -= 1
  if (decimal[end - 1] === '.') end -= 1
  return decimal.slice(0, end)
}
