import type { Answered, Asked, Decision, FromWorker, ToWorker } from './decide-channel.ts'

/** Who asks one kind of question, again and again. */
export type DecideLine<Kind extends Decision> = {
  /** The newest question waits while another is worked on; one in between is forgotten. */
  readonly ask: (asked: Asked<Kind>) => void
  readonly close: () => void
}

type Listener<Kind extends Decision> = {
  readonly onAnswer: (asked: Asked<Kind>, answer: Answered<Kind>) => void
  readonly onFailed: (problem: string) => void
}

type Hearing = {
  readonly answered: (answer: Answered<Decision>) => void
  readonly failed: (problem: string) => void
}

let worker: Worker | null = null
let questions = 0
const hearing = new Map<number, Hearing>()

/** One worker for the page, made when something is first asked, and made anew when it broke. */
function opened(): Worker {
  if (worker) return worker
  const made = new Worker(new URL('./decide.worker.ts', import.meta.url))
  made.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    const one = hearing.get(data.id)
    hearing.delete(data.id)
    if ('answer' in data) one?.answered(data.answer)
    else one?.failed(data.problem)
  }
  made.onerror = (event) => {
    event.preventDefault()
    made.terminate()
    worker = null
    const all = [...hearing.values()]
    hearing.clear()
    for (const one of all) one.failed(event.message)
  }
  worker = made
  return made
}

/** Opens a line for one kind of question. */
export function openDecideLine<Kind extends Decision>(
  kind: Kind,
  { onAnswer, onFailed }: Listener<Kind>,
): DecideLine<Kind> {
  let running: number | null = null
  let waiting: Asked<Kind> | null = null

  const next = () => {
    if (running !== null || waiting === null) return
    const asked = waiting
    waiting = null
    questions += 1
    const id = questions
    running = id
    hearing.set(id, {
      answered(answer) {
        running = null
        onAnswer(asked, answer as Answered<Kind>)
        next()
      },
      failed(problem) {
        running = null
        onFailed(problem)
        next()
      },
    })
    opened().postMessage({ id, kind, asked } as ToWorker)
  }

  return {
    ask(asked) {
      waiting = asked
      next()
    },
    close() {
      waiting = null
      if (running !== null) hearing.delete(running)
    },
  }
}
