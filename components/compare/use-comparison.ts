'use client'

import { useDeferredValue, useEffect, useMemo } from 'react'
import type { AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import type { Candidate, Comparison } from '../../lib/outcomes/compare.ts'
import { networks } from '../../lib/rewards/index.ts'
import type { CompareEntry } from '../../lib/scenario/compare-query.ts'
import type { NetworkFigures, Pool, PoolId } from '../../lib/snapshot/index.ts'
import { useClock } from '../live/use-clock.ts'
import { useLater } from '../live/use-later.ts'
import type { Pools } from '../live/use-pools.ts'
import type { CompareForm } from './use-compare.ts'

const fetchComparison = () =>
  import('../../lib/outcomes/compare.ts').then((module) => module.comparePools)

type Input = {
  readonly compare: CompareForm
  readonly pools: Pools
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly example: readonly Pool[]
}

export type LiveComparison = {
  /** Null until the reader's own can be worked out. */
  readonly comparison: Comparison | null
  /** Index of the reader's own pool among the compared. */
  readonly mine: number | null
  /** For each compared pool its place in the list of the address. */
  readonly places: readonly number[]
  /** The list of pools has to tell first which pools are meant. */
  readonly waiting: boolean
  /** What it takes could not be loaded. */
  readonly stuck: boolean
  readonly retry: () => void
}

/** What the address asks, worked out on the reader's clock. */
export function useComparison({
  compare,
  pools,
  figures,
  average,
  example,
}: Input): LiveComparison {
  const clock = useClock(networks[figures.network])
  const { part: comparePools, failed, want } = useLater(fetchComparison)
  const { state } = compare
  const { entries, mine } = state
  const ready = compare.ready && state.asked
  useEffect(() => {
    if (ready) want()
  }, [ready, want])
  const { stake, epochs } = state.form.scenario
  const { load, list } = pools

  const recordOf = useMemo(() => {
    const known = new Map(example.map((pool) => [pool.id, pool]))
    return (id: PoolId) => list?.byId(id) ?? known.get(id) ?? null
  }, [list, example])
  const waiting = ready && list === null && entries.some((entry) => needsList(entry, recordOf))
  useEffect(() => {
    if (waiting) load()
  }, [waiting, load])

  const compared = useMemo(
    () =>
      entries.flatMap((entry, at) => {
        const candidate = candidateOf(entry, recordOf)
        return candidate ? [{ at, candidate }] : []
      }),
    [entries, recordOf],
  )
  const question = useMemo(
    () => ({ compared, mine, stake, epochs, ready: ready && !waiting }),
    [compared, mine, stake, epochs, ready, waiting],
  )
  const asked = useDeferredValue(question)
  const yours = asked.compared.findIndex(
    ({ candidate }) => candidate.kind === 'pool' && candidate.record.id === asked.mine,
  )
  const mineAt = yours < 0 ? null : yours
  const comparison = useMemo(() => {
    if (clock === null || !asked.ready || comparePools === null) return null
    const candidates = asked.compared.map(({ candidate }) => candidate)
    const { stake, epochs } = asked
    return comparePools({ candidates, mine: mineAt, stake, epochs, figures, average, now: clock })
  }, [asked, mineAt, clock, comparePools, figures, average])

  return {
    comparison,
    mine: mineAt,
    places: asked.compared.map(({ at }) => at),
    waiting,
    stuck: failed || (waiting && pools.failed),
    retry: () => {
      load()
      want()
    },
  }
}

const needsList = (
  { choice, issues }: CompareEntry,
  recordOf: (id: PoolId) => Pool | null,
): boolean =>
  (choice?.kind === 'pool' && recordOf(choice.id) === null) ||
  issues.some(({ code }) => code === 'unknown-pool')

function candidateOf(
  { choice }: CompareEntry,
  recordOf: (id: PoolId) => Pool | null,
): Candidate | null {
  if (choice === null) return null
  if (choice.kind === 'own') return { kind: 'own', own: choice }
  const record = recordOf(choice.id)
  return record && { kind: 'pool', record }
}
