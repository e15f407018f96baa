import type { PoolId } from '../snapshot/index.ts'
import { type CompareEntry, type CompareQuery, readCompare } from './compare-query.ts'
import { readField, shownText } from './fields.ts'
import { paramsOf } from './scenario-text.ts'
import { type FieldIssue, type PoolLookup, scenarioFields } from './types.ts'

/** All that the address of a comparison says. */
export type CompareLink = CompareQuery & {
  /** Whether the link names pools at all. */
  readonly asked: boolean
  /** `stake` and `epochs`, and words that mean nothing: for `parseScenario`. */
  readonly form: URLSearchParams
  /** The reader's own pool. */
  readonly mine: PoolId | null
  /** As it stands in the link, so that it stays there. */
  readonly mineText: string
  /** What is wrong with words that are no field's. */
  readonly notes: readonly FieldIssue[]
}

const formWords = ['v', 'stake', 'epochs']

/** Never throws, whatever the link. */
export function parseCompare(params: URLSearchParams, lookup: PoolLookup): CompareLink {
  const form = new URLSearchParams()
  const notes: FieldIssue[] = []
  for (const [word, value] of params) {
    if (word === 'pools' || word === 'pool') continue
    if (formWords.includes(word) || !scenarioFields.some((known) => known === word))
      form.append(word, value)
    else notes.push({ field: word, code: 'unused-field', read: shownText(value), used: '' })
  }
  for (const word of ['pools', 'pool']) {
    const again = params.getAll(word)[1]
    if (again !== undefined)
      notes.push({
        field: word,
        code: 'repeated',
        read: shownText(again),
        used: shownText(params.get(word) ?? ''),
      })
  }
  const mineText = params.get('pool') ?? ''
  const mine = readField('pool', mineText || 'average', lookup, 'average')
  if (mine.issue) notes.push({ ...mine.issue, used: '' })
  const isPool = mine.value !== 'average' && mine.value !== 'own'
  return {
    ...readCompare(params.get('pools'), lookup),
    asked: params.has('pools'),
    form,
    mine: isPool ? (mine.value as PoolId) : null,
    mineText,
    notes,
  }
}

/** The query of a comparison, commas and colons as they are: `?stake=…&pool=…&pools=…`, or nothing. */
export function compareQuery(link: {
  readonly stake: string
  readonly epochs: string
  readonly mineText: string
  readonly entries: readonly Pick<CompareEntry, 'text'>[]
}): string {
  const params = paramsOf({ stake: link.stake, epochs: link.epochs })
  if (link.mineText !== '') params.set('pool', link.mineText)
  const pools = link.entries.map(({ text }) => encodeURIComponent(text).replaceAll('%3A', ':'))
  const parts = [params.toString(), pools.length > 0 ? `pools=${pools.join(',')}` : '']
  const query = parts.filter((part) => part !== '').join('&')
  return query && `?${query}`
}
