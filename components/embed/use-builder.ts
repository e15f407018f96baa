'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { needsPoolList } from '../../lib/scenario/index.ts'
import {
  type BuilderTexts,
  builderParams,
  defaultBuilder,
  readBuilder,
  widthIssue,
} from '../../lib/widget/builder-query.ts'
import { type OptionIssue, readLooks } from '../../lib/widget/config.ts'
import { type OptionName, type OptionTexts, widgetOptions } from '../../lib/widget/options.ts'
import { type FormState, formOf } from '../calculator/form-state.ts'
import {
  type FormLink,
  linkOf,
  type ScenarioForm,
  useScenarioForm,
} from '../calculator/use-scenario-form.ts'
import type { Pools } from '../live/use-pools.ts'

export type Builder = {
  readonly form: ScenarioForm
  /** As typed, right or wrong. */
  readonly texts: BuilderTexts
  /** What is wrong, by the option. */
  readonly issues: Partial<Readonly<Record<OptionName | 'width', OptionIssue['code']>>>
  /** All that can be taken, question included: what the frame and the snippets show. */
  readonly options: OptionTexts
  /** A choice is a step that Back undoes; typing is not. */
  readonly choose: (changes: Partial<BuilderTexts>) => void
  readonly type: (changes: Partial<BuilderTexts>) => void
}

/** The address holds all that is set: read from it, written to it, and Back goes back. */
export function useBuilder(pools: Pools, locale: string, locales: readonly string[]): Builder {
  const [texts, setTexts] = useState(defaultBuilder)
  const place = useRef(defaultBuilder)
  const [link] = useState<FormLink>(() => ({
    read: (params, lookup) => {
      const read = readBuilder(params)
      place.current = read.texts
      setTexts(read.texts)
      return ofThePools(formOf(read.form, lookup))
    },
    write: ({ text }) =>
      builderParams({ pool: text.pool, amount: text.stake }, good(place.current, locales)),
    needsList: (params) => needsPoolList(readBuilder(params).form),
  }))
  const form = useScenarioForm(pools, locale, link)
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(typing.current), [])

  const state = useRef(form.state)
  state.current = form.state
  const write = (how: 'pushState' | 'replaceState') =>
    window.history[how](null, '', linkOf(state.current, link))
  const take = (changes: Partial<BuilderTexts>) => {
    clearTimeout(typing.current)
    place.current = { ...place.current, ...changes }
    setTexts(place.current)
  }

  const { pool, stake } = form.state.text
  return {
    ...{ form, texts },
    issues: useMemo(() => issuesOf(texts, locales), [texts, locales]),
    options: useMemo(
      () => ({ ...good(texts, locales).options, pool, amount: stake }),
      [texts, locales, pool, stake],
    ),
    choose: (changes) => {
      take(changes)
      write('pushState')
    },
    type: (changes) => {
      take(changes)
      typing.current = setTimeout(() => write('replaceState'), 200)
    },
  }
}

/** The frame has no fields for a pool of one's own: such a link has its pool refused. */
function ofThePools(state: FormState): FormState {
  if (state.scenario.pool.kind !== 'own') return state
  const words = new URLSearchParams({ stake: state.text.stake })
  const note = { field: 'pool', code: 'unknown-pool', read: 'own', used: 'average' } as const
  const plain = formOf(words, () => ({ kind: 'none' }))
  return { ...plain, linkNotes: state.linkNotes, notes: { ...state.notes, pool: note } }
}

function issuesOf(texts: BuilderTexts, locales: readonly string[]): Builder['issues'] {
  const issues: Partial<Record<OptionName | 'width', OptionIssue['code']>> = {}
  for (const { option, code } of readLooks(texts.options, locales, []).issues) issues[option] = code
  const { picker, locale } = texts.options
  const pickers = widgetOptions.find(({ name }) => name === 'picker') as {
    values: readonly string[]
  }
  if (picker !== undefined && !pickers.values.includes(picker)) issues.picker = 'unknown-choice'
  if (locale !== undefined && ![...locales, 'auto'].includes(locale))
    issues.locale = 'unknown-choice'
  const width = widthIssue(texts.width)
  if (width) issues.width = width
  return issues
}

/** Without what cannot be taken. */
function good(texts: BuilderTexts, locales: readonly string[]): BuilderTexts {
  const issues = issuesOf(texts, locales)
  const options = Object.fromEntries(
    Object.entries(texts.options).filter(([name]) => issues[name as OptionName] === undefined),
  )
  return { ...texts, options, width: issues.width ? '' : texts.width }
}
