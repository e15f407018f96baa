import type { Worker } from 'node:worker_threads'
import type { Question, Worked } from './answers.ts'
import type { Ground } from './endpoint.ts'
import type { Moment } from './moment.ts'
import { ProblemError } from './problems.ts'

/** What the thread is told, and what it says. */
export type ToThread = { readonly question: Question; readonly moment: Moment }
export type FromThread = { readonly worked: Worked } | { readonly failed: string }

export type LongQuestionsOptions = {
  /** Starts the thread; once, and again after it ended. */
  readonly start: () => Worker
  /** So many wait behind the one that is worked out. */
  readonly mostWaiting: number
  /** A question that has waited and been worked out for so long is given up, milliseconds. */
  readonly budgetMs: number
  /** A thread that works on one question for so long is ended. */
  readonly hopelessMs: number
  /** A thread that nobody asks for so long is ended: it holds the figures a second time. */
  readonly idleMs: number
}

/** What the server takes: a question is a third of a second, so that twelve of them are done in time. */
export const usualLimits = { mostWaiting: 12, budgetMs: 5_000, hopelessMs: 15_000, idleMs: 60_000 }

type Waiting = {
  readonly message: ToThread
  readonly settle: (answer: FromThread | ProblemError) => void
}

/** Works out long questions in a thread, one after the other, so that the requests of others are answered meanwhile. */
export class LongQuestions {
  readonly #options: LongQuestionsOptions
  readonly #waiting: Waiting[] = []
  #running: { readonly asked: Waiting; readonly timer: NodeJS.Timeout } | null = null
  #thread: Worker | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(options: LongQuestionsOptions) {
    this.#options = options
  }

  /** @throws {ProblemError} `busy` when too many wait, or it took too long. @throws {Error} what failed in the thread. */
  async ask(question: Question, { moment }: Pick<Ground, 'moment'>): Promise<Worked> {
    if (this.#waiting.length >= this.#options.mostWaiting) throw busy()
    const answer = await new Promise<FromThread | ProblemError>((resolve) => {
      const budget = setTimeout(() => asked.settle(busy()), this.#options.budgetMs)
      const asked: Waiting = {
        message: { question, moment },
        settle: (answer) => {
          clearTimeout(budget)
          const at = this.#waiting.indexOf(asked)
          if (at >= 0) this.#waiting.splice(at, 1)
          resolve(answer)
        },
      }
      this.#waiting.push(asked)
      this.#next()
    })
    if (answer instanceof ProblemError) throw answer
    if ('failed' in answer) throw new Error(answer.failed)
    return answer.worked
  }

  /** End the thread; who waits is told that it is too much. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle)
    for (const asked of [...this.#waiting]) asked.settle(busy())
    await this.#thread?.terminate()
  }

  #next(): void {
    if (this.#running !== null) return
    clearTimeout(this.#idle)
    const asked = this.#waiting.shift()
    if (asked === undefined) {
      this.#idle = setTimeout(() => this.#end(), this.#options.idleMs).unref()
      return
    }
    this.#thread ??= this.#started()
    const timer = setTimeout(() => void this.#thread?.terminate(), this.#options.hopelessMs)
    this.#running = { asked, timer }
    this.#thread.postMessage(asked.message)
  }

  #end(): void {
    const thread = this.#thread
    this.#thread = null
    void thread?.terminate()
  }

  #started(): Worker {
    const thread = this.#options.start()
    thread.on('message', (answer: FromThread) => this.#done(answer))
    // An error is told by the end that follows it: until then nothing may be asked of this thread.
    let why = 'the thread ended'
    thread.on('error', (error) => {
      why = error.stack ?? error.message
    })
    thread.on('exit', () => {
      if (this.#thread !== thread) return
      this.#thread = null
      this.#done({ failed: why })
    })
    thread.unref()
    return thread
  }

  #done(answer: FromThread): void {
    if (this.#running === null) return
    const { asked, timer } = this.#running
    clearTimeout(timer)
    this.#running = null
    asked.settle(answer)
    this.#next()
  }
}

function busy(): ProblemError {
  return new ProblemError('busy', 'there is too much to work out; ask again', undefined, {
    'Retry-After': '2',
  })
}
