import { describe, expect, it } from 'vitest'
import { embeddedSnapshot, embeddedTrends } from '../../data/embedded.ts'
import { compare, epoch, parseAda, parsePercent, ratio } from '../rewards/index.ts'
import { type PoolPreset, poolByIdOnly, poolPresets, readPoolsQuery } from '../scenario/index.ts'
import { type Offer, offersFor } from './offers.ts'
import { offerPresets, redFlags } from './offers-presets.ts'
import { selectOffers } from './offers-selection.ts'
import { someday } from './test-mainnet.ts'

const { offers } = offersFor(embeddedSnapshot(), { stake: parseAda('10000'), now: someday })
const trends = embeddedTrends()
const select = (link: string, found: Parameters<typeof selectOffers>[0]['found'] = null) => {
  const { query } = readPoolsQuery(new URLSearchParams(link), poolByIdOnly)
  return selectOffers({ offers, found, trends }, query)
}
const [some] = offers as [Offer]

/** A pool that every preset but the flags' could take, with other figures. */
const made = (changes: Partial<Offer>, pool: Partial<Offer['pool']> = {}): Offer => ({
  ...some,
  ...{ pledgeStatus: 'unknown', saturation: ratio(1n, 2n), expectedBlocks: ratio(30n) },
  ...changes,
  pool: { ...some.pool, margin: ratio(1n, 100n), retiringEpoch: null, ...pool },
})
const holds = (preset: PoolPreset, offer: Offer) => offerPresets[preset].holds(offer)

describe('a preset', () => {
  it('for reliable small pools starts at five blocks and ends at a quarter full', () => {
    const small = made({ saturation: ratio(1n, 4n), expectedBlocks: ratio(5n) })
    expect(holds('small', small)).toBe(true)
    expect(holds('small', { ...small, saturation: ratio(251n, 1_000n) })).toBe(false)
    expect(holds('small', { ...small, expectedBlocks: ratio(499n, 100n) })).toBe(false)
  })

  it('for high pledges starts at a million ada', () => {
    expect(holds('pledge', made({}, { pledge: parseAda('1000000') }))).toBe(true)
    expect(holds('pledge', made({}, { pledge: parseAda('999999.999999') }))).toBe(false)
  })

  it('for cheap pools ends at 170 ada and 1 %', () => {
    const cheap = { fixedCost: parseAda('170'), margin: parsePercent('1') }
    expect(holds('cheap', made({}, cheap))).toBe(true)
    expect(holds('cheap', made({}, { ...cheap, fixedCost: parseAda('170.000001') }))).toBe(false)
    expect(holds('cheap', made({}, { ...cheap, margin: parsePercent('1.01') }))).toBe(false)
  })

  it('for pools about to fill up is from 90 to 100 % full', () => {
    const at = (percent: string) => holds('filling', made({ saturation: parsePercent(percent) }))
    expect(['89.99', '90', '100', '100.01'].map(at)).toEqual([false, true, true, false])
  })

  it('for red flags holds what is proven, and says which', () => {
    expect(redFlags(made({}))).toEqual([])
    expect(redFlags(made({ pledgeStatus: 'unmet' }))).toEqual(['unmet'])
    expect(redFlags(made({ saturation: parsePercent('100.01') }))).toEqual(['overfull'])
    expect(redFlags(made({}, { margin: parsePercent('50') }))).toEqual(['margin'])
    expect(redFlags(made({}, { margin: parsePercent('49.99') }))).toEqual([])
    expect(redFlags(made({}, { retiringEpoch: epoch(700) }))).toEqual(['retiring'])
  })

  it('never holds a pool that pays nothing, but for the flags and all', () => {
    const nothing = made({ perEpoch: some.perYear }, { pledge: parseAda('2000000') })
    const unpaid = { ...nothing, perEpoch: 0n as Offer['perEpoch'] }
    for (const preset of poolPresets)
      if (preset !== 'all') expect(holds(preset, unpaid)).toBe(false)
    expect(holds('all', unpaid)).toBe(true)
  })

  it.each(poolPresets)('%s holds real pools', (preset) => {
    expect(select(`preset=${preset}`).length).toBeGreaterThan(10)
  })
})

describe('the list', () => {
  it('starts with what pays best, of all pools that pay', () => {
    const list = select('')
    expect(list.length).toBe(offers.filter(({ perEpoch }) => perEpoch > 0n).length)
    expect(list[0]?.rank).toBe(1)
    expect(select('preset=all')).toEqual(offers)
    expect(select('preset=all&sort=earn')).toEqual([...offers].reverse())
  })

  it('is as narrow as all filters together', () => {
    const list = select(
      'maxMargin=2&maxFixed=170&minFull=10&maxFull=60&minBlocks=10&pledgeStatus=unknown',
    )
    expect(list.length).toBeGreaterThan(5)
    const kept = offers.filter(
      ({ pool, perEpoch, saturation, expectedBlocks, pledgeStatus }) =>
        perEpoch > 0n &&
        compare(pool.margin, parsePercent('2')) <= 0 &&
        pool.fixedCost <= parseAda('170') &&
        compare(saturation, parsePercent('10')) >= 0 &&
        compare(saturation, parsePercent('60')) <= 0 &&
        compare(expectedBlocks, ratio(10n)) >= 0 &&
        pledgeStatus === 'unknown',
    )
    expect(list).toEqual(kept)
  })

  it('holds what was searched for, and nothing where nothing was found', () => {
    const wanted = offers.slice(40, 43).map(({ pool }) => pool.id)
    expect(select('', new Set(wanted)).map(({ pool }) => pool.id)).toEqual(wanted)
    expect(select('', new Set())).toEqual([])
  })

  it.each([
    ['pledge', ({ pool }: Offer) => pool.pledge],
    ['fixed', ({ pool }: Offer) => pool.fixedCost],
    ['full', ({ pool }: Offer) => pool.activeStake],
  ] as const)('ordered by %s keeps equals by rank, both ways', (by, key) => {
    for (const way of [1n, -1n]) {
      const list = select(`preset=all&sort=${way > 0n ? '' : '-'}${by}`)
      expect(list).toHaveLength(offers.length)
      list.forEach((offer, i) => {
        const before = list[i - 1]
        if (!before) return
        const step = way * (key(offer) - key(before))
        expect(step >= 0n).toBe(true)
        if (step === 0n) expect(before.rank <= offer.rank).toBe(true)
      })
    }
  })

  it('ordered by what some do not have puts those last, both ways', () => {
    const nameless = ({ pool }: Offer) => pool.ticker === null && pool.name === null
    for (const sort of ['name', '-name']) {
      const list = select(`preset=all&sort=${sort}`).map(nameless)
      expect(list).toContain(true)
      expect(list.indexOf(true)).toBe(list.length - list.filter(Boolean).length)
    }
  })

  it('ordered by changes that have not come stays in the order of what pays best', () => {
    const { query } = readPoolsQuery(new URLSearchParams('preset=all&sort=-trend'), poolByIdOnly)
    expect(selectOffers({ offers, found: null, trends: null }, query)).toEqual(offers)
    const grown = selectOffers({ offers, found: null, trends }, query)
    expect(trends.of.get((grown[0] as Offer).pool.id)?.overHundred).toBe('new')
  })

  it('ordered by margin and by chances compares fractions, not their texts', () => {
    const margins = select('preset=all&sort=-margin')
    margins.forEach(({ pool }, i) => {
      const before = margins[i - 1]
      if (before) expect(compare(before.pool.margin, pool.margin)).toBeGreaterThanOrEqual(0)
    })
    const chances = select('preset=all&sort=noBlock')
    chances.forEach(({ chanceOfNoBlock }, i) => {
      const before = chances[i - 1]
      if (before) expect(compare(before.chanceOfNoBlock, chanceOfNoBlock)).toBeLessThanOrEqual(0)
    })
  })
})
