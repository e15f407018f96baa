'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { OperateParts } from '../../lib/outcomes/operate-parts.ts'
import type { Lovelace, NetworkName } from '../../lib/rewards/index.ts'
import type { OperateScenario } from '../../lib/scenario/operate-words.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import type { FromOperateWorker, PlanSummary, ToOperateWorker } from './operate-channel.ts'

export type LiveParts = {
  readonly state: 'loading' | 'failed' | 'ready'
  /** Each of the newest question it has been worked out for: what is not there yet is that of the question before. */
  readonly parts: Partial<OperateParts>
  /** Plans side by side; the answer comes to `onPlans` of the last call. */
  readonly askPlans: (
    scenarios: readonly OperateScenario[],
    now: number,
    onPlans: (plans: readonly (PlanSummary | null)[]) => void,
  ) => void
  readonly retry: () => void
}

export type PartsQuestion = {
  readonly scenario: OperateScenario
  readonly now: number
  readonly stakes: readonly Lovelace[]
}

/** @param question the same object until something is asked anew; null while nothing is: no worker is made for it. */
export function useOperateParts(
  bundle: PartRef,
  network: NetworkName,
  question: PartsQuestion | null,
): LiveParts {
  const [state, setState] = useState<LiveParts['state']>('loading')
  const [parts, setParts] = useState<Partial<OperateParts>>({})
  const [attempt, setAttempt] = useState(0)
  const line = useRef<Worker | null>(null)
  const asked = useRef(0)
  const plansTo = useRef<((plans: readonly (PlanSummary | null)[]) => void) | null>(null)
  const wanted = question !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another worker
  useEffect(() => {
    if (!wanted) return
    const worker = new Worker(new URL('./operate.worker.ts', import.meta.url))
    const failed = (message: string) => {
      console.warn(message)
      setState('failed')
    }
    worker.onmessage = ({ data }: MessageEvent<FromOperateWorker>) => {
      if (data.kind === 'ready') setState('ready')
      else if (data.kind === 'failed') failed(data.message)
      else if (data.kind === 'plans') plansTo.current?.(data.plans)
      // In the order in which they were asked: what comes is never older than what is there.
      else startTransition(() => setParts((before) => ({ ...before, [data.name]: data.value })))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      failed(event.message)
    }
    tell(worker, { kind: 'load', network, bundle })
    line.current = worker
    return () => worker.terminate()
  }, [bundle, network, wanted, attempt])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new worker is asked the same again
  useEffect(() => {
    if (!question || !line.current) return
    asked.current += 1
    tell(line.current, { kind: 'ask', id: asked.current, ...question })
  }, [question, attempt])

  const askPlans: LiveParts['askPlans'] = useCallback((scenarios, now, onPlans) => {
    if (!line.current) return
    plansTo.current = onPlans
    tell(line.current, { kind: 'plans', id: 0, now, scenarios })
  }, [])
  const retry = useCallback(() => {
    setState('loading')
    setAttempt((before) => before + 1)
  }, [])
  return { state, parts, askPlans, retry }
}

const tell = (worker: Worker, message: ToOperateWorker) => worker.postMessage(message)
