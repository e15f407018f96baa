import type { Translator } from '../../lib/i18n/translate.ts'
import { noteWords } from '../calculator/note-words.tsx'
import type { OperateNote } from './operate-form.ts'

/** Fields of the calculator whose figures are written as these are: ada, percent, plain numbers. */
const like: Readonly<Record<string, string>> = {
  nowFixedCost: 'fixedCost',
  nowMargin: 'margin',
  costsAda: 'fixedCost',
  costs: 'price',
  growth: 'price',
  memberStake: 'stake',
  income: 'fixedCost',
  memberReturn: 'margin',
  lift: 'margin',
  more: 'stake',
  minCost: 'fixedCost',
}

/** What was read, why it cannot be taken, what is used meanwhile. */
export function operateNoteWords(t: Translator, locale: string, note: OperateNote): string {
  // A link may say `constructor`, which every object has.
  const field = Object.hasOwn(like, note.field) ? like[note.field] : undefined
  return noteWords(t, locale, { ...note, field: field ?? note.field })
}
