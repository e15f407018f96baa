import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epoch } from '../rewards/index.ts'
import {
  type HistoryRange,
  readEpochWord,
  readHistoryQuery,
  writeHistoryQuery,
} from './history-query.ts'

const range: HistoryRange = {
  ...{ from: epoch(208), to: epoch(623) },
  standard: { epoch: epoch(615), against: epoch(300) },
}
const read = (text: string) => readHistoryQuery(new URLSearchParams(text), range)
const written = (text: string) =>
  String(writeHistoryQuery(read(text).query, range, new URLSearchParams(text)))

describe('the address of the history', () => {
  it('says nothing: the newest complete epoch against 300', () => {
    expect(read('')).toEqual({ query: { epoch: 615, against: 300 }, issues: [] })
  })

  it('names two epochs', () => {
    expect(read('epoch=208&against=623').query).toEqual({ epoch: 208, against: 623 })
    expect(read('epoch=400.0').query.epoch).toBe(400)
  })

  it.each([
    ['epoch=207', 'too-small'],
    ['epoch=624', 'too-large'],
    ['epoch=', 'empty'],
    ['epoch=abc', 'not-a-number'],
    ['epoch=-300', 'negative'],
    ['epoch=300.5', 'too-many-decimals'],
    ['epoch=1e3', 'not-a-number'],
    [`epoch=${'9'.repeat(65)}`, 'too-long'],
  ])('%s is told, and the standard used', (text, code) => {
    const { query, issues } = read(text)
    expect(query.epoch).toBe(615)
    expect(issues).toMatchObject([{ field: 'epoch', code, used: '615' }])
  })

  it('that says a word twice is read by the first, and told', () => {
    const { query, issues } = read('against=400&against=500')
    expect(query.against).toBe(400)
    expect(issues).toMatchObject([{ field: 'against', code: 'repeated', read: '400', used: '400' }])
  })

  it('keeps what other pages say, and leaves out what is standard', () => {
    expect(written('stake=5000&epoch=615&pool=x&against=301')).toBe('stake=5000&pool=x&against=301')
    expect(written('epoch=nonsense')).toBe('')
  })

  it('is read without an error whatever it says, and written back as itself', () => {
    const word = fc.oneof(fc.string(), fc.integer().map(String))
    fc.assert(
      fc.property(word, word, fc.string(), (one, other, rest) => {
        const text = new URLSearchParams(rest)
        text.append('epoch', one)
        text.append('against', other)
        const { query } = readHistoryQuery(text, range)
        for (const at of [query.epoch, query.against]) {
          expect(at).toBeGreaterThanOrEqual(208)
          expect(at).toBeLessThanOrEqual(623)
        }
        const again = writeHistoryQuery(query, range, text)
        expect(readHistoryQuery(again, range)).toEqual({ query, issues: [] })
        expect(String(writeHistoryQuery(query, range, again))).toBe(String(again))
      }),
    )
  })
})

it('a word that cannot be read leaves what stands', () => {
  expect(readEpochWord('epoch', 'x', range, epoch(400))).toMatchObject({
    value: 400,
    issue: { read: 'x', used: '400' },
  })
})
