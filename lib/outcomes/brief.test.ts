import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, maxSupply } from '../rewards/index.ts'
import { defaultScenario, type Scenario } from '../scenario/index.ts'
import type { Pool, Snapshot } from '../snapshot/index.ts'
import { averagePoolTable } from './average-pool.ts'
import type { AveragePoolTable } from './average-table.ts'
import { type BriefOutcome, briefOutcome } from './brief.ts'
import { delegatorOutcome } from './delegator.ts'
import { inDataEpoch, someday } from './test-mainnet.ts'

let snapshot: Snapshot
let average: AveragePoolTable

beforeAll(() => {
  snapshot = embeddedSnapshot()
  average = averagePoolTable({ ...snapshot, pools: snapshot.pools.slice(0, 40) })
})

/** What both say, of the whole answer. */
function inBrief(pool: Pool | null, scenario: Scenario, now: number): BriefOutcome {
  const whole = delegatorOutcome({ scenario, pool, figures: snapshot, average, now })
  const { problem, dataEpoch, clockEpoch, age, horizon, projection, spread } = whole
  const chance = whole.luck?.chanceOfNothing ?? whole.spread?.chanceOfNothing
  const clocks = ['old-data', 'clock-before-data', 'vote-delegation']
  return {
    ...{ problem, dataEpoch, clockEpoch, age, horizon, projection, spread },
    rosSimplePerYear: whole.ros.simplePerYear,
    now: whole.now,
    perEpoch: whole.perEpoch,
    timeline: whole.timeline,
    warnings: expect.arrayContaining(
      whole.warnings.filter(({ kind }) => !clocks.includes(kind)),
    ) as never,
    chanceOfNothing: chance ?? { n: -1n, d: 1n },
  }
}

describe('the brief answer is the whole one’s', () => {
  test('for pools and stakes at random, to the lovelace', () => {
    const cases = fc.record({
      row: fc.nat(),
      stake: fc.bigInt(1n, 10n ** 14n),
      now: fc.constantFrom(inDataEpoch, someday),
    })
    fc.assert(
      fc.property(cases, ({ row, stake, now }) => {
        const pool = snapshot.pools[row % snapshot.pools.length] as Pool
        const scenario: Scenario = {
          ...defaultScenario,
          stake: lovelace(stake),
          pool: { kind: 'pool', id: pool.id },
        }
        const given = { scenario, pool, figures: snapshot, average, now }
        expect(briefOutcome(given)).toEqual(inBrief(pool, scenario, now))
      }),
      { numRuns: 25 },
    )
  })

  test.each([1n, 10_000_000_000n, 45n * 10n ** 15n])(
    'for the average pool and %d lovelace',
    (stake) => {
      const scenario = { ...defaultScenario, stake: lovelace(stake) }
      const given = { scenario, pool: null, figures: snapshot, average, now: someday }
      expect(briefOutcome(given)).toEqual(inBrief(null, scenario, someday))
    },
  )

  test('for more ada than there is in one pool: no answer, and the same reason', () => {
    const pool = snapshot.pools[0] as Pool
    const scenario: Scenario = {
      ...defaultScenario,
      stake: maxSupply,
      pool: { kind: 'pool', id: pool.id },
    }
    const brief = briefOutcome({ scenario, pool, figures: snapshot, average, now: someday })
    const { problem } = inBrief(pool, scenario, someday)
    expect(problem?.kind).toBe('more-than-exists')
    expect(brief.problem).toEqual(problem)
    expect(brief.horizon.reward).toBe(0n)
  })
})
