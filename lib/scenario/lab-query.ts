import { type Preset, ratio } from '../rewards/index.ts'
import { shownText } from './fields.ts'
import { readPage } from './lab-page.ts'
import { amount, decimal, part, reader, type Words, wordsOf } from './lab-reader.ts'
import {
  defaultLabPage,
  openingPreset,
  type ParametersToday,
  presetOf,
  presetRules,
  presetToday,
  rulesText,
} from './lab-text.ts'
import {
  againstPrefix,
  costsWords,
  type LabRules,
  type LabScenario,
  type LabText,
  labPageFields,
  rulesFields,
} from './lab-words.ts'
import type { FieldIssue, PoolLookup } from './types.ts'

export type LabReading = {
  readonly scenario: LabScenario
  /** What then stands in the fields: the scenario, as canonical texts. */
  readonly text: LabText
  readonly issues: readonly FieldIssue[]
}

/**
 * What a link to the lab asks. Never throws, whatever the text: what cannot be taken stands as the preset has it, and
 * an issue names the word (`b.k` for the second scenario's k), what was read and what is used. Words that mean nothing
 * here are left out silently.
 *
 * @param today the parameters in force.
 */
export function readLab(
  params: URLSearchParams,
  today: ParametersToday,
  pools: PoolLookup,
): LabReading {
  const issues: FieldIssue[] = []
  const rules = readRules(wordsOf(params, '', issues), today)
  const second = rulesFields.some((field) => params.has(againstPrefix + field))
  const against = second ? readRules(wordsOf(params, againstPrefix, issues), today) : null
  const page = readPage(wordsOf(params, '', issues), defaultLabPage(today), pools)
  noteRepeated(params, issues)
  return {
    scenario: { rules, against, ...page.values },
    text: { ...rulesText(rules), ...page.text, against: against && rulesText(against) },
    issues,
  }
}

/** The first of a word counts. */
function noteRepeated(params: URLSearchParams, issues: FieldIssue[]) {
  const known = [...labFields, ...rulesFields.map((field) => againstPrefix + field)]
  for (const field of known) {
    const [first, again] = params.getAll(field)
    if (first === undefined || again === undefined) continue
    issues.push({ field, code: 'repeated', read: shownText(again), used: shownText(first) })
  }
}

function readRules(words: Words, today: ParametersToday): LabRules {
  const preset = readPreset(words)
  const base = presetRules(preset, today)
  const text = rulesText(base)
  const { number, word, optional } = reader(words, text)
  const curve = () => {
    const root = optional('root')
    if (root === null || (root === undefined && !base.curve)) return null
    const crossover = number('crossover') ?? base.curve?.crossover ?? decimal(text.crossover)
    return { root: root?.n ?? base.curve?.root ?? 1n, crossover }
  }
  const ownSaturation = (): LabRules['ownSaturation'] => {
    const least = optional('ownLeast')
    const own = base.ownSaturation
    if (least === null || (least === undefined && !own)) return null
    return {
      least: least ? part(least) : (own?.least ?? ratio(0n)),
      leverage: number('ownLeverage') ?? own?.leverage ?? decimal(text.ownLeverage),
      bounds: word('ownBounds', ['stake', 'formula']) ?? own?.bounds ?? 'stake',
    }
  }
  const given = <Value>(read: Value | null | undefined, otherwise: Value) => read ?? otherwise
  const chosen = <Value>(read: Value | undefined, otherwise: Value) =>
    read === undefined ? otherwise : read
  const share = (field: 'rho' | 'tau' | 'minMargin') => {
    const read = number(field)
    return read && part(read)
  }
  const minCost = number('minCost')
  const fees = optional('fees')
  return {
    preset,
    k: given(number('k')?.n, base.k),
    rho: given(share('rho'), base.rho),
    tau: given(share('tau'), base.tau),
    a0: given(number('a0'), base.a0),
    minPoolCost: given(minCost && amount(minCost), base.minPoolCost),
    costs: given(word('costs', costsWords), base.costs),
    minMargin: given(share('minMargin'), base.minMargin),
    leverage: chosen(optional('leverage'), base.leverage),
    curve: curve(),
    ownSaturation: ownSaturation(),
    blend: chosen(optional('blend'), base.blend),
    fullPot: given(word('fullPot', ['0', '1'] as const), base.fullPot ? '1' : '0') === '1',
    fees: chosen(fees && amount(fees), base.fees),
  }
}

function readPreset({ given, refuse }: Words): Preset {
  const asked = given('preset')
  const rules = rulesFields.some((field) => given(field) !== null)
  const found = asked === null ? (rules ? presetToday() : openingPreset()) : presetOf(asked)
  if (!found) refuse('preset', { code: 'unknown-word' }, presetToday().id)
  return found ?? presetToday()
}

const labFields: readonly string[] = [...rulesFields, ...labPageFields]
