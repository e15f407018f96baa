'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import {
  type CompareEntry,
  ownEntry,
  ownParams,
  readCompare,
  writeCompare,
} from '../../lib/scenario/compare-query.ts'
import { compareQuery, parseCompare } from '../../lib/scenario/compare-query-link.ts'
import { type FieldIssue, type PoolLookup, poolByIdOnly } from '../../lib/scenario/index.ts'
import type { PoolId } from '../../lib/snapshot/index.ts'
import {
  choose,
  type FormState,
  formOf,
  initialForm,
  leave,
  typeNumber,
} from '../calculator/form-state.ts'
import type { ScenarioForm } from '../calculator/use-scenario-form.ts'
import type { Pools } from '../live/use-pools.ts'

/** What the page holds, all of it in the address. */
export type CompareState = {
  /** Stake and horizon. */
  readonly form: FormState
  /** Whether anything was: until then the two pools in the HTML are answer enough, and nothing is worked out. */
  readonly asked: boolean
  readonly entries: readonly CompareEntry[]
  readonly cut: number
  readonly mine: PoolId | null
  readonly mineText: string
  readonly notes: readonly FieldIssue[]
  /** The own pool whose fields are open. */
  readonly editor: { readonly at: number; readonly form: FormState } | null
}

export type CompareForm = {
  readonly state: CompareState
  readonly ready: boolean
  readonly form: ScenarioForm
  /** The fields of the own pool that is open. */
  readonly own: ScenarioForm | null
  /** A new list of pools, as texts of entries; opens the fields of `edit`. */
  readonly setPools: (texts: readonly string[], edit?: number | null) => void
  readonly edit: (at: number | null) => void
  /** The address of what is shown. */
  readonly link: () => string
}

const emptyState: CompareState = {
  ...{
    form: initialForm,
    asked: false,
    entries: [],
    cut: 0,
    mine: null,
    mineText: '',
    notes: [],
    editor: null,
  },
}

/** The address holds the comparison: read from it, written to it, and Back goes back. */
export function useCompare(pools: Pools, locale: string, example: readonly string[]): CompareForm {
  const [state, setState] = useState(emptyState)
  const [ready, setReady] = useState(false)
  const lookup = pools.list?.find ?? poolByIdOnly
  const how = useRef<'pushState' | 'replaceState' | null>(null)

  const read = useCallback(() => {
    how.current = null
    startTransition(() => {
      setState(stateOf(new URLSearchParams(window.location.search), lookup, example))
      setReady(true)
    })
  }, [lookup, example])

  const read1 = useRef(false)
  useEffect(() => {
    // Read once; with the list at hand the pools are read again, and what was changed meanwhile stays.
    if (!read1.current) read()
    else setState((before) => ({ ...before, ...readCompare(writeCompare(before.entries), lookup) }))
    read1.current = true
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [read, lookup])

  useEffect(() => {
    const write = how.current
    if (!ready || write === null) return
    const link = linkOf(state)
    const set = () => {
      how.current = null
      if (link !== window.location.pathname + window.location.search)
        window.history[write](null, '', link)
    }
    if (write === 'pushState') return set()
    const timer = setTimeout(set, 200)
    return () => clearTimeout(timer)
  }, [state, ready])

  const change = (
    by: 'pushState' | 'replaceState',
    make: (before: CompareState) => CompareState,
  ) => {
    how.current = by
    setState((before) => ({ ...make(before), asked: true }))
  }
  const formFrom = (
    form: FormState,
    put: (before: CompareState, make: (form: FormState) => FormState) => CompareState,
  ): ScenarioForm => ({
    state: form,
    ready,
    type: (field, typed) =>
      change('replaceState', (before) =>
        put(before, (form) => typeNumber(form, field, typed, locale, lookup)),
      ),
    choose: (field, value) =>
      change('pushState', (before) => put(before, (form) => choose(form, field, value, lookup))),
    leave: (field) => setState((before) => put(before, (form) => leave(form, field))),
    slide: (field, canonical) =>
      change('replaceState', (before) =>
        put(before, (form) => choose(form, field, canonical, lookup)),
      ),
  })
  const { editor } = state

  return {
    state,
    ready,
    form: formFrom(state.form, (before, make) => ({ ...before, form: make(before.form) })),
    own: editor && formFrom(editor.form, (before, make) => withEdited(before, make, lookup)),
    setPools: (texts, edit = null) =>
      change('pushState', (before) =>
        opened({ ...before, ...readCompare(texts.join(','), lookup) }, edit),
      ),
    edit: (at) => setState((before) => opened(before, at)),
    link: () => window.location.origin + linkOf(state),
  }
}

const linkOf = ({ form, mineText, entries }: CompareState) =>
  window.location.pathname +
  compareQuery({ stake: form.text.stake, epochs: form.text.epochs, mineText, entries })

function stateOf(
  params: URLSearchParams,
  lookup: PoolLookup,
  example: readonly string[],
): CompareState {
  const { form, asked, mine, mineText, notes, ...link } = parseCompare(params, lookup)
  const usual = mine
    ? [mineText, ...example.filter((text) => text !== mineText)].slice(0, 2)
    : example
  const query = asked ? link : readCompare(usual.join(','), lookup)
  const read = formOf(form, lookup)
  return {
    ...{ form: read, asked: params.size > 0, mine, mineText, editor: null, ...query },
    notes: [...read.linkNotes, ...notes],
  }
}

/** The fields of an own pool, opened on what its entry says, right or wrong. */
function opened(state: CompareState, at: number | null): CompareState {
  const entry = at === null ? undefined : state.entries[at]
  if (at === null || !entry?.own) return { ...state, editor: null }
  return { ...state, editor: { at, form: formOf(ownParams(entry.text), noPools) } }
}

function withEdited(
  state: CompareState,
  make: (form: FormState) => FormState,
  lookup: PoolLookup,
): CompareState {
  const { editor } = state
  if (!editor) return state
  const form = make(editor.form)
  const texts = state.entries.map(({ text }, i) => (i === editor.at ? ownEntry(form.text) : text))
  return { ...state, ...readCompare(texts.join(','), lookup), editor: { ...editor, form } }
}

const noPools: PoolLookup = () => ({ kind: 'none' })

/** A new own pool, unlike those there are: a million ada more than the last. */
export function newOwn(texts: readonly string[]): string {
  for (let millions = 1; ; millions++) {
    const text = millions === 1 ? 'own' : `own:${millions}000000`
    if (!texts.includes(text)) return text
  }
}
