import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { compare, lovelace, one, ratio, ratioForPlot } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { pledgeStatus } from '../snapshot/index.ts'
import { averagePoolTable } from './average-pool.ts'
import { averageAt, million } from './average-table.ts'
import { delegatorOutcome } from './delegator.ts'
import { expectedForAnyone } from './epoch-share.ts'
import { forecastFrom } from './forecast.ts'
import { poolInEpoch } from './pool-in-epoch.ts'
import { someday } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const basisAt = (epoch: number) => forecastFrom(snapshot, lovelace(0n)).at(epoch)

/** The mean with every floor of the ledger, pool by pool. */
function directly(epoch: number): bigint {
  let members = 0n
  let staked = 0n
  for (const pool of snapshot.pools) {
    if (compare(pool.margin, one) === 0) continue
    staked += pool.activeStake
    const there = poolInEpoch({
      basis: basisAt(epoch),
      parameters: snapshot.parameters,
      poolStake: pool.activeStake,
      pledge: pool.pledge,
      pledgeMet: pledgeStatus(pool, snapshot) !== 'unmet',
      performance: one,
    })
    members += expectedForAnyone(there, pool, pool.activeStake)
  }
  return (members * million) / staked
}

/** One test, so that the table of 2,700 pools is made once, and by it alone. */
it('mainnet’s table has the mean over its pools at any epoch, and what goes with it', () => {
  const table = averagePoolTable(snapshot)
  const at = (epoch: number) => averageAt(table, epoch)
  const apart = (epoch: number, from: bigint) =>
    Math.abs(Number(at(epoch).reward - directly(epoch))) / Number(from)

  expect(table.pools).toBe(2_588)
  // Right to a millionth, also between the epochs of the table …
  const near = (epoch: number) => apart(epoch, at(epoch).reward) < 1e-6
  for (const epoch of [617, 645, 669, 671, 733, 790, 913, 959, 1_051])
    expect(near(epoch), `${epoch}`).toBe(true)
  fc.assert(fc.property(fc.integer({ min: 622, max: 1_090 }), near), { numRuns: 1 })
  // … and decades ahead to a ten-thousandth of today's.
  const far = (epoch: number) => apart(epoch, at(669).reward) < 1e-4
  for (const epoch of [1_143, 2_000, 2_859]) expect(far(epoch), `${epoch}`).toBe(true)
  fc.assert(fc.property(fc.integer({ min: 1_100, max: 617 + 2_700 }), far), { numRuns: 1 })

  // Lower fixed costs leave more; today's cost most pools 170 or 340 ada.
  const { at340, at170, at75, at0, reward, low, high } = at(669)
  expect(at340 < reward && reward < at170 && at170 < at75 && at75 < at0).toBe(true)
  expect(low < reward && reward < high).toBe(true)

  // It stands in the page.
  expect(gzipSync(JSON.stringify(table)).length).toBeLessThanOrEqual(3_000)
  expect(JSON.parse(JSON.stringify(table))).toEqual(table)

  const { ros, spread, reservesFall } = delegatorOutcome({
    scenario: defaultScenario,
    figures: snapshot,
    pool: null,
    average: table,
    now: someday,
  })
  expect(spread?.pools).toBe(2_588)
  expect(ratioForPlot(ros.simplePerYear)).toBeCloseTo(0.0183, 4)
  expect(ratioForPlot(reservesFall)).toBeCloseTo(0.113, 3)
  expect(reservesFall).toEqual(
    ratio(basisAt(669).reserves - basisAt(742).reserves, basisAt(669).reserves),
  )
}, 240_000)
