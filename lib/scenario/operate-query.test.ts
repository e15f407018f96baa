import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lovelace, parseAda, ratio } from '../rewards/index.ts'
import { poolIdText } from '../snapshot/index.ts'
import { readOperate, readOperateText, type TermsOf } from './operate-query.ts'
import { needsOperateList, operateParams } from './operate-text.ts'
import { defaultOperateText, operateFields } from './operate-words.ts'
import { calm, testPools } from './test-pools.ts'
import type { OwnPool } from './types.ts'

/** A pool whose margin has more decimals than a field shows, and whose owners hold more than they pledge. */
const terms: OwnPool = {
  kind: 'own',
  poolStake: parseAda('3251282.123456'),
  pledge: parseAda('50000'),
  ownerStake: parseAda('61234.5'),
  fixedCost: parseAda('340'),
  margin: ratio(1n, 30n),
}
const termsOf: TermsOf = (id) => (id === calm ? terms : null)
const read = (link: string) => readOperate(new URLSearchParams(link), testPools, termsOf)
const codes = (link: string) => read(link).issues.map(({ field, code }) => [field, code])

describe('a link to the planner', () => {
  test('that asks nothing plans a pool of 3 M ada at 170 instead of 340 ada', () => {
    const { scenario, text, issues } = read('')
    expect(scenario.start).toBeNull()
    expect(scenario.plan).toEqual({
      ...{ kind: 'own', poolStake: parseAda('3000000'), pledge: parseAda('50000') },
      ...{ ownerStake: parseAda('50000'), fixedCost: parseAda('170'), margin: ratio(15n, 1_000n) },
    })
    expect(scenario.now).toEqual({ ...scenario.plan, fixedCost: parseAda('340') })
    expect(scenario.price).toBeNull()
    expect(text).toEqual(defaultOperateText)
    expect(issues).toEqual([])
    expect(needsOperateList(new URLSearchParams())).toBe(false)
  })

  test('to a registered pool plans it exactly as it is registered', () => {
    const { scenario, issues } = read('pool=CALM')
    expect(scenario.start).toBe(calm)
    expect(scenario.now).toEqual(terms)
    expect(scenario.plan).toEqual(terms)
    expect(issues).toEqual([])
    expect(needsOperateList(new URLSearchParams('pool=CALM'))).toBe(true)
  })

  test('changes what it says and nothing else', () => {
    const { scenario } = read(`pool=${poolIdText(calm)}&fixedCost=170`)
    expect(scenario.now).toEqual(terms)
    expect(scenario.plan).toEqual({ ...terms, fixedCost: parseAda('170') })
  })

  test('with another pledge has owners who hold it, never more than the pool', () => {
    expect(read('pool=CALM&pledge=100000').scenario.plan.ownerStake).toBe(parseAda('100000'))
    expect(read('poolStake=10').scenario.plan.ownerStake).toBe(parseAda('10'))
    expect(read('pledge=9000000').scenario.plan.ownerStake).toBe(parseAda('3000000'))
  })

  test('says all that can be asked', () => {
    const link =
      'poolStake=5000000&pledge=100&ownerStake=200&fixedCost=75&margin=2.5&nowFixedCost=500&nowMargin=3&performance=97&costs=60.5&costsAda=1.5&price=0.36&currency=EUR&epochs=146&growth=-12.5&minCost=75&minBinds=rewards&memberStake=2&income=501&memberReturn=2.1&lift=0.1&more=7'
    const { scenario, text, issues } = read(link)
    expect(issues).toEqual([])
    expect(scenario).toMatchObject({
      ...{ performance: ratio(97n, 100n), price: ratio(36n, 100n), currency: 'EUR', epochs: 146 },
      costs: { money: ratio(605n, 10n), ada: parseAda('1.5') },
      growth: ratio(-125n, 1_000n),
      minimum: { cost: parseAda('75'), binds: 'rewards' },
      memberStake: parseAda('2'),
      goals: {
        income: parseAda('501'),
        memberReturn: ratio(21n, 1_000n),
        lift: ratio(1n, 1_000n),
        more: parseAda('7'),
      },
      now: { poolStake: parseAda('5000000'), fixedCost: parseAda('500'), margin: ratio(3n, 100n) },
    })
    expect(operateParams(text, null).toString()).toBe(link)
  })

  test.each([
    ['pool=nobody', 'pool', 'unknown-pool'],
    ['pool=DUP', 'pool', 'ambiguous-pool'],
    [`pool=${'22'.repeat(28)}`, 'pool', 'unknown-pool'],
    ['poolStake=0', 'poolStake', 'too-small'],
    ['poolStake=', 'poolStake', 'empty'],
    ['pledge=-1', 'pledge', 'negative'],
    ['ownerStake=3000001', 'ownerStake', 'above-pool-stake'],
    ['margin=100.1', 'margin', 'too-large'],
    ['fixedCost=1e3', 'fixedCost', 'not-a-number'],
    ['growth=-91', 'growth', 'too-small'],
    ['growth=--1', 'growth', 'negative'],
    ['epochs=0', 'epochs', 'too-small'],
    ['income=0', 'income', 'too-small'],
    ['costs=1.005', 'costs', 'too-many-decimals'],
    ['currency=DOGE', 'currency', 'unknown-word'],
    ['minCost=200', 'minCost', 'unknown-word'],
    ['margin=1&margin=2', 'margin', 'repeated'],
    ['v=2', 'v', 'unknown-version'],
    ['fee=1', 'fee', 'unknown-field'],
    ['pool=CALM&nowMargin=1', 'nowMargin', 'unused-field'],
  ])('is told what it could not mean: %s', (link, field, code) => {
    expect(codes(link)).toEqual([[field, code]])
  })

  test('of the calculator about an own pool plans that pool', () => {
    const { scenario, issues } = read('v=1&pool=own&poolStake=4000000&margin=1')
    expect(scenario.start).toBeNull()
    expect(scenario.plan.poolStake).toBe(parseAda('4000000'))
    expect(issues).toEqual([])
  })

  test('is survived whatever it is, and what it was read as reads as the same', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('CALM', 'DUP', 'new', '0', '-0', '-1', '0.50', '170', '1e9', '', 'rewards'),
      fc.nat().map(String),
    )
    const fields = fc.constantFrom(...operateFields, 'v', 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(fields, words), { maxLength: 12 }), (pairs) => {
        const once = readOperate(new URLSearchParams(pairs), testPools, termsOf)
        const known = once.scenario.start && terms
        const twice = readOperate(operateParams(once.text, known), testPools, termsOf)
        expect(twice.scenario).toEqual(once.scenario)
        expect(twice.text).toEqual(once.text)
        expect(twice.issues).toEqual([])
        const { plan, now } = once.scenario
        for (const pool of [plan, now]) expect(pool.ownerStake <= pool.poolStake).toBe(true)
        expect(plan.poolStake > lovelace(0n)).toBe(true)
      }),
    )
  })

  test('does not keep fees of now beside a registered pool, good or bad', () => {
    for (const fees of ['nowFixedCost=0', 'nowMargin=7', 'nowFixedCost=-1', 'nowMargin=x']) {
      const { text, scenario } = read(`pool=CALM&${fees}`)
      expect({ text, scenario }).toEqual({ ...read('pool=CALM'), issues: undefined })
      expect(codes(`pool=CALM&${fees}`)).toEqual([[fees.split('=')[0], 'unused-field']])
    }
  })

  test('what a form holds is read as the link of it', () => {
    const { text, scenario } = read('pool=CALM&pledge=70000&growth=5')
    expect(readOperateText(text, testPools, termsOf).scenario).toEqual(scenario)
  })
})
