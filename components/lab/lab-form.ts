import {
  adaUnits,
  formatNumber,
  moneyUnits,
  percentUnits,
  readNumber,
} from '../../lib/format/index.ts'
import {
  type FieldIssue,
  type IssueCode,
  poolByIdOnly,
  shownText,
} from '../../lib/scenario/index.ts'
import { readLab } from '../../lib/scenario/lab-query.ts'
import {
  labParams,
  type ParametersToday,
  presetOf,
  presetToday,
  startFrom,
} from '../../lib/scenario/lab-text.ts'
import type {
  LabNumber,
  LabPageField,
  LabScenario,
  LabText,
  RulesField,
} from '../../lib/scenario/lab-words.ts'

export type LabField = RulesField | LabPageField

/** What is wrong with a field: a link's issue, or what the reader of numbers found. */
export type LabNote = Omit<FieldIssue, 'code'> & { readonly code: IssueCode | 'ambiguous' }

/** The state of the fields. Everything in `scenario` and `text` is good. */
export type LabForm = {
  readonly today: ParametersToday
  readonly scenario: LabScenario
  readonly text: LabText
  /** What the reader typed, letter by letter, until the field is left with a good value. */
  readonly typed: Partial<Record<LabField, string>>
  /** By the word of the link: `k`, `b.k`. */
  readonly notes: Readonly<Record<string, LabNote>>
}

export function labForm(params: URLSearchParams, today: ParametersToday): LabForm {
  const { scenario, text, issues } = readLab(params, today, poolByIdOnly)
  const notes = Object.fromEntries(issues.map((issue) => [issue.field, issue]))
  return { today, scenario, text, typed: {}, notes }
}

/** The link of what is in force. */
export const labLink = ({ text, today }: LabForm): URLSearchParams => labParams(text, today)

/** Something was chosen. The texts are good; what is not is left out by the reader of links. */
export function chooseLab(before: LabForm, changes: Partial<LabText>): LabForm {
  const changed = Object.keys(changes)
  const without = <Value>(of: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(of).filter(([field]) => !changed.includes(field)))
  const text = { ...before.text, ...changes }
  const { scenario, text: good } = readLab(
    labParams(text, before.today),
    before.today,
    poolByIdOnly,
  )
  return {
    ...{ today: before.today, scenario, text: good },
    typed: without(before.typed as Record<string, string>),
    notes: without(before.notes),
  }
}

/** Another preset: what was set over the last one goes, and with it what was wrong. */
export function startLabFrom(before: LabForm, id: string): LabForm {
  const preset = presetOf(id) ?? presetToday()
  const rules = startFrom(before.text, preset, before.today)
  const after = chooseLab(before, rules)
  const notes = Object.entries(after.notes).filter(([field]) => field.startsWith('b.'))
  return { ...after, notes: Object.fromEntries(notes) }
}

/** Fields that may be empty: their rule is off, or the figure is the forecast's own. */
const optional: readonly LabField[] = ['leverage', 'root', 'ownLeast', 'blend', 'fees', 'price']

/** Percent signs may be typed into these. */
const percents: readonly LabField[] = ['rho', 'tau', 'minMargin', 'ownLeast', 'feeGrowth']

/** And ada into these. */
const amounts: readonly LabField[] = ['minCost', 'fees', 'running', 'spending']

/** The reader typed into a number field. A bad text keeps the last good value in force. */
export function typeLab(
  before: LabForm,
  field: LabField & LabNumber,
  typed: string,
  locale: string,
): LabForm {
  const kept = { ...before.typed, [field]: typed }
  const refused = (note: Omit<LabNote, 'field' | 'read' | 'used'>): LabForm => ({
    ...before,
    typed: kept,
    notes: {
      ...before.notes,
      [field]: { ...note, field, read: shownText(typed), used: before.text[field] },
    },
  })
  const empty = optional.includes(field) && typed.trim() === ''
  const read = empty
    ? { canonical: '' }
    : readNumber(typed, locale, {
        maxDecimals: 64,
        units: unitsOf(field, before.text.currency, locale),
      })
  if ('problem' in read) {
    const { problem, character, kind, place } = read
    const detail = {
      ...(character && { character }),
      ...(kind && { kind }),
      ...(place && { place }),
    }
    return refused({ code: problem, detail })
  }
  const params = labParams({ ...before.text, [field]: read.canonical }, before.today)
  const { issues } = readLab(params, before.today, poolByIdOnly)
  const issue = issues.find((one) => one.field === field)
  if (issue) return refused(issue)
  return { ...chooseLab(before, { [field]: read.canonical }), typed: kept }
}

function unitsOf(field: LabField, currency: string, locale: string): readonly string[] {
  if (field === 'price') return moneyUnits(currency, locale)
  if (percents.includes(field)) return percentUnits
  return amounts.includes(field) ? adaUnits : []
}

/** A field was left: a good text is written as the locale writes it, a bad one stays as it is. */
export function leaveLab(before: LabForm, field: LabField): LabForm {
  if (before.notes[field] || before.typed[field] === undefined) return before
  const typed = { ...before.typed }
  delete typed[field]
  return { ...before, typed }
}

/** What stands in a number field. */
export function labFieldText({ typed, text }: LabForm, field: LabField, locale: string): string {
  return typed[field] ?? (text[field] === '' ? '' : formatNumber(text[field], locale))
}
