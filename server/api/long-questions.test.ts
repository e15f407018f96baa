import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { LongQuestions, type LongQuestionsOptions } from './long-questions.ts'
import type { Moment } from './moment.ts'

/** A thread that does what the words say: answers, fails, throws, ends, or never answers. */
const program = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ question: { words } }) => {
    if (words === 'fail') return parentPort.postMessage({ failed: 'it failed' })
    if (words === 'throw') throw new Error('it broke')
    if (words === 'end') process.exit(0)
    if (words === 'hang') return
    parentPort.postMessage({ worked: { body: words } })
  })`

let threads = 0
let last: Worker
let questions: LongQuestions

function make(options: Partial<LongQuestionsOptions> = {}) {
  threads = 0
  questions = new LongQuestions({
    start: () => {
      threads += 1
      last = new Worker(program, { eval: true })
      return last
    },
    ...{ mostWaiting: 3, budgetMs: 20_000, hopelessMs: 20_000, idleMs: 20_000 },
    ...options,
  })
}

afterEach(() => questions.stop())

const ask = (words: string) =>
  questions.ask({ path: 'pools', name: '', words }, { moment: {} as Moment })

describe('long questions', () => {
  it('are answered in their order by one thread', async () => {
    make()
    expect(await Promise.all([ask('1'), ask('2'), ask('3')])).toEqual([
      { body: '1' },
      { body: '2' },
      { body: '3' },
    ])
    expect(threads).toBe(1)
  })

  it('are refused when too many wait', async () => {
    make()
    const running = ask('hang').catch((error) => error.kind)
    const waiting = ['1', '2', '3'].map((words) => ask(words).catch((error) => error.kind))
    await expect(ask('4')).rejects.toMatchObject({ kind: 'busy', headers: { 'Retry-After': '2' } })
    await questions.stop()
    expect(await Promise.all(waiting)).toEqual(['busy', 'busy', 'busy'])
    await running
  })

  it('are given up after their budget', async () => {
    make({ budgetMs: 50 })
    await expect(ask('hang')).rejects.toMatchObject({ kind: 'busy' })
  })

  it('behind a hopeless one are answered by a new thread', async () => {
    make({ hopelessMs: 1_500 })
    const hopeless = expect(ask('hang')).rejects.toThrow('the thread ended')
    expect(await ask('next')).toEqual({ body: 'next' })
    await hopeless
    expect(threads).toBe(2)
  })

  it('find a new thread after nobody has asked for a while', async () => {
    make({ idleMs: 50 })
    expect(await ask('1')).toEqual({ body: '1' })
    await once(last, 'exit')
    expect(await ask('2')).toEqual({ body: '2' })
    expect(threads).toBe(2)
  })

  it.each(['fail', 'throw', 'end'])('one that makes the thread %s fails alone', async (words) => {
    make()
    await expect(ask(words)).rejects.toThrow()
    expect(await ask('next')).toEqual({ body: 'next' })
  })
})
