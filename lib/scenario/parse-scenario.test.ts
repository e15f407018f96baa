import { describe, expect, test } from 'vitest'
import { lovelace, one, ratio } from '../rewards/index.ts'
import { poolIdText } from '../snapshot/index.ts'
import golden from './links.golden.json'
import { defaultScenario, needsPoolList, parseScenario, poolByIdOnly } from './parse-scenario.ts'
import { paramsOf, scenarioParams } from './scenario-text.ts'
import { calm, testPools, twins } from './test-pools.ts'

const parse = (link: string) => parseScenario(new URLSearchParams(link), testPools)

/** Links that people keep. A line of this file may be added, never changed. */
describe('a link means for ever what it means today', () => {
  test.each(golden)('?$link', ({ link, means, issues }) => {
    const parsed = parse(link)
    expect(scenarioParams(parsed.scenario).toString()).toBe(means)
    expect(
      parsed.issues.map(({ field, code, read, used }) => [field, code, read, used].join(' | ')),
    ).toEqual(issues)
    expect(parse(means)).toMatchObject({ scenario: parsed.scenario, issues: [] })
  })
})

test('an empty link asks for 10,000 ada with the average pool for a year', () => {
  expect(parse('').scenario).toEqual({
    version: 1,
    stake: 10_000_000_000n,
    pool: { kind: 'average' },
    epochs: 73,
    compound: true,
    performance: one,
    price: null,
  })
  expect(defaultScenario).toEqual(parse('').scenario)
})

test.each([1, 40, 41, 64, 65, 1_000])(
  'a number of %i digits is read or refused, never thrown',
  (length) => {
    const { issues } = parse(`stake=${'9'.repeat(length)}`)
    expect(issues.map(({ code }) => code)).toEqual(
      length === 1 ? [] : [length > 64 ? 'too-long' : 'too-large'],
    )
  },
)

test('every word is read', () => {
  const { scenario, text, issues } = parse(
    'v=1&stake=1234.5&pool=own&epochs=365&compound=0&performance=98.5&price=0.4512&currency=KRW' +
      '&poolStake=5000000&pledge=300000&margin=2.75&fixedCost=340&ownerStake=400000.000001',
  )
  expect(issues).toEqual([])
  expect(scenario).toEqual({
    version: 1,
    stake: 1_234_500_000n,
    pool: {
      kind: 'own',
      poolStake: 5_000_000_000_000n,
      pledge: 300_000_000_000n,
      margin: ratio(275n, 10_000n),
      fixedCost: 340_000_000n,
      ownerStake: 400_000_000_001n,
    },
    epochs: 365,
    compound: false,
    performance: ratio(985n, 1_000n),
    price: { amount: ratio(4_512n, 10_000n), currency: 'KRW' },
  })
  expect(text).toMatchObject({ stake: '1234.5', margin: '2.75', ownerStake: '400000.000001' })
})

describe('issues say enough for a sentence', () => {
  test('the letter that does not belong, and where', () => {
    expect(parse('stake=10.000,5o').issues).toEqual([
      {
        field: 'stake',
        code: 'not-a-number',
        read: '10.000,5o',
        used: '10000',
        detail: { character: ',', kind: 'mark', place: 'middle' },
      },
    ])
    expect(parse('stake=5o').issues[0]?.detail).toEqual({
      character: 'o',
      kind: 'letter',
      place: 'end',
    })
    expect(parse('stake=%005').issues[0]?.detail).toMatchObject({ character: 'U+0000' })
  })

  test('the bound, in the unit of the field', () => {
    expect(parse('epochs=0').issues[0]?.detail).toEqual({ least: '1' })
    expect(parse('performance=201').issues[0]?.detail).toEqual({ most: '200' })
    expect(parse('price=0.123456789').issues[0]?.detail).toEqual({ decimals: 8 })
  })

  test('the pools that share a ticker', () => {
    expect(parse('pool=dup').issues[0]?.candidates).toEqual(twins)
  })

  test('hostile text is shown without what is invisible, and cut', () => {
    const hostile = `\u202e<b>${'x'.repeat(1_000)}\u0000`
    const [issue] = parse(new URLSearchParams({ stake: hostile }).toString()).issues
    expect(issue?.read).toBe(`<b>${'x'.repeat(36)}…`)
  })

  test('words that mean nothing are listed up to twenty, then counted', () => {
    const link = Array.from({ length: 100 }, (_, i) => `k${i}=${i}`).join('&')
    const { issues } = parse(link)
    expect(issues).toHaveLength(21)
    expect(issues.at(-1)).toMatchObject({ code: 'unknown-field', detail: { more: 80 } })
  })
})

test('a pool is found by id before any list of pools is loaded', () => {
  const link = new URLSearchParams({ pool: poolIdText(calm) })
  expect(parseScenario(link, poolByIdOnly).scenario.pool).toEqual({ kind: 'pool', id: calm })
  expect(needsPoolList(link)).toBe(false)
  expect(needsPoolList(new URLSearchParams('pool=CALM'))).toBe(true)
  for (const none of ['', 'pool=', 'pool=own', 'pool=average', `pool=${calm}`])
    expect(needsPoolList(new URLSearchParams(none))).toBe(false)
})

describe('a form goes through the door of the link', () => {
  test('what says nothing is left out', () => {
    const { text } = parse('')
    expect(paramsOf(text).toString()).toBe('')
    expect(paramsOf({ ...text, margin: '5', currency: 'EUR' }).toString()).toBe('')
    expect(paramsOf({ ...text, pool: 'own', margin: '5' }).toString()).toBe('v=1&pool=own&margin=5')
    expect(paramsOf({ ...text, price: '1', currency: 'EUR' }).toString()).toBe(
      'v=1&price=1&currency=EUR',
    )
  })

  test('what is wrong is kept, for the parser to say so', () => {
    const params = paramsOf({ ...parse('').text, stake: 'abc', pool: 'own', ownerStake: '-1' })
    expect(params.toString()).toBe('v=1&stake=abc&pool=own&ownerStake=-1')
    expect(parseScenario(params, testPools).issues.map(({ code }) => code)).toEqual([
      'not-a-number',
      'negative',
    ])
  })
})

test('owners hold what they pledge, unless told otherwise', () => {
  const owner = (link: string) => {
    const { pool } = parse(`pool=own&${link}`).scenario
    return pool.kind === 'own' ? pool.ownerStake : null
  }
  expect(owner('pledge=100000')).toBe(lovelace(100_000_000_000n))
  expect(owner('pledge=9&poolStake=7')).toBe(lovelace(7_000_000n))
  expect(owner('pledge=10.25&poolStake=10.3')).toBe(lovelace(10_250_000n))
  expect(owner('pledge=5&ownerStake=0')).toBe(lovelace(0n))
})
