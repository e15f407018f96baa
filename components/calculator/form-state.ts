import {
  adaUnits,
  formatNumber,
  moneyUnits,
  percentUnits,
  readNumber,
} from '../../lib/format/index.ts'
import {
  type FieldIssue,
  type fieldRanges,
  type IssueCode,
  ownFields,
  type PoolLookup,
  paramsOf,
  parseScenario,
  readField,
  type Scenario,
  type ScenarioField,
  type ScenarioText,
  shownText,
} from '../../lib/scenario/index.ts'

/** Fields whose text is a number that the reader writes in their own locale. */
export type NumberField = keyof typeof fieldRanges

const percents: readonly NumberField[] = ['margin', 'performance']
const counts: readonly NumberField[] = ['epochs', 'made']

/** What is wrong with a field: a link's issue, or what the reader of numbers found. */
export type FieldNote = Omit<FieldIssue, 'code'> & { readonly code: IssueCode | 'ambiguous' }

export type FormState = {
  /** Canonical texts, all good: what the answer is worked out from. */
  readonly text: ScenarioText
  readonly scenario: Scenario
  /** What the reader typed, kept letter by letter until the field is left with a good value. */
  readonly typed: Partial<Record<ScenarioField, string>>
  readonly notes: Partial<Record<ScenarioField, FieldNote>>
  /** Words of the link that are no field's. */
  readonly linkNotes: readonly FieldIssue[]
}

export const initialForm: FormState = formOf(new URLSearchParams(), () => ({ kind: 'none' }))

/** What a link asks. Bad values are reported beside their fields; the defaults that stand in are shown there. */
export function formOf(params: URLSearchParams, pools: PoolLookup): FormState {
  const { scenario, text, issues } = parseScenario(params, pools)
  const notes: Partial<Record<ScenarioField, FieldNote>> = {}
  const linkNotes: FieldIssue[] = []
  const shown = fieldsShown(scenario)
  for (const issue of issues) {
    const field = shown.find((name) => name === issue.field)
    if (field && issue.code !== 'unused-field' && !notes[field]) notes[field] = issue
    else linkNotes.push(issue)
  }
  return { text, scenario, typed: {}, notes, linkNotes }
}

/** The fields that can say what is wrong with them. What is wrong elsewhere is told above the answer. */
function fieldsShown({ pool }: Scenario): readonly ScenarioField[] {
  const always: ScenarioField[] = ['stake', 'pool', 'epochs', 'price']
  if (pool.kind === 'average') return always
  return pool.kind === 'own' ? [...always, 'performance', ...ownFields] : [...always, 'performance']
}

/** The reader typed into a number field. A bad text keeps the last good value in force. */
export function typeNumber(
  state: FormState,
  field: NumberField,
  typed: string,
  locale: string,
  pools: PoolLookup,
): FormState {
  const kept = { ...state, typed: { ...state.typed, [field]: typed } }
  const empty = field === 'price' && typed.trim() === ''
  const read = empty
    ? { canonical: '' }
    : readNumber(typed, locale, {
        maxDecimals: 64,
        units: unitsOf(field, state.text.currency, locale),
      })
  if ('problem' in read) {
    const { problem, character, kind, place } = read
    return noted(kept, field, {
      field,
      code: problem,
      read: shownText(typed),
      used: state.text[field],
      detail: { ...(character && { character }), ...(kind && { kind }), ...(place && { place }) },
    })
  }
  const reading = readField(field, read.canonical, pools, state.text[field])
  if (reading.issue) return noted(kept, field, { ...reading.issue, read: shownText(typed) })
  return withText(kept, field, reading.text, pools)
}

/** What may be typed beside the figure: a unit of something else would be read as this one. */
function unitsOf(field: NumberField, currency: string, locale: string): readonly string[] {
  if (field === 'price') return moneyUnits(currency, locale)
  if (percents.includes(field)) return percentUnits
  return counts.includes(field) ? [] : adaUnits
}

/** A choice was made: a pool, a horizon, a switch. `value` is canonical and valid. */
export function choose(
  state: FormState,
  field: ScenarioField,
  value: string,
  pools: PoolLookup,
): FormState {
  const typed = { ...state.typed }
  delete typed[field]
  return withText({ ...state, typed }, field, value, pools)
}

/** A field was left: a good text is written as the locale writes it, a bad one stays as it is. */
export function leave(state: FormState, field: NumberField): FormState {
  if (state.notes[field] || state.typed[field] === undefined) return state
  const typed = { ...state.typed }
  delete typed[field]
  return { ...state, typed }
}

/** What stands in a number field: what was typed, else the value as the locale writes it. */
export function fieldText(state: FormState, field: NumberField, locale: string): string {
  const typed = state.typed[field]
  if (typed !== undefined) return typed
  const text = state.text[field]
  return text === '' ? '' : formatNumber(text, locale)
}

function noted(state: FormState, field: ScenarioField, note: FieldNote): FormState {
  return { ...state, notes: { ...state.notes, [field]: note } }
}

/** Accept a value. What it means beside the others (owner stake above the pool's) is the link's parser's to say. */
function withText(
  state: FormState,
  field: ScenarioField,
  value: string,
  pools: PoolLookup,
): FormState {
  // What was said was said of another question.
  const text = { ...state.text, made: '', said: '', [field]: value }
  const notes = { ...state.notes }
  delete notes[field]
  if (notes.ownerStake?.code === 'above-pool-stake') delete notes.ownerStake
  const { scenario, issues } = parseScenario(paramsOf(text), pools)
  const across = issues.find((issue) => issue.code === 'above-pool-stake')
  if (across) notes.ownerStake = across
  return { ...state, text, scenario, notes }
}
