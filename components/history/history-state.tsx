'use client'

import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { readNumber } from '../../lib/format/index.ts'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { Epoch, NetworkName } from '../../lib/rewards/index.ts'
import {
  type HistoryQuery,
  type HistoryRange,
  type HistoryWord,
  readEpochWord,
  readHistoryQuery,
  shownText,
  writeHistoryQuery,
} from '../../lib/scenario/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import type { FieldNote } from '../calculator/form-state.ts'
import { useLater } from '../live/use-later.ts'
import { TextProvider } from '../site/text.tsx'
import type { LoadedHistory } from './load-history.ts'

/** Which epochs the address names, what was typed for them, and the history once it is wanted. */
export type HistoryState = {
  /** Once the address has been read: what is pressed before that would be lost. */
  readonly ready: boolean
  readonly range: HistoryRange
  readonly query: HistoryQuery
  readonly notes: Partial<Record<HistoryWord, FieldNote>>
  readonly typed: Partial<Record<HistoryWord, string>>
  readonly loaded: LoadedHistory | null
  readonly failed: boolean
  readonly want: () => void
  readonly choose: (word: HistoryWord, epoch: Epoch) => void
  readonly type: (word: HistoryWord, text: string, locale: string) => void
  readonly leave: (word: HistoryWord) => void
}

const Context = createContext<HistoryState | null>(null)

/** The state of the page's islands. Throws outside a {@link HistoryProvider}: a bug, not a state. */
export function useHistory(): HistoryState {
  const state = useContext(Context)
  if (!state) throw new Error('useHistory outside HistoryProvider')
  return state
}

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly network: NetworkName
  readonly part: PartRef
  readonly range: HistoryRange
  readonly children: ReactNode
}

type Asked = Pick<HistoryState, 'query' | 'notes' | 'typed'>

/** The address holds the two epochs: read from it, written to it, and Back goes back. */
export function HistoryProvider({ locale, messages, network, part, range, children }: Props) {
  const [asked, setAsked] = useState<Asked>({ query: range.standard, notes: {}, typed: {} })
  const [ready, setReady] = useState(false)
  const entered = useRef(false)
  const fetchHistory = useCallback(
    () => import('./load-history.ts').then((module) => module.loadHistory(part, network)),
    [part, network],
  )
  const { part: loaded, failed, want } = useLater(fetchHistory)

  useEffect(() => {
    const read = () => {
      const { query, issues } = readHistoryQuery(new URLSearchParams(window.location.search), range)
      entered.current = false
      const notes = Object.fromEntries(issues.map((issue) => [issue.field, issue]))
      if (query.epoch !== range.standard.epoch || query.against !== range.standard.against) want()
      startTransition(() => {
        setAsked({ query, notes, typed: {} })
        setReady(true)
      })
    }
    read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [range, want])

  const { query } = asked
  useEffect(() => {
    if (!entered.current) return
    const timer = setTimeout(() => writeLink(query, range), 200)
    return () => clearTimeout(timer)
  }, [query, range])

  const change = useCallback(
    (made: (before: Asked) => Asked) => {
      entered.current = true
      want()
      setAsked(made)
    },
    [want],
  )
  const state: HistoryState = {
    ...asked,
    ...{ ready, range, loaded, failed, want },
    choose: (word, epoch) => change((before) => taken(before, word, epoch)),
    type: (word, text) => change((before) => typedIn(before, word, text, locale, range)),
    leave: (word) => setAsked((before) => left(before, word)),
  }
  return (
    <TextProvider messages={messages} locale={locale}>
      <Context value={state}>{children}</Context>
    </TextProvider>
  )
}

/** An epoch was chosen: what was typed for it before is gone. */
function taken({ query, notes, typed }: Asked, word: HistoryWord, epoch: Epoch): Asked {
  return {
    query: { ...query, [word]: epoch },
    notes: without(notes, word),
    typed: without(typed, word),
  }
}

/** A bad text keeps the last good epoch in force. */
function typedIn(
  before: Asked,
  word: HistoryWord,
  text: string,
  locale: string,
  range: HistoryRange,
): Asked {
  const typed = { ...before.typed, [word]: text }
  const used = before.query[word]
  const noted = (note: FieldNote) => ({
    ...before,
    typed,
    notes: { ...before.notes, [word]: note },
  })
  const number = readNumber(text, locale, { maxDecimals: 64, units: [] })
  if ('problem' in number) {
    const { problem: code, character, kind, place } = number
    const detail = {
      ...{ ...(character && { character }), ...(kind && { kind }), ...(place && { place }) },
    }
    return noted({ field: word, code, read: shownText(text), used: String(used), detail })
  }
  const { value, issue } = readEpochWord(word, number.canonical, range, used)
  if (issue) return noted({ ...issue, read: shownText(text) })
  return { ...taken(before, word, value), typed }
}

/** A field was left: a good text is written as it is read, a bad one stays. */
const left = (before: Asked, word: HistoryWord): Asked =>
  before.notes[word] ? before : { ...before, typed: without(before.typed, word) }

function without<Kept extends object>(words: Kept, word: HistoryWord): Kept {
  const rest = { ...words }
  delete rest[word as keyof Kept]
  return rest
}

function writeLink(query: HistoryQuery, range: HistoryRange): void {
  const { pathname, search, hash } = window.location
  const words = writeHistoryQuery(query, range, new URLSearchParams(search)).toString()
  const link = `${pathname}${words && `?${words}`}${hash}`
  if (link !== pathname + search + hash) window.history.replaceState(null, '', link)
}
