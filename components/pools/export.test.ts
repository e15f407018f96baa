import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { embeddedSnapshot, embeddedTrends } from '../../data/embedded.ts'
import { type Offer, offersFor } from '../../lib/outcomes/offers.ts'
import { parseAda } from '../../lib/rewards/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { selectionCsv, selectionJson } from './export.ts'

const offers = offersFor(embeddedSnapshot(), { stake: parseAda('10000'), now: 1_795_372_400 })
const [first] = offers.offers as [Offer]
const named = (ticker: string | null, name: string | null): Offer => ({
  ...first,
  pool: { ...first.pool, ticker, name },
})
const selection = (selected: readonly Offer[]) => ({
  ...{ offers, selected, trends: embeddedTrends(), link: 'https://here.example/pools/' },
})
const rowsOf = (csv: string) => Papa.parse<string[]>(csv, { newline: '\r\n' }).data

describe('the list taken along', () => {
  it('holds every pool of it in its order, numbers plain, with what was asked', () => {
    const rows = rowsOf(selectionCsv(selection(offers.offers)))
    const at = rows.findIndex(([name]) => name === 'rank')
    expect(rows.slice(0, at)).toContainEqual(['stake (ada)', '10000'])
    expect(rows.slice(0, at)).toContainEqual(['data epoch', '617'])
    expect(rows.slice(at + 1)).toHaveLength(2_720)
    const head = rows[at] ?? []
    const cell = (name: string) => rows[at + 1]?.[head.indexOf(name)]
    expect(cell('pool')).toBe(poolIdText(first.pool.id))
    expect(Number(cell('expected a year (ada)')) * 1_000_000).toBeCloseTo(Number(first.perYear), 0)
    expect(cell('pledge status')).toBe('unknown')
  })

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1'])(
    'disarms what a spreadsheet would run: %s',
    (text) => {
      const rows = rowsOf(selectionCsv(selection([named(text, `${text} name`)])))
      const last = rows.at(-1) ?? []
      expect(last[2]).toBe(`'${text}`)
      expect(last[3]).toBe(`'${text} name`)
      expect(last.every((cell) => !/^[=+@\t]/.test(cell))).toBe(true)
    },
  )

  it('keeps quotes, commas and line ends inside their cell', () => {
    const rows = rowsOf(selectionCsv(selection([named('A"B', 'one, two\r\nthree')])))
    expect(rows.at(-1)?.slice(2, 4)).toEqual(['A"B', 'one, two\r\nthree'])
  })

  it('is JSON with the same figures, unknown as null', () => {
    const read = JSON.parse(selectionJson(selection([named(null, null)])))
    expect(read).toMatchObject({ 'stake (ada)': '10000', 'epoch of the forecast': 669 })
    expect(read.pools[0]).toMatchObject({ rank: 1, ticker: null, name: null })
  })
})
