'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import {
  needsPoolList,
  paramsOf,
  poolByIdOnly,
  type ScenarioField,
} from '../../lib/scenario/index.ts'
import type { Pools } from '../live/use-pools.ts'
import {
  choose,
  type FormState,
  formOf,
  initialForm,
  leave,
  type NumberField,
  typeNumber,
} from './form-state.ts'

export type ScenarioForm = {
  readonly state: FormState
  /** False until the link has been read: in the HTML, and while a ticker waits for the list of pools. */
  readonly ready: boolean
  readonly type: (field: NumberField, typed: string) => void
  readonly choose: (field: ScenarioField, value: string) => void
  readonly leave: (field: NumberField) => void
  /** A scale was moved: `canonical` is in range. */
  readonly slide: (field: NumberField, canonical: string) => void
}

/** The address holds the scenario: read from it, written to it, and Back goes back. */
export function useScenarioForm(pools: Pools, locale: string): ScenarioForm {
  const [state, setState] = useState(initialForm)
  const [ready, setReady] = useState(false)
  const { list, load } = pools
  const lookup = list?.find ?? poolByIdOnly
  const entered = useRef(false)
  const chosen = useRef(false)

  const read = useCallback(() => {
    const params = new URLSearchParams(window.location.search)
    if (!list && needsPoolList(params)) {
      load()
      setReady(false)
      return
    }
    startTransition(() => {
      setState(formOf(params, lookup))
      setReady(true)
    })
    entered.current = false
  }, [list, lookup, load])

  // The link is read once at the start, again when the pools it needs have come, and on Back.
  const readAt = useRef<typeof list | undefined>(undefined)
  useEffect(() => {
    const needed = readAt.current === undefined || (readAt.current === null && !entered.current)
    if (needed) read()
    readAt.current = list
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [read, list])

  useEffect(() => {
    if (!ready || !entered.current) return
    if (chosen.current) {
      chosen.current = false
      writeLink(state, 'pushState')
      return
    }
    const timer = setTimeout(() => writeLink(state, 'replaceState'), 200)
    return () => clearTimeout(timer)
  }, [state, ready])

  return {
    state,
    ready,
    type: (field, typed) => {
      entered.current = true
      setState((before) => typeNumber(before, field, typed, locale, lookup))
    },
    choose: (field, value) => {
      entered.current = true
      chosen.current = true
      setState((before) => choose(before, field, value, lookup))
    },
    leave: (field) => setState((before) => leave(before, field)),
    slide: (field, canonical) => {
      entered.current = true
      setState((before) => choose(before, field, canonical, lookup))
    },
  }
}

/** The link of what is shown, on this page. */
export function linkOf(state: FormState): string {
  const query = paramsOf(state.text).toString()
  return window.location.pathname + (query ? `?${query}` : '')
}

/** A choice is a step that Back undoes; typing is not. */
function writeLink(state: FormState, how: 'pushState' | 'replaceState') {
  const link = linkOf(state)
  if (link !== window.location.pathname + window.location.search)
    window.history[how](null, '', link)
}
