import type { NetworkName } from '../../lib/rewards/index.ts'
import type { PartRef } from '../../lib/snapshot/index.ts'
import type { FromLater, LaterKind, LaterQuestions, ToLater } from './later-channel.ts'

/** Why there is no answer. */
export type LaterFailure = { readonly message: string; readonly field: string | null }

type Told<Kind extends LaterKind> = {
  readonly onAnswer: (answer: LaterQuestions[Kind]['answer']) => void
  readonly onFailed: (failure: LaterFailure) => void
}

export type LaterLine = {
  /** A newer question of the kind takes the place of one that waits: that one is never answered. */
  readonly ask: <Kind extends LaterKind>(
    kind: Kind,
    question: LaterQuestions[Kind]['ask'],
    told: Told<Kind>,
  ) => void
  readonly close: () => void
}

type Options = {
  readonly network: NetworkName
  readonly bundle: PartRef
  readonly now: number
}

type Waiting = { readonly kind: LaterKind; readonly ask: unknown; readonly told: Told<LaterKind> }

/** A worker with one question at a time. */
export function openLaterLine(load: Options): LaterLine {
  const worker = new Worker(new URL('./later.worker.ts', import.meta.url))
  const tell = (message: ToLater) => worker.postMessage(message)
  const waiting = new Map<LaterKind, Waiting>()
  // The loading counts as a question.
  let running: Waiting | 'load' | null = 'load'
  let broken: LaterFailure | null = null
  let asked = 0

  const next = () => {
    if (running) return
    const [first] = waiting.values()
    if (!first) return
    waiting.delete(first.kind)
    asked += 1
    running = first
    tell({ id: asked, kind: first.kind, ask: first.ask } as ToLater)
  }
  const breakDown = (message: string) => {
    broken = { message, field: null }
    const all = [...waiting.values(), ...(running && running !== 'load' ? [running] : [])]
    for (const { told } of all) told.onFailed(broken)
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<FromLater>) => {
    const was = running
    if (!('id' in data) && 'failed' in data) return breakDown(data.failed)
    running = null
    if ('id' in data && was && was !== 'load') {
      if ('answer' in data) was.told.onAnswer(data.answer as never)
      else was.told.onFailed({ message: data.failed, field: data.field })
    }
    next()
  }
  worker.onerror = (event) => {
    event.preventDefault()
    breakDown(event.message)
  }
  tell({ load })

  return {
    ask(kind, ask, told) {
      if (broken) return told.onFailed(broken)
      waiting.delete(kind)
      waiting.set(kind, { kind, ask, told: told as Told<LaterKind> })
      next()
    },
    close: () => worker.terminate(),
  }
}
