import type { MessageKey } from '../../lib/i18n/message.ts'
import type { Translator } from '../../lib/i18n/translate.ts'
import { presetOf, presetRules, presetToday, rulesText } from '../../lib/scenario/lab-text.ts'
import { type RulesText, rulesFields } from '../../lib/scenario/lab-words.ts'
import type { LabForm } from './lab-form.ts'
import { written } from './lab-number.tsx'

/** A message about a preset of the catalogue; a test holds that there is one for each. */
export const presetKey = (id: string, about: 'name' | 'status' | 'text'): MessageKey =>
  `lab.preset.${id}.${about}` as MessageKey

/** What a set of rules is called: the preset's name, one changed figure, or the preset and that it was changed. */
export function rulesName(t: Translator, text: RulesText, today: LabForm['today']): string {
  const preset = presetOf(text.preset) ?? presetToday()
  const base = rulesText(presetRules(preset, today))
  const set = rulesFields.filter((field) => field !== 'preset' && text[field] !== base[field])
  const [only] = set
  const name = t(presetKey(preset.id, 'name'))
  if (only === undefined) return name
  if (preset.id === 'today' || (preset.id === 'k-1000' && only === 'k'))
    if (set.length === 1 && isNamed(only))
      return t(`lab.named.${only}`, { value: written(text[only], t.locale) })
  return preset.id === 'today' ? t('lab.yourRules') : t('lab.changedFrom', { name })
}

const named = ['k', 'rho', 'tau', 'a0', 'minCost', 'minMargin', 'leverage', 'fees'] as const
const isNamed = (field: string): field is (typeof named)[number] =>
  named.some((one) => one === field)

/** All that a set of rules says, in one word. */
export const rulesKey = (text: RulesText): string => rulesFields.map((field) => text[field]).join()
