'use client'

import { useRef, useState } from 'react'
import { poolByIdOnly } from '../../lib/scenario/index.ts'
import {
  needsList,
  type PoolViewQuery,
  poolViewParams,
  poolViewQuery,
} from '../../lib/scenario/pool-view-query.ts'
import type { PoolId } from '../../lib/snapshot/index.ts'
import { formOf } from '../calculator/form-state.ts'
import {
  type FormLink,
  linkOf,
  type ScenarioForm,
  useScenarioForm,
} from '../calculator/use-scenario-form.ts'
import type { Pools } from '../live/use-pools.ts'

export type PoolView = {
  readonly form: ScenarioForm
  /** Null until the address has been read. */
  readonly query: PoolViewQuery | null
  /** Makes a pool the reader's own, or none: a step that Back undoes. */
  readonly setMine: (id: PoolId | null) => void
  /** The address of what is shown, without the reader's own pool: to be given to others. */
  readonly shared: () => string
}

/** The address of one pool's page: which pool, whose pool, and the calculator's question. */
export function usePoolView(pools: Pools, locale: string): PoolView {
  const [query, setQuery] = useState<PoolViewQuery | null>(null)
  const place = useRef<{ id: PoolId | null; mine: PoolId | null }>({ id: null, mine: null })
  const [link] = useState<FormLink>(() => ({
    read: (params, lookup) => {
      const read = poolViewQuery(params, lookup)
      const { asked, mine } = read
      place.current = { id: asked.kind === 'one' ? asked.id : null, mine }
      setQuery(read)
      return formOf(read.scenario, poolByIdOnly)
    },
    write: ({ text }) => poolViewParams(place.current.id, place.current.mine, text),
    needsList: (params) => needsList(params, poolByIdOnly),
  }))
  const form = useScenarioForm(pools, locale, link)

  return {
    form,
    query: form.ready ? query : null,
    setMine: (mine) => {
      place.current = { ...place.current, mine }
      setQuery((before) => before && { ...before, mine })
      window.history.pushState(null, '', linkOf(form.state, link))
    },
    shared: () => {
      const params = poolViewParams(place.current.id, null, form.state.text)
      return `${window.location.origin}${window.location.pathname}?${params}`
    },
  }
}
