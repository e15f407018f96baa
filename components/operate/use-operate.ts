'use client'

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { registeredTerms } from '../../lib/outcomes/registered-terms.ts'
import { poolByIdOnly } from '../../lib/scenario/index.ts'
import { needsOperateList, operateParams } from '../../lib/scenario/operate-text.ts'
import type { OperateField, OperateNumber, OperateText } from '../../lib/scenario/operate-words.ts'
import type { Pools } from '../live/use-pools.ts'
import {
  choose,
  formOf,
  leave,
  noTerms,
  type OperateForm,
  type Register,
  startFrom,
  typeNumber,
} from './operate-form.ts'
import { savedPlans } from './saved-plans.ts'

/** The same until the plan is another: what stands for it need not be drawn again for anything else. */
export type OperateControl = {
  readonly form: OperateForm
  readonly register: Register
  readonly type: (field: OperateNumber, typed: string) => void
  /** A choice is a step that Back undoes. */
  readonly choose: (changes: Partial<OperateText>) => void
  readonly start: (pool: string) => void
  readonly leave: (field: OperateField) => void
  /** A scale was moved: `canonical` is in range. */
  readonly slide: (field: OperateNumber, canonical: string) => void
  /** The address of what is shown. */
  readonly link: () => string
}

export type OperateLink = {
  readonly control: OperateControl
  /** False until the link has been read: in the HTML, and while a pool waits for the list. */
  readonly ready: boolean
  /** Whether anything was asked: until then the example in the HTML is answer enough. */
  readonly asked: boolean
}

const nobody: Register = { find: poolByIdOnly, termsOf: noTerms }
/** That of an empty link, and of the HTML. */
const emptyForm = /* @__PURE__ */ formOf(/* @__PURE__ */ new URLSearchParams(), nobody)

/** The address holds the plan: read from it, written to it, and Back goes back. */
export function useOperate(pools: Pools, locale: string): OperateLink {
  const { list, load } = pools
  const register = useMemo(
    (): Register =>
      list
        ? {
            find: list.find,
            termsOf: (id) => {
              const pool = list.byId(id)
              return pool && registeredTerms(pool, list.snapshot)
            },
          }
        : nobody,
    [list],
  )
  const [form, setForm] = useState(emptyForm)
  const [ready, setReady] = useState(false)
  const [asked, setAsked] = useState(false)
  const change = useRef<'none' | 'chosen' | 'typed'>('none')

  const read = useCallback(() => {
    const params = new URLSearchParams(window.location.search)
    if (!list && needsOperateList(params)) {
      load()
      setReady(false)
      setAsked(true)
      return
    }
    change.current = 'none'
    startTransition(() => {
      setForm(params.size > 0 ? formOf(params, register) : emptyForm)
      setReady(true)
      // Once something was asked the example has left the page: an empty link is then worked out too. So it is where
      // plans are kept, which stand beside it.
      setAsked((before) => before || params.size > 0 || savedPlans().length > 0)
    })
  }, [list, load, register])

  // Read once at the start, again when the pools it needs have come, and on Back.
  const readWith = useRef<typeof list | undefined>(undefined)
  useEffect(() => {
    const waits = readWith.current === null && change.current === 'none' && !ready
    if (readWith.current === undefined || waits) read()
    readWith.current = list
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [read, list, ready])

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

  const control = useMemo((): OperateControl => {
    const alter = (how: 'chosen' | 'typed', make: (before: OperateForm) => OperateForm) => {
      if (change.current !== 'chosen') change.current = how
      setAsked(true)
      setForm(make)
    }
    return {
      ...{ form, register },
      type: (field, typed) =>
        alter('typed', (before) => typeNumber(before, field, typed, locale, register)),
      choose: (changes) => alter('chosen', (before) => choose(before, changes, register)),
      start: (pool) => alter('chosen', (before) => startFrom(before, pool, register)),
      leave: (field) => setForm((before) => leave(before, field)),
      slide: (field, canonical) =>
        alter('typed', (before) => choose(before, { [field]: canonical }, register)),
      link: () => window.location.origin + linkOf(form),
    }
  }, [form, register, locale])
  return { control, ready, asked }
}

/** The query of what is shown, without its question mark. */
export const queryOf = ({ text, scenario }: OperateForm): string =>
  operateParams(text, scenario.start === null ? null : scenario.now).toString()

function linkOf(form: OperateForm): string {
  const query = queryOf(form)
  return window.location.pathname + (query ? `?${query}` : '')
}

function writeLink(form: OperateForm, how: 'pushState' | 'replaceState') {
  const link = linkOf(form)
  if (link !== window.location.pathname + window.location.search)
    window.history[how](null, '', link)
}
