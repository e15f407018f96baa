'use client'

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Offers, OfferYear } from '../../lib/outcomes/offers.ts'
import type { Lovelace, NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef, PoolId, PoolTrends } from '../../lib/snapshot/index.ts'
import type { FromWorker, ToWorker } from './offers-channel.ts'

/** What every pool offers, as far as it is known by now. */
export type LiveOffers = {
  readonly state: 'loading' | 'failed' | 'ready'
  /** Of the last stake that was answered; null until the first answer. */
  readonly offers: Offers | null
  /** Of those offers, as far as they were asked for. */
  readonly years: Years
  /** Null until they have come, and if they cannot be had. */
  readonly trends: PoolTrends | null
  /** Asks for the years of some pools; those that are there, or on the way, are not asked for again. */
  readonly wantYears: (pools: readonly PoolId[]) => void
  readonly retry: () => void
}

export type Years = ReadonlyMap<PoolId, OfferYear>

type Known = { readonly offers: Offers; readonly years: Years }

type Question = { readonly stake: Lovelace; readonly now: number }

/**
 * @param question null until the link has been read and the clock is known.
 * @param wantsTrends whether how the stakes went is fetched too.
 */
export function useOffers(
  bundle: PartRef,
  network: NetworkName,
  question: Question | null,
  wantsTrends = true,
): LiveOffers {
  const [state, setState] = useState<LiveOffers['state']>('loading')
  const [known, setKnown] = useState<Known | null>(null)
  const [trends, setTrends] = useState<PoolTrends | null>(null)
  const [attempt, setAttempt] = useState(0)
  const line = useRef<Line | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another worker
  useEffect(() => {
    const opened = openLine({
      ...{ bundle, network, wantsTrends },
      onOffers: (offers) => startTransition(() => setKnown({ offers, years: new Map() })),
      onYears: (of, more) =>
        startTransition(() =>
          setKnown((before) =>
            before?.offers === of
              ? { offers: of, years: new Map([...before.years, ...more]) }
              : before,
          ),
        ),
      onTrends: setTrends,
      onReady: () => setState('ready'),
      onFailed: (message) => {
        console.warn(message)
        setState('failed')
      },
    })
    line.current = opened
    return () => opened.close()
  }, [bundle, network, wantsTrends, attempt])

  const { stake, now } = question ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new worker is asked the same again
  useEffect(() => {
    if (stake !== undefined && now !== undefined) line.current?.askOffers({ stake, now })
  }, [stake, now, attempt])

  const wantYears = useCallback((pools: readonly PoolId[]) => line.current?.askYears(pools), [])
  const retry = useCallback(() => {
    setState('loading')
    setAttempt((before) => before + 1)
  }, [])
  return useMemo(
    () => ({
      ...{ state, trends, wantYears, retry },
      offers: known?.offers ?? null,
      years: known?.years ?? noYears,
    }),
    [state, trends, wantYears, retry, known],
  )
}

const noYears: Years = new Map()

type Line = {
  readonly askOffers: (question: Question) => void
  readonly askYears: (pools: readonly PoolId[]) => void
  readonly close: () => void
}

type LineOptions = {
  readonly bundle: PartRef
  readonly network: NetworkName
  readonly wantsTrends: boolean
  readonly onReady: () => void
  readonly onFailed: (message: string) => void
  readonly onTrends: (trends: PoolTrends | null) => void
  readonly onOffers: (offers: Offers) => void
  readonly onYears: (of: Offers, years: Years) => void
}

/** A worker with a question at a time: while it works, only the newest stake waits. */
function openLine(options: LineOptions): Line {
  const worker = new Worker(new URL('./offers.worker.ts', import.meta.url))
  const tell = (message: ToWorker) => worker.postMessage(message)
  let ready = false
  let asked = 0
  let running: (Question & { readonly id: number }) | null = null
  let waiting: Question | null = null
  let latest: (Question & { readonly offers: Offers }) | null = null
  const wanted = new Map<number, Offers>()
  let requested = new Set<PoolId>()

  const next = () => {
    if (!ready || running || !waiting) return
    asked += 1
    running = { ...waiting, id: asked }
    waiting = null
    tell({ kind: 'offers', ...running })
  }
  const onMessage = (message: FromWorker) => {
    switch (message.kind) {
      case 'ready':
        ready = true
        options.onReady()
        return next()
      case 'failed':
        return options.onFailed(message.message)
      case 'trends':
        return options.onTrends(message.trends)
      case 'offers':
        if (running) latest = { ...running, offers: message.offers }
        running = null
        requested = new Set()
        options.onOffers(message.offers)
        return next()
      case 'years': {
        const of = wanted.get(message.id)
        wanted.delete(message.id)
        if (of) options.onYears(of, message.years)
      }
    }
  }
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => onMessage(data)
  worker.onerror = (event) => {
    event.preventDefault()
    options.onFailed(event.message)
  }
  const { bundle, network, wantsTrends: trends } = options
  tell({ kind: 'load', network, bundle, trends })

  return {
    askOffers(question) {
      waiting = question
      next()
    },
    askYears(pools) {
      const missing = pools.filter((id) => !requested.has(id))
      if (!latest || missing.length === 0) return
      for (const id of missing) requested.add(id)
      asked += 1
      wanted.set(asked, latest.offers)
      tell({ kind: 'years', id: asked, stake: latest.stake, now: latest.now, pools: missing })
    },
    close: () => worker.terminate(),
  }
}
