'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import {
  needsPoolList,
  type PoolLookup,
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

/** How a page's address stands for what is in its fields. */
export type FormLink = {
  readonly read: (params: URLSearchParams, pools: PoolLookup) => FormState
  readonly write: (state: FormState) => URLSearchParams
  /** Whether only the list of pools can tell which pool is meant. */
  readonly needsList: (params: URLSearchParams) => boolean
}

const calculatorLink: FormLink = {
  read: formOf,
  write: ({ text }) => paramsOf(text),
  needsList: needsPoolList,
}

/**
 * The address holds the scenario: read from it, written to it, and Back goes back.
 *
 * @param link the same object at every render.
 */
export function useScenarioForm(
  pools: Pools,
  locale: string,
  link: FormLink = calculatorLink,
): ScenarioForm {
  const [state, setState] = useState(initialForm)
  const [ready, setReady] = useState(false)
  const { list, load } = pools
  const lookup = list?.find ?? poolByIdOnly
  const entered = useRef(false)
  const chosen = useRef(false)

  const read = useCallback(() => {
    const params = new URLSearchParams(window.location.search)
    if (!list && link.needsList(params)) {
      load()
      setReady(false)
      return
    }
    startTransition(() => {
      setState(link.read(params, lookup))
      setReady(true)
    })
    entered.current = false
  }, [list, lookup, load, link])

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
      writeLink(state, link, 'pushState')
      return
    }
    const timer = setTimeout(() => writeLink(state, link, 'replaceState'), 200)
    return () => clearTimeout(timer)
  }, [state, ready, link])

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
export function linkOf(state: FormState, link: FormLink = calculatorLink): string {
  const query = link.write(state).toString()
  return window.location.pathname + (query ? `?${query}` : '')
}

/** A choice is a step that Back undoes; typing is not. */
function writeLink(state: FormState, link: FormLink, how: 'pushState' | 'replaceState') {
  const address = linkOf(state, link)
  if (address !== window.location.pathname + window.location.search)
    window.history[how](null, '', address)
}
