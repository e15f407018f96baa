import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, ratio } from '../rewards/index.ts'
import { defaultScenario, type PoolChoice, type Scenario } from '../scenario/index.ts'
import { averagePoolTable } from './average-pool.ts'
import { delegatorOutcome } from './delegator.ts'
import { headlineOutcome, keptAveragePool } from './headline.ts'
import { inDataEpoch, ownPool, someday } from './test-mainnet.ts'

const read = embeddedSnapshot()
const { pools } = read
const snapshot = { ...read, pools }
const table = averagePoolTable({ ...snapshot, pools: pools.slice(0, 40) })
const average = keptAveragePool(table)

function both(scenario: Scenario, now: number) {
  const { pool: asked } = scenario
  const pool = asked.kind === 'pool' ? (pools.find(({ id }) => id === asked.id) ?? null) : null
  const outcome = delegatorOutcome({ scenario, figures: snapshot, pool, average: table, now })
  const { projection: _, sum: __, averageSum: ___, luck, ...rest } = outcome
  const { rows: ____, ...summary } = luck ?? { rows: [] }
  const whole = { ...rest, luck: luck && summary }
  return { whole, headline: headlineOutcome({ scenario, figures: snapshot, pool, average, now }) }
}

const choices: fc.Arbitrary<PoolChoice> = fc.oneof(
  fc.constant({ kind: 'average' } as const),
  fc.constantFrom(...pools).map(({ id }) => ({ kind: 'pool', id }) as const),
  fc
    .nat(60_000_000)
    .map((stake) => ownPool({ poolStake: `${stake}`, fixedCost: '170', margin: '2' })),
)

const scenarios = fc.record({
  stake: fc.bigInt(1n, 10n ** 15n).map((stake) => lovelace(stake)),
  pool: choices,
  epochs: fc.integer({ min: 1, max: 300 }),
  compound: fc.boolean(),
  performance: fc.constantFrom(ratio(0n), ratio(19n, 20n), ratio(1n), ratio(6n, 5n)),
})

it('is the whole answer to the lovelace, whatever is asked', () => {
  fc.assert(
    fc.property(scenarios, fc.constantFrom(someday, inDataEpoch), (asked, now) => {
      const { whole, headline } = both({ ...defaultScenario, ...asked }, now)
      expect(headline).toEqual(whole)
    }),
    { numRuns: 40 },
  )
})

it('has the same problem where more is asked for than there is', () => {
  const pool = { kind: 'pool', id: pools[0]?.id } as PoolChoice
  const stake = lovelace(44_000_000_000_000_000n)
  const { whole, headline } = both({ ...defaultScenario, pool, stake }, someday)
  expect(headline.problem).not.toBeNull()
  expect(headline).toEqual(whole)
})
