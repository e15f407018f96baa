'use client'

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ParametersToday } from '../../lib/scenario/lab-text.ts'
import type { LabNumber, LabText } from '../../lib/scenario/lab-words.ts'
import {
  chooseLab,
  type LabField,
  type LabForm,
  labForm,
  labLink,
  leaveLab,
  startLabFrom,
  typeLab,
} from './lab-form.ts'

export type LabControl = {
  readonly form: LabForm
  /** False until the link has been read. */
  readonly ready: boolean
  /** Whether the reader has touched anything, or the link asked something. */
  readonly asked: boolean
  /** Whether a scale was moved last: it may move again in the next frame. */
  readonly slid: boolean
  /** A choice is a step that Back undoes; typing and sliding are not. */
  readonly choose: (changes: Partial<LabText>) => void
  /** The form as it last stood, for what is only asked when a button is pressed. */
  readonly current: () => LabForm
  readonly start: (preset: string) => void
  readonly slide: (changes: Partial<LabText>) => void
  readonly type: (field: LabField & LabNumber, typed: string) => void
  readonly leave: (field: LabField) => void
}

/** The address holds the question: read from it, written to it, and Back goes back. */
export function useLabForm(today: ParametersToday, locale: string): LabControl {
  const [form, setForm] = useState(() => labForm(new URLSearchParams(), today))
  const [ready, setReady] = useState(false)
  const [asked, setAsked] = useState(false)
  const [slid, setSlid] = useState(false)
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  }, [form])
  const change = useRef<'none' | 'chosen' | 'typed'>('none')

  useEffect(() => {
    const read = () => {
      change.current = 'none'
      startTransition(() => {
        setForm(labForm(new URLSearchParams(window.location.search), today))
        setAsked(window.location.search.length > 1)
        setReady(true)
      })
    }
    read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [today])

  useEffect(() => {
    const how = change.current
    if (!ready || how === 'none') return
    change.current = 'none'
    if (how === 'chosen') return writeLink(form, 'pushState')
    const timer = setTimeout(() => writeLink(form, 'replaceState'), 200)
    return () => {
      // Another letter, or a choice, came first: it writes what was typed too.
      clearTimeout(timer)
      if (change.current === 'none') change.current = 'typed'
    }
  }, [form, ready])

  const changed = useCallback(
    (how: 'chosen' | 'typed' | 'slid', to: (before: LabForm) => LabForm) => {
      if (how === 'chosen' || change.current !== 'chosen')
        change.current = how === 'chosen' ? how : 'typed'
      setSlid(how === 'slid')
      setAsked(true)
      setForm(to)
    },
    [],
  )
  const acts = useMemo(
    () => ({
      choose: (changes: Partial<LabText>) =>
        changed('chosen', (before) => chooseLab(before, changes)),
      start: (preset: string) => changed('chosen', (before) => startLabFrom(before, preset)),
      slide: (changes: Partial<LabText>) => changed('slid', (before) => chooseLab(before, changes)),
      type: (field: LabField & LabNumber, typed: string) =>
        changed('typed', (before) => typeLab(before, field, typed, locale)),
      current: () => latest.current,
      leave: (field: LabField) => setForm((before) => leaveLab(before, field)),
    }),
    [changed, locale],
  )
  return useMemo(() => ({ form, ready, asked, slid, ...acts }), [form, ready, asked, slid, acts])
}

function writeLink(form: LabForm, how: 'pushState' | 'replaceState') {
  const query = labLink(form).toString()
  const link = window.location.pathname + (query ? `?${query}` : '') + window.location.hash
  if (link !== window.location.pathname + window.location.search + window.location.hash)
    window.history[how](null, '', link)
}
