import type { Rational } from '../rewards/index.ts'
import { currencies } from './currencies.ts'
import { readField, shortest } from './fields.ts'
import { amount, decimal, part, reader, type Words } from './lab-reader.ts'
import {
  type LabNumber,
  type LabPageField,
  type LabPageText,
  type LabReaction,
  type LabScenario,
  labOrders,
  labShows,
} from './lab-words.ts'
import type { PoolLookup } from './types.ts'

/** What a link says beside the rules, and what then stands in those fields. */
export function readPage(words: Words, base: LabPageText, pools: PoolLookup) {
  const { number, word } = reader(words, base)
  const text: Record<LabPageField, string> = { ...base }
  const numberOf = (field: LabPageField & LabNumber): Rational => {
    const read = number(field)
    if (read) text[field] = shortest(words.given(field) ?? '')
    return read ?? decimal(base[field])
  }
  const wordOf = <Word extends string>(field: LabPageField, known: readonly Word[]): Word => {
    const found = word(field, known) ?? (base[field] as Word)
    text[field] = found
    return found
  }
  const mine = readMine(words, pools)
  text.pool = mine?.text ?? ''
  const price = words.given('price') ? number('price') : null
  if (price) text.price = shortest(words.given('price') ?? '')
  const currency = price ? wordOf('currency', currencies) : currencies[0]
  const reaction = (): LabReaction | null => {
    if (wordOf('react', ['0', '1'] as const) === '0') return null
    return {
      rounds: Number(numberOf('reactRounds').n),
      share: part(numberOf('reactShare')),
      seed: Number(numberOf('reactSeed').n),
      stop: part(numberOf('reactStop')),
    }
  }
  const values = {
    mine: mine?.id ?? null,
    price: price && { amount: price, currency },
    runningCosts: amount(numberOf('running')),
    spending: amount(numberOf('spending')),
    feeGrowth: part(numberOf('feeGrowth')),
    reaction: reaction(),
    show: wordOf('show', labShows),
    sort: sortOf(wordOf('sort', sortWords)),
  }
  return { values, text }
}

function readMine({ given, refuse }: Words, pools: PoolLookup) {
  const asked = given('pool')
  // A calculator's link may say `average` or `own`: then no pool stands out here.
  if (asked === null || ['', 'average', 'own'].includes(asked)) return null
  const { value, text, issue } = readField('pool', asked, pools)
  if (issue) refuse('pool', issue, '')
  return issue || value === 'average' || value === 'own' ? null : { id: value, text }
}

const sortWords = labOrders.flatMap((by) => [by, `-${by}` as const])

function sortOf(word: (typeof sortWords)[number]): LabScenario['sort'] {
  const by = labOrders.find((one) => one === word || `-${one}` === word) ?? 'lost'
  return { by, descending: word !== by }
}
