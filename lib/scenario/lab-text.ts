import {
  adaText,
  decimalText,
  type Lovelace,
  type Preset,
  presets,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import type { ProtocolParameters } from '../snapshot/index.ts'
import { currencies } from './currencies.ts'
import {
  againstPrefix,
  type LabPageText,
  type LabRules,
  type LabText,
  labPageFields,
  type RulesText,
  rulesFields,
} from './lab-words.ts'

/** The parameters in force: what is not asked stays as they have it. */
export type ParametersToday = Pick<ProtocolParameters, 'k' | 'a0' | 'rho' | 'tau' | 'minPoolCost'>

/** The preset of a name; null if none has it. */
export const presetOf = (id: string): Preset | null => presets.find((one) => one.id === id) ?? null

/** @throws when the catalogue lacks its first. */
export function presetToday(): Preset {
  const today = presetOf('today')
  if (!today) throw new Error('There is no preset of today.')
  return today
}

/** What a link that names no rule shows: the change that is most asked about. */
export function openingPreset(): Preset {
  return presetOf('k-1000') ?? presetToday()
}

/** The rules of a preset where nothing is set over it. */
export function presetRules(preset: Preset, today: ParametersToday): LabRules {
  const { rule, parameters } = preset.change
  return {
    preset,
    k: parameters.k ?? today.k,
    rho: today.rho,
    tau: today.tau,
    a0: parameters.a0 ?? today.a0,
    minPoolCost: rule.minPoolCost ?? parameters.minPoolCost ?? today.minPoolCost,
    costs: rule.minPoolCost === undefined ? 'stay' : 'lift',
    minMargin: rule.minPoolMargin ?? ratio(0n),
    leverage: rule.leverage ?? null,
    curve: rule.pledgeCurve ?? null,
    ownSaturation: rule.pledgeSaturation ?? null,
    blend: rule.bonusFill ?? null,
    fullPot: rule.fullPot ?? false,
    fees: null,
  }
}

/** What stands in the fields for a set of rules. What is off is empty. */
export function rulesText(rules: LabRules): RulesText {
  const { curve, ownSaturation: own } = rules
  const optional = (value: Rational | null) => (value === null ? '' : decimalText(value, 6))
  return {
    preset: rules.preset.id,
    k: String(rules.k),
    rho: percentText(rules.rho, 10),
    tau: percentText(rules.tau, 10),
    a0: decimalText(rules.a0, 12),
    minCost: adaText(rules.minPoolCost),
    costs: rules.costs,
    minMargin: percentText(rules.minMargin),
    leverage: optional(rules.leverage),
    root: curve ? String(curve.root) : '',
    crossover: curve ? decimalText(curve.crossover, 6) : standing.crossover,
    ownLeast: own ? percentText(own.least) : '',
    ownLeverage: own ? decimalText(own.leverage, 6) : standing.ownLeverage,
    ownBounds: own?.bounds ?? standing.ownBounds,
    blend: optional(rules.blend),
    fullPot: rules.fullPot ? '1' : '0',
    fees: rules.fees === null ? '' : adaText(rules.fees),
  }
}

/** The values of the texts of CIP-7 and CIP-37: they stand ready while their rule is off. */
const standing = { crossover: '8', ownLeverage: '125', ownBounds: 'stake' }

export const percentText = ({ n, d }: Rational, decimals = 6) =>
  decimalText(ratio(n * 100n, d), decimals)

/** What stands in the page's fields that nobody has touched. */
export function defaultLabPage(today: ParametersToday): LabPageText {
  return {
    ...{ pool: '', price: '', currency: currencies[0] },
    running: adaText(wholeAda((today.minPoolCost * epochsPerYear) / 12n)),
    ...{ spending: '0', feeGrowth: '0' },
    ...{ react: '0', reactRounds: '100', reactShare: '5', reactSeed: '1', reactStop: '0.1' },
    ...{ show: 'lose', sort: '-lost' },
  }
}

const epochsPerYear = 73n
const wholeAda = (amount: bigint) => (amount - (amount % 1_000_000n)) as Lovelace

/**
 * The words of a link: those that differ from the preset's and the page's own. What is right and what is wrong alike:
 * `readLab` judges.
 */
export function labParams(text: LabText, today: ParametersToday): URLSearchParams {
  const params = new URLSearchParams()
  writeRules(params, '', text, today)
  const page = defaultLabPage(today)
  for (const field of labPageFields)
    if (text[field] !== page[field] && saysSomething(field, text)) params.set(field, text[field])
  if (text.against) {
    writeRules(params, againstPrefix, text.against, today)
    if (!rulesFields.some((field) => params.has(againstPrefix + field)))
      params.set(`${againstPrefix}preset`, text.against.preset)
  }
  return params
}

/** Another preset: all that was set goes with it, but the fees of an epoch stay. */
export function startFrom(text: RulesText, preset: Preset, today: ParametersToday): RulesText {
  return { ...rulesText(presetRules(preset, today)), fees: text.fees }
}

function writeRules(
  params: URLSearchParams,
  prefix: string,
  text: RulesText,
  today: ParametersToday,
) {
  const preset = presetOf(text.preset) ?? presetToday()
  const base = rulesText(presetRules(preset, today))
  const set = rulesFields.filter((field) => text[field] !== base[field] && isOn(field, text))
  // Where rules are set without a preset it is today that they are set over.
  const unnamed = set.length > 0 ? presetToday() : openingPreset()
  if (preset !== unnamed) params.set(`${prefix}preset`, preset.id)
  for (const field of set) params.set(prefix + field, text[field])
}

/** Words of a rule that is off say nothing. */
function isOn(field: string, text: RulesText): boolean {
  if (field === 'crossover') return text.root !== ''
  if (field === 'ownLeverage' || field === 'ownBounds') return text.ownLeast !== ''
  return true
}

function saysSomething(field: string, text: LabPageText): boolean {
  if (field === 'currency') return text.price !== ''
  if (field.startsWith('react') && field !== 'react') return text.react === '1'
  return true
}
