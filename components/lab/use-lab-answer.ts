'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { LabAnswer, LabQuestion } from '../../lib/outcomes/lab-answer.ts'
import type { LabRow } from '../../lib/outcomes/lab-rows.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import type { PoolNames } from './lab-channel.ts'
import { type LabLine, openLabLine } from './lab-line.ts'

export type LiveLab = {
  readonly state: 'idle' | 'loading' | 'failed' | 'ready'
  /** To the newest question that is answered; null until the first is. */
  readonly answer: LabAnswer | null
  /** Who the pools are; empty until they have come. */
  readonly names: PoolNames
  readonly retry: () => void
  /** Null where there is no worker to ask. */
  readonly rows: ((question: LabQuestion) => Promise<readonly LabRow[]>) | null
}

/**
 * @param question null until the link has been read and something is wanted: until then nothing is fetched.
 * @param now unix seconds; null until the clock is known.
 */
export function useLabAnswer(
  bundle: PartRef,
  network: NetworkName,
  question: LabQuestion | null,
  now: number | null,
): LiveLab {
  const [state, setState] = useState<LiveLab['state']>('idle')
  const [answer, setAnswer] = useState<LabAnswer | null>(null)
  const [names, setNames] = useState<PoolNames>([])
  const [attempt, setAttempt] = useState(0)
  const line = useRef<LabLine | null>(null)
  const wanted = question !== null && now !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another worker
  useEffect(() => {
    if (!wanted || now === null) return
    setState('loading')
    const opened = openLabLine({
      ...{ bundle, network, now },
      onReady: setNames,
      onAnswer: (answered) =>
        startTransition(() => {
          setAnswer(answered)
          setState('ready')
        }),
      onFailed: (message) => {
        console.warn(message)
        setState('failed')
      },
    })
    line.current = opened
    return () => {
      opened.close()
      line.current = null
    }
  }, [bundle, network, wanted, now, attempt])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new worker is asked the same again
  useEffect(() => {
    if (question) line.current?.ask(question)
  }, [question, now, attempt])

  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  const rows = useCallback(
    (asked: LabQuestion) => line.current?.rows(asked) ?? Promise.reject(new Error('no worker')),
    [],
  )
  return { state, answer, names, retry, rows: state === 'ready' ? rows : null }
}
