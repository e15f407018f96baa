import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { askMembers, type MembersPort, serveMembers } from './ask-members.ts'
import { type MembersInput, memberRewards } from './member-rewards.ts'

const pools = [
  {
    poolReward: lovelace(25_000_000_000n),
    fixedCost: lovelace(170_000_000n),
    margin: ratio(3n, 100n),
    poolStake: lovelace(60_000_000_000_000n),
  },
]
const question = (): MembersInput => ({
  members: { stake: Float64Array.of(1e9, 2e9, 3e9, 4e9, 5e9), pool: new Uint16Array(5) },
  pools,
})

let channel: MessageChannel
let asking: MembersPort
/** What the asking side hears and says, in order. */
let heard: unknown[]
let said: unknown[]
beforeEach(() => {
  channel = new MessageChannel()
  ;[heard, said] = [[], []]
  const { port1, port2 } = channel
  asking = {
    onmessage: null,
    postMessage(message, transfer) {
      said.push(message)
      port1.postMessage(message, transfer)
    },
  }
  port1.onmessage = (event) => {
    heard.push(event.data)
    asking.onmessage?.(event)
  }
  serveMembers(port2)
})
afterEach(() => channel.port1.close())

describe('members on another thread', () => {
  test('are paid as here, and the columns come back', async () => {
    const input = question()
    const answer = askMembers(asking, input)
    expect(input.members.stake).toHaveLength(0) // moved
    expect(input.members.pool).toHaveLength(0)
    expect(await answer).toEqual({ ...memberRewards(question()), members: question().members })
  })

  test('tell of each slice, and wait to be asked for the next', async () => {
    const progress: [number, number][] = []
    await askMembers(asking, question(), {
      slice: 2,
      onProgress: (done, of) => progress.push([done, of]),
    })
    expect(progress).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ])
    expect(said.slice(1)).toEqual([2, 4, 5].map(() => ({ next: expect.any(Number) })))
  })

  test('share what is shared memory', async () => {
    const shared = new Float64Array(new SharedArrayBuffer(40))
    shared.set(question().members.stake)
    const input = { ...question(), members: { stake: shared, pool: new Uint16Array(5) } }
    const { reward } = await askMembers(asking, input)
    expect(reward).toEqual(memberRewards(question()).reward)
    expect(shared).toHaveLength(5)
  })

  test('in one buffer move once', async () => {
    const buffer = new ArrayBuffer(50)
    const stake = new Float64Array(buffer, 0, 5)
    stake.set(question().members.stake)
    const { members } = await askMembers(asking, {
      pools,
      members: { stake, pool: new Uint16Array(buffer, 40, 5) },
    })
    expect(members).toEqual(question().members)
  })

  test('can be asked for again', async () => {
    const { members } = await askMembers(asking, question())
    const { paid } = await askMembers(asking, { members, pools })
    expect(paid).toBe(memberRewards(question()).paid)
  })
})

describe('to cancel', () => {
  test('ends the work at the slice it is in', async () => {
    const controller = new AbortController()
    const answer = askMembers(asking, question(), {
      slice: 1,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    })
    await expect(answer).rejects.toThrow('enough')
    const [first] = said as { ask: number }[]
    // What is asked and answered after it comes after it.
    await askMembers(asking, question())
    // The second slice was asked for when the first one was told of; the third never was.
    expect(heard.filter((reply) => (reply as { id: number }).id === first?.ask)).toEqual(
      [1, 2].map((done) => ({ id: first?.ask, done })),
    )
    expect(said).toContainEqual({ stop: first?.ask })
  })

  test('leaves the thread free for another question, which hears nothing of the first', async () => {
    const controller = new AbortController()
    const first = askMembers(asking, question(), { signal: controller.signal, slice: 1 })
    controller.abort(new Error('enough'))
    const progress: number[] = []
    const second = askMembers(asking, question(), { onProgress: (done) => progress.push(done) })
    await expect(first).rejects.toThrow('enough')
    expect((await second).paid).toBe(memberRewards(question()).paid)
    expect(progress).toEqual([5])
  })

  test('before the question asks nothing', async () => {
    const input = question()
    const signal = AbortSignal.abort(new Error('never'))
    await expect(askMembers(asking, input, { signal })).rejects.toThrow('never')
    expect(input.members.stake).toHaveLength(5)
    expect(said).toEqual([])
  })

  test('after the answer changes nothing', async () => {
    const controller = new AbortController()
    await askMembers(asking, question(), { signal: controller.signal })
    controller.abort()
    expect(said).not.toContainEqual(expect.objectContaining({ stop: expect.anything() }))
  })
})

describe('an error over there', () => {
  test('comes with its code, field and value', async () => {
    const members = { stake: Float64Array.of(1, 60e12 + 1), pool: new Uint16Array(2) }
    await expect(askMembers(asking, { members, pools })).rejects.toMatchObject({
      name: 'OutOfRangeError',
      code: 'OUT_OF_RANGE',
      field: 'stake',
      value: 60e12 + 1,
      expected: 'a whole number from 0 to the stake of its pool',
    })
    await expect(askMembers(asking, question(), { slice: 0 })).rejects.toMatchObject({
      field: 'slice',
    })
  })

  test('that was not foreseen comes with its message', async () => {
    const broken = { ...question(), pools: [null] } as unknown as MembersInput
    await expect(askMembers(asking, broken)).rejects.toThrow(/^TypeError: /)
    await expect(askMembers(asking, question())).resolves.toHaveProperty('paid')
  })

  test('is not made by what others say on the same line', async () => {
    for (const stray of [null, undefined, 'hello', { next: -1 }, { stop: -1 }])
      channel.port1.postMessage(stray)
    const answer = askMembers(asking, question(), { slice: 1 })
    for (const stray of [null, 'hello', { next: -1 }, { stop: -1 }]) {
      channel.port1.postMessage(stray)
      channel.port2.postMessage(stray)
    }
    await expect(answer).resolves.toHaveProperty('paid')
    expect(heard.filter((message) => (message as { done?: number } | null)?.done)).toHaveLength(5)
  })
})

test('a line is asked one question at a time', async () => {
  const answer = askMembers(asking, question())
  await expect(askMembers(asking, question())).rejects.toMatchObject({ field: 'port' })
  await expect(answer).resolves.toHaveProperty('paid')
})
