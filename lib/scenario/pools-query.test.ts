import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAda, ratio } from '../rewards/index.ts'
import { poolId, poolIdText } from '../snapshot/index.ts'
import { poolByIdOnly } from './parse-scenario.ts'
import { defaultPoolsText, poolsParams, readPoolsQuery } from './pools-query.ts'
import { offerColumns, poolsFields } from './pools-words.ts'

const read = (link: string) => readPoolsQuery(new URLSearchParams(link), poolByIdOnly)
const mine = poolId('ab'.repeat(28))

describe('a link to the list of pools', () => {
  it('that asks nothing asks what 10,000 ada would earn best', () => {
    const { query, text, issues } = read('')
    expect(query).toMatchObject({
      ...{ stake: parseAda('10000'), mine: null, view: 'table', preset: 'best', sort: null },
      ...{ find: '', maxMargin: null, maxFixed: null, minFull: null, maxFull: null },
      ...{ pledgeStatus: null, minBlocks: null, columns: offerColumns },
    })
    expect(text).toEqual(defaultPoolsText)
    expect(issues).toEqual([])
    expect(poolsParams(text).toString()).toBe('')
  })

  it('says everything that can be chosen', () => {
    const link = `stake=2.5&pool=${poolIdText(mine)}&view=map&preset=flags&sort=-trend&find=CALM&maxMargin=1.5&maxFixed=170&minFull=10&maxFull=95&pledgeStatus=met&minBlocks=3&columns=full%2Ctrend`
    const { query, text, issues } = read(link)
    expect(query).toEqual({
      stake: parseAda('2.5'),
      mine,
      view: 'map',
      preset: 'flags',
      sort: { by: 'trend', descending: true },
      find: 'CALM',
      maxMargin: ratio(15n, 1_000n),
      maxFixed: parseAda('170'),
      minFull: ratio(1n, 10n),
      maxFull: ratio(95n, 100n),
      pledgeStatus: 'met',
      minBlocks: ratio(3n),
      columns: ['full', 'trend'],
    })
    expect(issues).toEqual([])
    expect(poolsParams(text).toString()).toBe(link)
  })

  it.each([
    ['stake=lots', 'stake', 'not-a-number'],
    ['pool=pool1nonsense', 'pool', 'unknown-pool'],
    ['view=globe', 'view', 'unknown-word'],
    ['preset=sponsored', 'preset', 'unknown-word'],
    ['sort=--earn', 'sort', 'unknown-word'],
    ['maxMargin=101', 'maxMargin', 'too-large'],
    ['maxFixed=-1', 'maxFixed', 'negative'],
    ['minFull=half', 'minFull', 'not-a-number'],
    ['minBlocks=0.001', 'minBlocks', 'too-many-decimals'],
    ['pledgeStatus=kept', 'pledgeStatus', 'unknown-word'],
    ['columns=full,full', 'columns', 'unknown-word'],
  ])('is told what it could not mean: %s', (link, field, code) => {
    const { issues, text } = read(link)
    expect(issues).toMatchObject([{ field, code }])
    expect(text).toEqual(defaultPoolsText)
  })

  it('of the calculator about no pool of the list pins none here', () => {
    for (const pool of ['average', 'own']) {
      expect(read(`pool=${pool}`)).toMatchObject({ query: { mine: null }, issues: [] })
    }
  })

  it('with a text as long as a book keeps its beginning, and nothing that cannot be seen', () => {
    const { query } = read(`find=${encodeURIComponent(`\u202ea\u200bb${'x'.repeat(1_000_000)}`)}`)
    expect(query.find.startsWith('abx')).toBe(true)
    expect([...query.find].length).toBeLessThanOrEqual(80)
  })

  it('is survived whatever it is, and what it was read as reads as the same', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('best', 'all', '-earn', 'name', '1', '0.50', '007', 'none', 'met', 'map'),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...poolsFields, 'x'), words), (asked) => {
        const first = readPoolsQuery(new URLSearchParams(asked), poolByIdOnly)
        const link = poolsParams(first.text).toString()
        const again = read(link)
        expect(again.issues).toEqual([])
        expect(again.query).toEqual(first.query)
        expect(poolsParams(again.text).toString()).toBe(link)
      }),
      { numRuns: 500 },
    )
  })
})
