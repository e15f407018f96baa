import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  channel,
  decodeFrameMessage,
  decodeHostMessage,
  encode,
  type FrameMessage,
  type HostMessage,
} from './protocol.ts'

const change: FrameMessage = {
  type: 'change',
  scenario: { amount: '2500.5', pool: 'average', query: '?v=1&stake=2500.5' },
  answer: {
    epoch: 670,
    dataEpoch: 617,
    perEpoch: '2506400',
    perYear: '171940000',
    low: null,
    high: null,
    rosSimplePerYear: '0.01829672',
    chanceOfNothing: '0.024',
    firstPayment: '2026-12-15T21:44:51Z',
  },
}
const frameMessages: readonly FrameMessage[] = [
  { type: 'ready', height: 400 },
  { type: 'resize', height: 401 },
  { type: 'error', code: 'low-contrast', option: 'accent' },
  { type: 'error', code: 'pool-failed', option: null },
  change,
]
const hostMessages: readonly HostMessage[] = [
  { type: 'theme', options: { theme: 'dark', accent: '' } },
  { type: 'change', options: { amount: '5', pool: 'average' } },
]

test.each(frameMessages)('the page reads what the frame says: $type', (message) => {
  expect(decodeFrameMessage(structuredClone(encode(message)))).toEqual(message)
})

test.each(hostMessages)('the frame reads what the page says: $type', (message) => {
  expect(decodeHostMessage(structuredClone(encode(message)))).toEqual(message)
})

describe('is no message', () => {
  test.each([
    ['of another version', { ...encode(change), channel: 'cardano-rewards/2' }],
    ['of no version', change],
    ['with a field too many', { ...encode(change), href: 'javascript:0' }],
    ['with a field too few', { channel, type: 'resize' }],
    ['with a part too many', { ...encode(change), answer: { ...change.answer, note: '' } }],
    [
      'with an amount that is a number',
      { ...encode(change), answer: { ...change.answer, perEpoch: 1 } },
    ],
    [
      'with markup for a pool',
      { ...encode(change), scenario: { ...change.scenario, pool: '<b>' } },
    ],
    [
      'with a query that is no query',
      { ...encode(change), scenario: { ...change.scenario, query: '//evil' } },
    ],
    ['of no height', { channel, type: 'resize', height: Number.NaN }],
    ['of a negative height', { channel, type: 'resize', height: -5 }],
    ['of a height without end', { channel, type: 'resize', height: Number.POSITIVE_INFINITY }],
    ['of an unknown kind', { channel, type: 'navigate', height: 5 }],
    ['that is a list', [encode(change)]],
    ['that is text', JSON.stringify(encode(change))],
    ['that is nothing', null],
  ])('what is %s', (_, data) => {
    expect(decodeFrameMessage(data)).toBeNull()
    expect(decodeHostMessage(data)).toBeNull()
  })

  test('an option that there is not, or that is no short text', () => {
    for (const options of [{ onclick: 'x' }, { theme: 1 }, { pool: 'x'.repeat(101) }, null, []])
      expect(decodeHostMessage({ channel, type: 'theme', options })).toBeNull()
  })

  test('anything at all, ten thousand times', () => {
    const words = fc.constantFrom('ready', 'resize', 'change', 'error', 'theme', 'x')
    const keys = fc.constantFrom(
      'height',
      'scenario',
      'answer',
      'code',
      'option',
      'options',
      'type',
    )
    const near = fc
      .tuple(words, fc.dictionary(keys, fc.anything()))
      .map(([type, fields]) => ({ channel, type, ...fields }))
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (data) => {
        const heard = decodeFrameMessage(data)
        // What is taken by chance is a height or a word, and of the exact form.
        if (heard !== null) expect(decodeFrameMessage(encode(heard))).toEqual(heard)
        if (heard !== null) expect(['ready', 'resize', 'error']).toContain(heard.type)
        const asked = decodeHostMessage(data)
        if (asked !== null) expect(asked.options).toEqual({})
      }),
      { numRuns: 10_000 },
    )
  })
})

test('a height is held between 120 and 4,000 pixels, whole', () => {
  for (const [height, held] of [
    [1, 120],
    [300.2, 301],
    [900_000, 4_000],
  ])
    expect(decodeFrameMessage({ channel, type: 'resize', height })).toEqual({
      type: 'resize',
      height: held,
    })
})
