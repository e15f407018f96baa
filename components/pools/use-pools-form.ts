'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import {
  type PoolsField,
  type PoolsText,
  poolByIdOnly,
  poolsParams,
} from '../../lib/scenario/index.ts'
import {
  choose,
  formOf,
  leave,
  type NumberName,
  type PoolsForm,
  typeFind,
  typeNumber,
} from './pools-form.ts'

export type PoolsFormControl = {
  readonly form: PoolsForm
  /** False until the link has been read. */
  readonly ready: boolean
  /** A choice is a step that Back undoes; typing is not. */
  readonly choose: (changes: Partial<PoolsText>) => void
  readonly search: (typed: string) => void
  readonly type: (field: NumberName, typed: string) => void
  readonly leave: (field: PoolsField) => void
}

const initial: PoolsForm = formOf(new URLSearchParams(), poolByIdOnly)

/** The address holds the question: read from it, written to it, and Back goes back. */
export function usePoolsForm(locale: string): PoolsFormControl {
  const [form, setForm] = useState(initial)
  const [ready, setReady] = useState(false)
  const change = useRef<'none' | 'chosen' | 'typed'>('none')

  useEffect(() => {
    const read = () => {
      change.current = 'none'
      startTransition(() => {
        setForm(formOf(new URLSearchParams(window.location.search), poolByIdOnly))
        setReady(true)
      })
    }
    read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [])

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

  return {
    form,
    ready,
    choose: useCallback((changes: Partial<PoolsText>) => {
      change.current = 'chosen'
      setForm((before) => choose(before, changes, poolByIdOnly))
    }, []),
    search: useCallback((typed: string) => {
      if (change.current !== 'chosen') change.current = 'typed'
      setForm((before) => typeFind(before, typed, poolByIdOnly))
    }, []),
    type: useCallback(
      (field: NumberName, typed: string) => {
        if (change.current !== 'chosen') change.current = 'typed'
        setForm((before) => typeNumber(before, field, typed, locale, poolByIdOnly))
      },
      [locale],
    ),
    leave: useCallback((field: PoolsField) => setForm((before) => leave(before, field)), []),
  }
}

function writeLink({ text }: PoolsForm, how: 'pushState' | 'replaceState') {
  const query = poolsParams(text).toString()
  const link = window.location.pathname + (query ? `?${query}` : '')
  if (link !== window.location.pathname + window.location.search)
    window.history[how](null, '', link)
}
