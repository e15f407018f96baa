import { readField, shownText } from './fields.ts'
import { parseScenario } from './parse-scenario.ts'
import { ownFields, paramsOf } from './scenario-text.ts'
import type {
  FieldIssue,
  IssueCode,
  OwnPool,
  PoolChoice,
  PoolLookup,
  ScenarioText,
} from './types.ts'

/*
 * ?pools=pool1…,pool1…,own:<pool stake>:<pledge>:<margin %>:<fixed cost>:<owner stake>
 *
 * Up to eight, in the reader's order. A figure of an own pool that is left empty, or left out at the
 * end, is its default; amounts are ada as in every link. `stake`, `epochs` and `pool` (the reader's own
 * among them) mean what they mean everywhere.
 */

/** More are kept in the link and not compared. */
export const mostCompared = 8

/** Longer lists are cut: nobody wrote them by hand. */
const mostEntries = 24

/** Longer than an id, a ticker or an own pool of the largest numbers. */
const maxEntryLength = 200

export type CompareIssue = Omit<FieldIssue, 'code'> & {
  readonly code: IssueCode | 'not-comparable' | 'too-many' | 'too-many-figures'
}

type OwnText = Pick<ScenarioText, (typeof ownFields)[number]>

/** One place in the list, right or wrong: nothing that was written is lost. */
export type CompareEntry = {
  /** As it stands in the link; canonical where it could be read. */
  readonly text: string
  /** Null where it cannot be compared; `issues` then say why. */
  readonly choice: Exclude<PoolChoice, { kind: 'average' }> | null
  /** What stands in the fields of an own pool. */
  readonly own: OwnText | null
  readonly issues: readonly CompareIssue[]
}

export type CompareQuery = {
  readonly entries: readonly CompareEntry[]
  /** How many entries beyond {@link mostEntries} were cut. */
  readonly cut: number
}

/**
 * The pools of a link. Never throws, whatever the text: an entry that cannot be taken stays where it is,
 * with what is wrong with it.
 */
export function readCompare(pools: string | null, lookup: PoolLookup): CompareQuery {
  const texts = (pools ?? '').split(',').flatMap((text) => text.trim() || [])
  const seen = new Set<string>()
  let taken = 0
  const entries = texts.slice(0, mostEntries).map((text): CompareEntry => {
    const entry = readEntry([...text].slice(0, maxEntryLength).join(''), lookup)
    if (!entry.choice) return entry
    if (seen.has(entry.text)) return refused(entry, 'repeated')
    seen.add(entry.text)
    taken += 1
    return taken > mostCompared ? refused(entry, 'too-many') : entry
  })
  return { entries, cut: Math.max(0, texts.length - mostEntries) }
}

/** The list as it stands in a link; {@link readCompare} reads it back as the same entries. */
export const writeCompare = (entries: readonly Pick<CompareEntry, 'text'>[]): string =>
  entries.map(({ text }) => text).join(',')

/** An own pool as an entry; what says nothing more than the defaults is left out. */
export function ownEntry(own: OwnText): string {
  const plain: Partial<OwnText> = Object.fromEntries(
    [...paramsOf({ ...own, pool: 'own' })].filter(([field]) => field in own),
  )
  const figures = ownFields.map((field) => plain[field] ?? '')
  while (figures.at(-1) === '') figures.pop()
  return ['own', ...figures].join(':')
}

function readEntry(text: string, lookup: PoolLookup): CompareEntry {
  if (text === 'own' || text.startsWith('own:')) return readOwn(text)
  const { value, text: canonical, issue } = readField('pool', text, lookup, 'average')
  if (issue) return { text, choice: null, own: null, issues: [{ ...issue, used: '' }] }
  if (value === 'average' || value === 'own')
    return refused({ text, choice: null, own: null, issues: [] }, 'not-comparable')
  return { text: canonical, choice: { kind: 'pool', id: value }, own: null, issues: [] }
}

/** The figures of an own pool's entry as words of a link, as they were written. */
export function ownParams(text: string): URLSearchParams {
  const [, ...figures] = text.split(':')
  const params = new URLSearchParams({ pool: 'own' })
  ownFields.forEach((field, i) => {
    const figure = figures[i]?.trim()
    if (figure) params.set(field, figure)
  })
  return params
}

function readOwn(text: string): CompareEntry {
  const { scenario, text: fields, issues } = parseScenario(ownParams(text), noPools)
  const own: OwnText = {
    poolStake: fields.poolStake,
    pledge: fields.pledge,
    margin: fields.margin,
    fixedCost: fields.fixedCost,
    ownerStake: fields.ownerStake,
  }
  const tooMany = text.split(':').length > 1 + ownFields.length
  const all: CompareIssue[] = tooMany
    ? [
        ...issues,
        { field: 'pool', code: 'too-many-figures', read: shownText(text), used: ownEntry(own) },
      ]
    : [...issues]
  return {
    // What could not be read stays as it was written, until its field is put right.
    text: all.length > 0 ? text : ownEntry(own),
    choice: scenario.pool as OwnPool,
    own,
    issues: all,
  }
}

const noPools: PoolLookup = () => ({ kind: 'none' })

function refused(entry: CompareEntry, code: CompareIssue['code']): CompareEntry {
  const issue = { field: 'pool', code, read: shownText(entry.text), used: '' }
  return { ...entry, choice: null, issues: [...entry.issues, issue] }
}
