import type { LabAnswer, LabQuestion } from '../../lib/outcomes/lab-answer.ts'
import type { LabRow } from '../../lib/outcomes/lab-rows.ts'
import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import type { FromLabWorker, PoolNames, ToLabWorker } from './lab-channel.ts'

export type LabLine = {
  readonly ask: (question: LabQuestion) => void
  readonly rows: (question: LabQuestion) => Promise<readonly LabRow[]>
  readonly close: () => void
}

type Options = {
  readonly bundle: PartRef
  readonly network: NetworkName
  readonly now: number
  readonly onReady: (names: PoolNames) => void
  readonly onAnswer: (answer: LabAnswer) => void
  readonly onFailed: (message: string) => void
}

/** A worker with one question at a time: while it works, only the newest waits. */
export function openLabLine({ bundle, network, now, ...told }: Options): LabLine {
  const worker = new Worker(new URL('./lab.worker.ts', import.meta.url))
  const tell = (message: ToLabWorker) => worker.postMessage(message)
  let asked = 0
  // The loading counts as a question: nothing can be answered before.
  let busy = true
  let waiting: LabQuestion | null = null
  const wanted = new Map<number, (rows: readonly LabRow[]) => void>()

  const next = () => {
    if (busy || !waiting) return
    asked += 1
    busy = true
    tell({ kind: 'ask', id: asked, question: waiting })
    waiting = null
  }
  worker.onmessage = ({ data }: MessageEvent<FromLabWorker>) => {
    if (data.kind === 'failed') return told.onFailed(data.message)
    if (data.kind === 'rows') {
      wanted.get(data.id)?.(data.rows)
      wanted.delete(data.id)
      return
    }
    busy = false
    if (data.kind === 'ready') told.onReady(data.names)
    else told.onAnswer(data.answer)
    next()
  }
  worker.onerror = (event) => {
    event.preventDefault()
    told.onFailed(event.message)
  }
  tell({ kind: 'load', bundle, network, now })

  return {
    ask(question) {
      waiting = question
      next()
    },
    rows(question) {
      asked += 1
      const id = asked
      return new Promise((resolve) => {
        wanted.set(id, resolve)
        tell({ kind: 'rows', id, question })
      })
    },
    close: () => worker.terminate(),
  }
}
