import { describe, expect, it } from 'vitest'
import { epoch, lovelace, parseAda, parsePercent, ratio } from '../rewards/index.ts'
import { poolByIdOnly, readPoolsQuery } from '../scenario/index.ts'
import type { Pool, PoolTrends, StakeChange } from '../snapshot/index.ts'
import type { Offer } from './offers.ts'
import { selectOffers } from './offers-selection.ts'
import { roundPool } from './test-round.ts'

/** By rank; each is asked to differ in what a fact is about. */
const made = (name: string, changes: Partial<Offer> = {}, pool: Partial<Pool> = {}): Offer => ({
  pool: { ...roundPool({ name, stake: '1000' }), ...pool },
  ...{ pledgeStatus: 'met', isPublic: true, rank: 1 },
  ...{ perEpoch: parseAda('1'), perYear: parseAda('73'), simplePerYear: ratio(1n, 50n) },
  ...{ saturation: ratio(1n, 2n), expectedBlocks: ratio(10n), chanceOfNoBlock: ratio(1n, 100n) },
  ...changes,
})

function listed(link: string, offers: readonly Offer[], trends: PoolTrends | null = null) {
  const asked = new URLSearchParams(`preset=all&${link}`)
  const { query } = readPoolsQuery(asked, poolByIdOnly)
  return selectOffers({ offers, found: null, trends }, query).map(({ pool }) => pool.id as string)
}

describe('a bound lets through what stands on it, and stops what is beyond', () => {
  it.each([
    ['minFull=40', 'saturation', ['39.99', '40', '40.01'], ['40', '40.01']],
    ['maxFull=60', 'saturation', ['59.99', '60', '60.01'], ['59.99', '60']],
  ] as const)('%s', (link, field, percents, kept) => {
    const offers = percents.map((percent) => made(percent, { [field]: parsePercent(percent) }))
    expect(listed(link, offers)).toEqual(kept)
  })

  it('minBlocks=3', () => {
    const offers = [299n, 300n, 301n].map((n) =>
      made(String(n), { expectedBlocks: ratio(n, 100n) }),
    )
    expect(listed('minBlocks=3', offers)).toEqual(['300', '301'])
  })

  it('maxMargin=2, maxFixed=170', () => {
    const margins = ['1.99', '2', '2.01'].map((margin) =>
      made(margin, {}, { margin: parsePercent(margin) }),
    )
    expect(listed('maxMargin=2', margins)).toEqual(['1.99', '2'])
    const costs = ['169', '170', '170.000001'].map((cost) =>
      made(cost, {}, { fixedCost: parseAda(cost) }),
    )
    expect(listed('maxFixed=170', costs)).toEqual(['169', '170'])
  })

  it('pledgeStatus=unknown', () => {
    const offers = (['met', 'unknown', 'unmet'] as const).map((pledgeStatus) =>
      made(pledgeStatus, { pledgeStatus }),
    )
    expect(listed('pledgeStatus=unknown', offers)).toEqual(['unknown'])
  })
})

describe('the order', () => {
  it('of what is paid is that of the ranks, by the year as by the epoch', () => {
    // Two that pay the same share a rank: turned around, the list is the other way throughout.
    const offers = [made('best', { perEpoch: lovelace(9n) }), made('b'), made('c')]
    for (const by of ['earn', 'ros']) {
      expect(listed(`sort=-${by}`, offers)).toEqual(['best', 'b', 'c'])
      expect(listed(`sort=${by}`, offers)).toEqual(['c', 'b', 'best'])
    }
  })

  it('of names takes the ticker first, small letters as large ones, and signs before letters', () => {
    const named = (id: string, ticker: string | null, name: string | null = 'A') =>
      made(id, {}, { ticker, name })
    const offers = [
      ...[named('unnamed', null, null), named('b', 'bee'), named('C', 'CEE'), named('A', 'AYE')],
      ...[named('d', null, 'dee'), named('sign', null, '_bee')],
    ]
    expect(listed('sort=name', offers)).toEqual(['sign', 'A', 'b', 'C', 'd', 'unnamed'])
    expect(listed('sort=-name', offers)).toEqual(['d', 'C', 'b', 'A', 'sign', 'unnamed'])
  })

  it('of blocks and of their chance compares fractions', () => {
    const blocks = [9n, 10n, 2n].map((n) => made(String(n), { expectedBlocks: ratio(n, 3n) }))
    expect(listed('sort=blocks', blocks)).toEqual(['2', '9', '10'])
    expect(listed('sort=-blocks', blocks)).toEqual(['10', '9', '2'])
    const chances = [2n, 3n, 10n].map((d) => made(String(d), { chanceOfNoBlock: ratio(1n, d) }))
    expect(listed('sort=noBlock', chances)).toEqual(['10', '3', '2'])
  })

  it('keeps equals by rank, whichever way', () => {
    const pledging = (name: string, pledge: bigint) => made(name, {}, { pledge: lovelace(pledge) })
    const offers = [pledging('a', 1n), pledging('b', 5n), pledging('c', 1n), pledging('d', 5n)]
    expect(listed('sort=pledge', offers)).toEqual(['a', 'c', 'b', 'd'])
    expect(listed('sort=-pledge', offers)).toEqual(['b', 'd', 'a', 'c'])
  })
})

describe('the order of changes', () => {
  const changes: readonly (readonly [string, StakeChange])[] = [
    ['unknown', null],
    ['half', -500],
    ['new', 'new'],
    ['double', 1_000],
    ['newest', 'new'],
    ['thousandfold', 999_000],
  ]
  const offers = [...changes.map(([name]) => made(name)), made('unlisted')]
  const of = new Map(
    offers.slice(0, -1).map(({ pool }, i) => {
      const overHundred = changes[i]?.[1] ?? null
      return [pool.id, { line: [], overTen: null, overHundred }]
    }),
  )
  const trends: PoolTrends = { network: 'mainnet', epochs: [epoch(700)], of }

  it('has new pools above all growth, and those of which nothing is known last, both ways', () => {
    const grown = ['thousandfold', 'double', 'half']
    expect(listed('sort=-trend', offers, trends)).toEqual([
      ...['new', 'newest', ...grown],
      ...['unknown', 'unlisted'],
    ])
    expect(listed('sort=trend', offers, trends)).toEqual([
      ...[...grown.toReversed(), 'new', 'newest'],
      ...['unknown', 'unlisted'],
    ])
  })

  it('is that of the ranks while none has come', () => {
    const ids = offers.map(({ pool }) => pool.id)
    expect(listed('sort=trend', offers)).toEqual(ids)
    expect(listed('sort=-trend', offers)).toEqual(ids)
  })
})
