import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { findPools } from './find-pools.ts'
import { BadPoolIdError, poolId, poolIdText } from './pool-id.ts'
import { poolIndex, searchPools } from './search-pools.ts'

const snapshot = embeddedSnapshot()
const index = poolIndex(snapshot.pools)
const nufi = 'pool1qnrqc7zpwye2r9wtkayh2dryvfqs7unp99f2039duljrsaffq5c'
const nufiHex = '04c60c78417132a195cbb74975346462410f72612952a7c4ade7e438'

test.each([undefined, null, 5])('a pool is not looked for by %o', (text) => {
  expect(() => findPools(snapshot, text as never)).toThrow(
    expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'text' }),
  )
})

describe('a pool id', () => {
  it('is read from bech32 and from hex, in either case, and written as bech32', () => {
    for (const text of [nufi, nufiHex, nufi.toUpperCase(), nufiHex.toUpperCase(), ` ${nufi}\n`])
      expect(poolId(text)).toBe(nufiHex)
    expect(poolIdText(poolId(nufiHex))).toBe(nufi)
  })

  it('round-trips through bech32', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{56}$/)
    fc.assert(fc.property(hex, (text) => poolId(poolIdText(poolId(text))) === text))
  })

  it('with any letter mistyped is refused by its checksum', () => {
    for (let at = 5; at < nufi.length; at += 1) {
      const typo = nufi.slice(0, at) + (nufi[at] === 'q' ? 'p' : 'q') + nufi.slice(at + 1)
      expect(() => poolId(typo)).toThrow(BadPoolIdError)
      expect(() => poolId(typo)).toThrow(
        expect.objectContaining({ code: 'BAD_POOL_ID', field: 'text' }),
      )
    }
  })

  it.each([
    '',
    'pool1',
    nufiHex.slice(1),
    `${nufiHex}0`,
    nufi.slice(0, -1),
    `P${nufi.slice(1)}`,
    'stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw',
    nufi.repeat(10_000),
  ])('is not %j', (text) => {
    expect(() => poolId(text)).toThrow(BadPoolIdError)
  })
})

describe('finding a pool', () => {
  it('by id or by ticker in any case', () => {
    for (const text of [nufi, nufiHex, 'NUFI', ' nufi '])
      expect(findPools(snapshot, text)).toMatchObject({ kind: 'one', pool: { id: nufiHex } })
  })

  it('by a ticker that several share lists them, largest first', () => {
    const found = findPools(snapshot, 'hodlr')
    if (found.kind !== 'ambiguous') return expect.fail(found.kind)
    expect(found.candidates.map(({ name }) => name)).toEqual([
      'Midnight ▫ 0% fee',
      'Mithril ▫ 0% fee',
    ])
  })

  it('tells an id without stake from a text that is nothing', () => {
    const id = '0'.repeat(56)
    expect(findPools(snapshot, id)).toEqual({ kind: 'none', id })
    for (const text of ['', ' ', 'NOSUCH', '\u202e', nufi.slice(0, -1)])
      expect(findPools(snapshot, text)).toEqual({ kind: 'none', id: null })
  })

  it('59 tickers are shared by pools with stake, one of them only by letter case', () => {
    const shared = (fold: (ticker: string) => string) => {
      const count = new Map<string, number>()
      for (const { ticker } of snapshot.pools)
        if (ticker) count.set(fold(ticker), (count.get(fold(ticker)) ?? 0) + 1)
      return [...count].filter(([, pools]) => pools > 1).map(([ticker]) => ticker)
    }
    const anyCase = shared((ticker) => ticker.toUpperCase())
    expect(anyCase).toHaveLength(59)
    expect(shared((ticker) => ticker)).toHaveLength(58)
    for (const ticker of anyCase) expect(findPools(snapshot, ticker).kind).toBe('ambiguous')
  })
})

describe('searching', () => {
  const tickers = (text: string, limit = 5) =>
    searchPools(index, text, limit).map(({ ticker }) => ticker)

  it('puts the ticker itself first, then tickers that start with it, then names', () => {
    expect(tickers('nufi')[0]).toBe('NUFI')
    expect(tickers('NUF').every((ticker) => ticker?.startsWith('NUF'))).toBe(true)
    const hodl = searchPools(index, 'hodl', 50)
    const byTicker = hodl.map(({ ticker }) => ticker?.startsWith('HODL') ?? false)
    expect(byTicker.lastIndexOf(true)).toBeLessThan(byTicker.indexOf(false))
    expect(hodl.some(({ name }) => name === 'Hodl4Tesla')).toBe(true)
  })

  it('puts the start of a word before the middle of one', () => {
    const names = searchPools(index, 'lite', 3_000).map(({ name }) => name?.toLowerCase() ?? '')
    const starts = names.map((name) => /(^|[^\p{L}\p{N}])lite/u.test(name))
    expect(starts.lastIndexOf(true)).toBeLessThan(starts.indexOf(false))
  })

  it('finds by the start of an id, in bech32 and hex, at every length', () => {
    for (let length = 9; length <= nufi.length; length += 1)
      expect(searchPools(index, nufi.slice(0, length), 10).map(({ id }) => id)).toContain(nufiHex)
    for (let length = 5; length <= 56; length += 1)
      expect(searchPools(index, nufiHex.slice(0, length), 99).map(({ id }) => id)).toContain(
        nufiHex,
      )
    expect(searchPools(index, nufi, 10)).toHaveLength(1)
  })

  it('lists the largest pools while nothing is typed, and nothing for what no pool is called', () => {
    const stakes = searchPools(index, '', 10).map(({ activeStake }) => activeStake)
    expect(stakes).toEqual([...stakes].sort((a, b) => (a < b ? 1 : -1)))
    expect(searchPools(index, 'zzzzzzzz', 10)).toEqual([])
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        findPools(snapshot, text)
        return searchPools(index, text, 7).length <= 7
      }),
    )
  })
})
