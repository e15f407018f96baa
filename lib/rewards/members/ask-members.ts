import { OutOfRangeError } from '../errors.ts'
import {
  type MemberColumns,
  type MemberRewards,
  type MembersInput,
  memberRewardsInSlices,
} from './member-rewards.ts'

/*
 * Members on another thread. The thread that asks sets the pace: each slice is worked out when it
 * is asked for, so that to cancel is to ask no more, and neither side needs a timer.
 *
 *     asks  { ask: id, input, slice }   { next: id }              …   { stop: id }
 *     told            { id, done }                 { id, done }     { id, answer } or { id, error }
 */

type OnMessage = { call(event: { readonly data: unknown }): void }

/**
 * One end of a channel: a worker, a worker's own scope, a `MessagePort` of a browser or of Node.
 */
export type MembersPort = {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
  onmessage: OnMessage['call'] | null
}

/** What of an `AbortSignal` is used. */
export type CancelSignal = {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export type AskMembersOptions = {
  /** Aborted, it ends the work and rejects with its reason. */
  readonly signal?: CancelSignal
  /** Told after each slice. */
  readonly onProgress?: (done: number, members: number) => void
  /** Members in a slice. */
  readonly slice?: number
}

/** The rewards, and the columns that were sent. */
export type MembersAnswer = MemberRewards & { readonly members: MemberColumns }

type Question = {
  readonly ask?: number
  readonly next?: number
  readonly stop?: number
  readonly input: MembersInput
  readonly slice?: number
}
type Refusal = {
  readonly field: string
  readonly value: unknown
  readonly expected: string
}
type Reply = {
  readonly id: number
  readonly done: number
  readonly answer?: MembersAnswer
  readonly error?: { readonly message: string; readonly refusal?: Refusal }
}

let asked = 0

/**
 * `memberRewards` on the thread behind `port`, where {@link serveMembers} answers.
 *
 * The columns move: their buffers are empty here until the answer gives them back, and are gone
 * when there is none. What must stay is to be copied first, or shared (`SharedArrayBuffer`).
 *
 * @param port asked one question at a time; its `onmessage` is this function's until it is settled.
 *   It does not tell of a worker that failed to start: abort `signal` when the worker says so.
 * @throws {OutOfRangeError} (rejected) as `memberRewards`, with its code and field; for a port that
 *   is still busy. What the other thread did not expect comes as an `Error` with its message.
 */
export function askMembers(
  port: MembersPort,
  input: MembersInput,
  { signal, onProgress, slice }: AskMembersOptions = {},
): Promise<MembersAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    if (port.onmessage) throw new OutOfRangeError('port', 'busy', 'asked one question at a time')
    asked += 1
    const id = asked
    const members = input.members.stake.length
    port.postMessage({ ask: id, input, slice }, buffersOf(input.members))
    const over = () => {
      port.onmessage = null
      signal?.removeEventListener('abort', cancel)
    }
    const cancel = () => {
      over()
      port.postMessage({ stop: id }, [])
      reject(signal?.reason)
    }
    port.onmessage = ({ data }) => {
      const reply = (data ?? {}) as Reply
      if (reply.id !== id) return // of a question that was cancelled
      const { answer, error } = reply
      if (answer || error) over()
      if (answer) resolve(answer)
      else if (error) reject(errorFrom(error))
      else {
        port.postMessage({ next: id }, [])
        onProgress?.(reply.done, members)
      }
    }
    signal?.addEventListener('abort', cancel)
  })
}

/** Answers {@link askMembers} from now on; a new question ends the one before. */
export function serveMembers(port: MembersPort): void {
  let id = 0
  let members: MemberColumns
  let work: Generator<number, MemberRewards, void> | null = null
  const proceed = () => {
    const step = work?.next()
    if (!step) return
    if (!step.done) return port.postMessage({ id, done: step.value }, [])
    work = null
    const answer = { ...step.value, members }
    port.postMessage({ id, answer }, [step.value.reward.buffer, ...buffersOf(members)])
  }
  port.onmessage = ({ data }) => {
    const question = (data ?? {}) as Question
    try {
      if (question.ask !== undefined) {
        id = question.ask
        members = question.input.members
        work = memberRewardsInSlices(question.input, question.slice)
      } else if (question.stop === id) work = null
      else if (question.next !== id) return // another's message, or too late
      proceed()
    } catch (error) {
      work = null
      port.postMessage({ id, error: errorTo(error) }, [])
    }
  }
}

/** What can be moved; shared memory stays where it is. */
function buffersOf({ stake, pool }: MemberColumns): ArrayBuffer[] {
  const buffers = new Set([stake.buffer, pool.buffer])
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer)
}

function errorTo(error: unknown): NonNullable<Reply['error']> {
  if (error instanceof OutOfRangeError) {
    const { message, field, value, expected } = error
    return { message, refusal: { field, value, expected } }
  }
  return { message: String(error) }
}

function errorFrom({ message, refusal }: NonNullable<Reply['error']>): Error {
  return refusal
    ? new OutOfRangeError(refusal.field, refusal.value, refusal.expected)
    : new Error(message)
}
