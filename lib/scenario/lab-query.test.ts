import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAda, presets, ratio } from '../rewards/index.ts'
import { poolId, poolIdText } from '../snapshot/index.ts'
import { readLab } from './lab-query.ts'
import { labParams, presetOf, startFrom } from './lab-text.ts'
import { labOrders, labRanges, labShows, rulesFields } from './lab-words.ts'
import { poolByIdOnly } from './parse-scenario.ts'

const today = {
  ...{ k: 500n, a0: ratio(3n, 10n), rho: ratio(3n, 1000n), tau: ratio(1n, 5n) },
  minPoolCost: parseAda('170'),
}
const read = (link: string) => readLab(new URLSearchParams(link), today, poolByIdOnly)
const mine = poolId('ab'.repeat(28))

describe('a link to the lab', () => {
  it('that asks nothing opens with twice as many pools wanted', () => {
    expect(read('').scenario.rules).toMatchObject({ preset: { id: 'k-1000' }, k: 1000n })
    expect(labParams(read('').text, today).toString()).toBe('')
    expect(read('pool=').scenario.rules.k).toBe(1000n)
    // A rule without a preset is set over today's.
    expect(read('rho=0.2').scenario.rules).toMatchObject({ preset: { id: 'today' }, k: 500n })
  })

  it('that asks for today’s rules changes nothing, nobody moving', () => {
    const { scenario, text, issues } = read('preset=today')
    expect(scenario.rules).toEqual({
      ...{ ...today, preset: presetOf('today'), costs: 'stay', minMargin: ratio(0n) },
      ...{ leverage: null, curve: null, ownSaturation: null, blend: null },
      ...{ fullPot: false, fees: null },
    })
    expect(scenario).toMatchObject({
      ...{ against: null, mine: null, price: null, spending: 0n, reaction: null, show: 'lose' },
      // 170 ada an epoch, 73 epochs, 12 months: 1034.17 ada.
      ...{ runningCosts: parseAda('1034'), sort: { by: 'lost', descending: true } },
    })
    expect(issues).toEqual([])
    expect(labParams(text, today).toString()).toBe('preset=today')
  })

  it('starts from a preset and says only what differs from it', () => {
    const link = 'preset=k-1000&k=750&minCost=100'
    const { scenario, text } = read(link)
    expect(scenario.rules).toMatchObject({ k: 750n, minPoolCost: parseAda('100') })
    expect(labParams(text, today).toString()).toBe(link)
    expect(labParams({ ...text, k: '1000' }, today).toString()).toBe('preset=k-1000&minCost=100')
  })

  it('can switch off what a preset switches on', () => {
    expect(read('preset=leverage-10').scenario.rules.leverage).toEqual(ratio(10n))
    const { scenario, text } = read('preset=leverage-10&leverage=')
    expect(scenario.rules.leverage).toBeNull()
    expect(labParams(text, today).toString()).toBe('preset=leverage-10&leverage=')
    expect(read('preset=cip-7&root=').scenario.rules.curve).toBeNull()
    expect(read('preset=cip-37&ownLeast=').scenario.rules.ownSaturation).toBeNull()
  })

  it('holds a second scenario under its own words', () => {
    const { scenario, text } = read('k=800&b.preset=cip-163&b.tau=25')
    expect(scenario.rules.k).toBe(800n)
    expect(scenario.against).toMatchObject({ fullPot: true, tau: ratio(1n, 4n), k: 500n })
    expect(labParams(text, today).toString()).toBe('k=800&b.preset=cip-163&b.tau=25')
    expect(labParams(read('b.preset=today').text, today).toString()).toBe('b.preset=today')
  })

  it('says everything that can be asked', () => {
    const link = `rho=0.25&tau=30&a0=0.5&minCost=75&costs=follow&minMargin=1.5&leverage=100&root=3&crossover=4&ownLeast=20&ownLeverage=100&ownBounds=formula&blend=0.5&fullPot=1&fees=90000&pool=${poolIdText(mine)}&price=0.5&currency=EUR&running=200&spending=4000000&feeGrowth=10&react=1&reactRounds=50&reactShare=10&reactSeed=7&reactStop=0.5&show=gain&sort=name`
    const { scenario, text, issues } = read(link)
    expect(issues).toEqual([])
    expect(scenario).toMatchObject({
      rules: {
        ...{ rho: ratio(1n, 400n), costs: 'follow', minMargin: ratio(3n, 200n), fullPot: true },
        curve: { root: 3n, crossover: ratio(4n) },
        ownSaturation: { least: ratio(1n, 5n), leverage: ratio(100n), bounds: 'formula' },
        ...{ blend: ratio(1n, 2n), fees: parseAda('90000') },
      },
      ...{ mine, price: { amount: ratio(1n, 2n), currency: 'EUR' }, feeGrowth: ratio(1n, 10n) },
      reaction: { rounds: 50, share: ratio(1n, 10n), seed: 7, stop: ratio(1n, 200n) },
      ...{ show: 'gain', sort: { by: 'name', descending: false } },
    })
    expect(labParams(text, today).toString()).toBe(link)
  })

  it.each([
    ['preset=moon', 'preset', 'unknown-word', 'today'],
    ['k=0', 'k', 'too-small', '500'],
    ['preset=k-1000&k=ten', 'k', 'not-a-number', '1000'],
    ['rho=-1', 'rho', 'negative', '0.3'],
    ['tau=101', 'tau', 'too-large', '20'],
    ['a0=', 'a0', 'empty', '0.3'],
    ['leverage=1,5', 'leverage', 'not-a-number', ''],
    ['costs=gone', 'costs', 'unknown-word', 'stay'],
    ['b.k=lots', 'b.k', 'not-a-number', '500'],
    ['pool=pool1nonsense', 'pool', 'unknown-pool', ''],
    ['running=much', 'running', 'not-a-number', '1034'],
    ['k=600&k=700', 'k', 'repeated', '600'],
  ])('is told what it could not mean: %s', (link, field, code, used) => {
    const { issues, text } = read(link)
    expect(issues).toMatchObject([{ field, code, used }])
    // What stands in the fields is good.
    expect(read(labParams(text, today).toString()).issues).toEqual([])
  })

  it('keeps the fees when it starts from another preset', () => {
    const { text } = read('preset=k-1000&fees=1&a0=1')
    const cip163 = presetOf('cip-163')
    expect(cip163 && startFrom(text, cip163, today)).toMatchObject({
      fees: '1',
      a0: '0.3',
      k: '500',
    })
  })
})

/** Texts in their range, in the shortest form. */
const decimals = ({ least, most, decimals: places }: (typeof labRanges)['k' | 'rho']) =>
  fc
    .tuple(
      fc.bigInt({ min: BigInt(Math.ceil(Number(least))), max: BigInt(most) - 1n }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([whole, thousandths]) => {
      const part = String(thousandths).padStart(3, '0').replace(/0+$/, '')
      return places === 0 || part === '' ? String(whole) : `${whole}.${part}`
    })

const words = fc.record(
  {
    preset: fc.constantFrom(...presets.map(({ id }) => id)),
    ...Object.fromEntries(
      Object.entries(labRanges).map(([field, range]) => [
        field,
        decimals(range as (typeof labRanges)['k']),
      ]),
    ),
    ...{ costs: fc.constantFrom('stay', 'lift', 'follow'), fullPot: fc.constantFrom('0', '1') },
    ...{ ownBounds: fc.constantFrom('stake', 'formula'), react: fc.constantFrom('0', '1') },
    ...{ show: fc.constantFrom(...labShows), sort: fc.constantFrom(...labOrders) },
    pool: fc.constantFrom('', poolIdText(mine)),
  } as Record<string, fc.Arbitrary<string>>,
  { requiredKeys: [] },
)

describe('any link', () => {
  it('is read back as the same scenario from its shortest form', () => {
    fc.assert(
      fc.property(words, fc.option(words), (first, second) => {
        const params = new URLSearchParams(first as Record<string, string>)
        for (const field of rulesFields)
          if (second?.[field] !== undefined) params.set(`b.${field}`, second[field])
        const { scenario, text, issues } = readLab(params, today, poolByIdOnly)
        const again = readLab(labParams(text, today), today, poolByIdOnly)
        expect(issues).toEqual([])
        expect(again).toEqual({ scenario, text, issues: [] })
      }),
      { numRuns: 200 },
    )
  })

  it('never throws, whatever it says', () => {
    const field = fc.constantFrom(...rulesFields, 'running', 'react', 'sort', 'pool', 'b.k')
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '-1', '1e9', '0.1'))
    fc.assert(
      fc.property(fc.array(fc.tuple(field, text), { maxLength: 12 }), (pairs) => {
        const { text: shown } = readLab(new URLSearchParams(pairs), today, poolByIdOnly)
        expect(readLab(labParams(shown, today), today, poolByIdOnly).issues).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
