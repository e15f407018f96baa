import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lovelace, ratio } from '../rewards/index.ts'
import { poolId } from '../snapshot/index.ts'
import { currencies } from './currencies.ts'
import { defaultText, readField } from './fields.ts'
import { parseScenario } from './parse-scenario.ts'
import { paramsOf, scenarioParams } from './scenario-text.ts'
import { testPools } from './test-pools.ts'
import { type PoolChoice, type Scenario, scenarioFields } from './types.ts'

const supply = 45n * 10n ** 15n
const upTo = (max: bigint) => fc.bigInt({ min: 0n, max }).map((n) => lovelace(n))
const millionths = (max: bigint) =>
  fc.bigInt({ min: 0n, max: max * 1_000_000n }).map((n) => ratio(n, 100_000_000n))

const ownPools = fc
  .record({
    poolStake: upTo(supply),
    pledge: upTo(supply),
    margin: millionths(100n),
    fixedCost: upTo(10n ** 12n),
    share: fc.bigInt({ min: 0n, max: 100n }),
  })
  .map(({ share, ...pool }): PoolChoice => {
    return { kind: 'own', ...pool, ownerStake: lovelace((pool.poolStake * share) / 100n) }
  })

const pools = fc.oneof<fc.Arbitrary<PoolChoice>[]>(
  fc.constant({ kind: 'average' }),
  fc
    .uint8Array({ minLength: 28, maxLength: 28 })
    .map((bytes) => ({ kind: 'pool', id: poolId(Buffer.from(bytes).toString('hex')) })),
  ownPools,
)

const prices = fc.record({
  amount: fc.bigInt({ min: 1n, max: 10n ** 14n }).map((n) => ratio(n, 100_000_000n)),
  currency: fc.constantFrom(...currencies),
})

const estimates = fc.record({
  made: fc.integer({ min: 208, max: 9999 }),
  said: fc.option(upTo(supply), { nil: null }),
})

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    version: fc.constant(1 as const),
    stake: fc.bigInt({ min: 1n, max: supply }).map((n) => lovelace(n)),
    pool: pools,
    epochs: fc.integer({ min: 1, max: 2190 }),
    compound: fc.boolean(),
    performance: millionths(200n),
    price: fc.option(prices, { nil: null }),
    estimate: fc.option(estimates, { nil: null }),
  })
  .map(({ estimate, ...scenario }) => (estimate ? { ...scenario, estimate } : scenario))

test('a scenario survives its own link', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const link = scenarioParams(scenario).toString()
      const parsed = parseScenario(new URLSearchParams(link), testPools)
      expect(parsed.issues).toEqual([])
      expect(parsed.scenario).toEqual(scenario)
      expect(paramsOf(parsed.text).toString()).toBe(link)
    }),
    { numRuns: 2_000 },
  )
})

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(...[...'0123456789.,-+eE%₳ \u0000\ud800\u202e']),
    maxLength: 70,
  }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '-0', '1e400', 'NaN', '0x1', '\ufeff1'),
)

test('no text in any field throws, and what is used instead is valid', () => {
  const fields = fc.constantFrom(...scenarioFields)
  fc.assert(
    // Plain conditions: `expect` takes longer than what is asked here.
    fc.property(fields, nasty, (field, text) => {
      const { text: used, issue } = readField(field, text, testPools)
      const again = readField(field, used, testPools)
      const saysBriefly =
        issue === null ||
        (issue.used === used && used === defaultText[field] && [...issue.read].length <= 40)
      return saysBriefly && again.text === used && again.issue === null
    }),
    { numRuns: 100_000 },
  )
}, 60_000)

test('no link throws, and what it means is a link without issues', () => {
  const keys = fc.oneof(fc.constantFrom<string[]>(...scenarioFields, 'pool'), nasty)
  const values = fc.oneof(fc.constantFrom('own', 'average', '1', '0', '5', 'CALM', 'EUR'), nasty)
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values), { maxLength: 16 }), (entries) => {
      const { scenario, text } = parseScenario(new URLSearchParams(entries), testPools)
      const again = parseScenario(scenarioParams(scenario), testPools)
      expect(again).toEqual({ scenario, text, issues: [] })
    }),
    { numRuns: 10_000 },
  )
}, 60_000)

test('a megabyte in a link is refused, and in few words', () => {
  const megabyte = 1_000_000
  const texts = ['1'.repeat(megabyte), `1${'.'.repeat(megabyte)}`, ' '.repeat(megabyte)]
  const links = [
    ...scenarioFields.flatMap((field) => texts.map((text) => [[field, text]])),
    [['a'.repeat(megabyte), 'b']],
    Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 'x']),
    Array.from({ length: 100_000 }, () => ['stake', 'x']),
  ]
  for (const entries of links) {
    const params = new URLSearchParams(entries)
    const { issues } = parseScenario(params, testPools)
    expect(issues.length).toBeGreaterThan(0)
    expect(issues.length).toBeLessThan(40)
  }
})

test('words of the language are words like others', () => {
  const params = new URLSearchParams('__proto__=1&constructor=2&hasOwnProperty=3&toString=4')
  expect(parseScenario(params, testPools).issues).toHaveLength(4)
  expect(({} as Record<string, unknown>)['1']).toBeUndefined()
})
