import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { compare, lovelace, one, parseAda, ratio, ratioForPlot } from '../rewards/index.ts'
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
const table = averagePoolTable(snapshot)
const basisAt = forecastFrom(snapshot, lovelace(0n)).at

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

const apart = (a: bigint, b: bigint) => Math.abs(Number(a - b)) / Number(b)

describe('the average pool', () => {
  it('is the mean over every pool with a margin below 100 %', () => {
    expect(table.pools).toBe(2_588)
    expect(apart(averageAt(table, 617).reward, directly(617))).toBeLessThan(1e-6)
  })

  it('is right to a millionth at epochs between those of the table', () => {
    for (const epoch of [645, 669, 671, 733, 790, 913, 959, 1_051])
      expect(apart(averageAt(table, epoch).reward, directly(epoch)), `${epoch}`).toBeLessThan(1e-6)
  }, 60_000)

  it('is right to a ten-thousandth of today’s decades ahead', () => {
    const today = Number(averageAt(table, 669).reward)
    for (const epoch of [1_143, 2_000, 2_859]) {
      const off = Number(averageAt(table, epoch).reward - directly(epoch))
      expect(Math.abs(off) / today).toBeLessThan(1e-4)
    }
  }, 60_000)

  it('stands still outside the table', () => {
    expect(averageAt(table, 5_000)).toEqual(averageAt(table, 617 + 2_700))
    expect(averageAt(table, 300)).toEqual(averageAt(table, 617))
  })

  it('gets less the higher a fixed cost all pools had', () => {
    const { at340, at170, at75, at0, reward } = averageAt(table, 669)
    expect(at340 < at170 && at170 < at75 && at75 < at0).toBe(true)
    expect(at340 < reward && reward < at170).toBe(true)
  })

  it('lies between the tenths of stake that get the least and the most', () => {
    const { low, high, reward } = averageAt(table, 669)
    expect(low < reward && reward < high).toBe(true)
  })

  it('stands in a page at no more than 3 kB', () => {
    expect(gzipSync(JSON.stringify(table)).length).toBeLessThanOrEqual(3_000)
    expect(JSON.parse(JSON.stringify(table))).toEqual(table)
  })
})

describe('an answer about the average pool', () => {
  const stake = parseAda('10000')
  const outcome = delegatorOutcome({
    scenario: { ...defaultScenario, stake },
    figures: snapshot,
    pool: null,
    average: table,
    now: someday,
  })

  it('is what the table has for a million, in proportion', () => {
    const { reward } = averageAt(table, 669)
    expect(outcome.perEpoch.reward).toBe(reward / 100n)
    expect(ratioForPlot(outcome.ros.simplePerYear)).toBeCloseTo(0.0183, 4)
  })

  it('has the spread between pools in place of one pool’s luck', () => {
    expect(outcome).toMatchObject({ basis: 'average', pool: null, luck: null, joining: null })
    expect(outcome.horizon).toMatchObject({ low: null, high: null, band: null })
    expect(outcome.spread?.pools).toBe(2_588)
    expect(outcome.averageSum?.reward).toBe(outcome.perEpoch.reward)
  })

  it('does not join the stake to the network', () => {
    expect(outcome.now.networkActiveStake).toBe(snapshot.pots.activeStake)
  })

  it('says how far the reserves fall within the year', () => {
    expect(ratioForPlot(outcome.reservesFall)).toBeCloseTo(0.113, 3)
    expect(outcome.reservesFall).toEqual(
      ratio(basisAt(669).reserves - basisAt(742).reserves, basisAt(669).reserves),
    )
  })
})
