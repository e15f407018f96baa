import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { epoch, lovelace, one, parseAda, ratio } from '../rewards/index.ts'
import { type CourseInput, courseAnswer } from './course-answer.ts'
import { forecastFrom, furthestForecast } from './forecast.ts'
import { networkAnswer } from './network-answer.ts'
import { inDataEpoch, someday } from './test-mainnet.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const epochSeconds = 432_000

const usual: CourseInput = {
  ...{ snapshot: threePools, now: inEpoch700, epochs: 2, every: 1, changes: [] },
  ...{ fees: null, feesGrowth: one, eta: null, withdrawals: lovelace(0n) },
}
const ask = (change: Partial<CourseInput> = {}) => courseAnswer({ ...usual, ...change })

/** One figure of every row. */
const column = <Key extends keyof ReturnType<typeof ask>['rows'][number]>(
  key: Key,
  change: Partial<CourseInput> = {},
) => ask(change).rows.map((row) => row[key])

describe('the course', () => {
  it('begins with the clock’s epoch as it is', () => {
    const { rows, ...about } = ask()
    const { average } = networkAnswer(threePools, inEpoch700)
    expect(rows[0]).toMatchObject({
      ...{ epoch: 700, start: 1_596_059_091 + 492 * epochSeconds },
      ...{ reserves: ada('9000000000'), treasury: 0n, fees: ada('100000') },
      ...{ deltaR1: ada('900000'), rewardPot: ada('800000'), paid: ada('400000') },
      ...{ k: 4n, rho: ratio(54n, 100n), tau: ratio(1n, 5n), a0: ratio(0n), average },
    })
    expect(about).toEqual({
      ...{ dataEpoch: 700, clockEpoch: 700, age: 0, from: 700, to: 702, reservesHalved: null },
    })
  })

  it('moves by the ledger’s update: what is not paid returns to the reserves', () => {
    const [first, second] = ask().rows
    if (!first || !second) throw new Error('two rows')
    const back = first.rewardPot - first.paid
    expect(second.reserves).toBe(first.reserves - first.deltaR1 + back)
    expect(second.treasury).toBe(ada('200000'))
  })

  it('has a row every so many epochs, of the last one if it falls on it', () => {
    expect(column('epoch', { epochs: 6, every: 3 })).toEqual([700, 703, 706])
    expect(column('epoch', { epochs: 5, every: 3 })).toEqual([700, 703])
    expect(column('epoch', { epochs: 1, every: furthestForecast })).toEqual([700])
  })

  it('says when half of the reserves are gone', () => {
    // Six tenths of the reserves leave; of the 80 % that pools may have, half comes back.
    const draining = { eta: one, changes: [{ from: epoch(700), rho: ratio(6n, 10n) }] }
    expect(ask({ ...draining, epochs: 3 }).reservesHalved).toBe(702)
    expect(ask({ epochs: 1 }).reservesHalved).toBeNull()
    // All that leaves goes to the treasury, without fees: the pools get nothing to give back.
    const toTreasury = (rho: bigint) => ({
      ...{ eta: one, fees: lovelace(0n) },
      changes: [{ from: epoch(700), rho: ratio(rho, 1_000n), tau: one }],
    })
    expect(ask(toTreasury(500n)).reservesHalved).toBe(701)
    expect(ask(toTreasury(499n)).reservesHalved).toBe(702)
  })

  it('says that empty reserves are halved from the first', () => {
    const { pots, newest } = threePools
    const reserves = lovelace(0n)
    const snapshot = {
      ...threePools,
      ...{ pots: { ...pots, reserves }, newest: { ...newest, reserves } },
    }
    expect(ask({ snapshot }).reservesHalved).toBe(700)
  })
})

describe('what may be changed', () => {
  it('is a parameter, from the blocks of its epoch on', () => {
    const changes = [
      { from: epoch(701), k: 8n, tau: ratio(1n, 2n) },
      { from: epoch(702), a0: ratio(1n, 2n), rho: ratio(27n, 100n) },
    ]
    expect(column('k', { changes })).toEqual([4n, 8n, 8n])
    expect(column('a0', { changes })).toEqual([ratio(0n), ratio(0n), ratio(1n, 2n)])
    expect(column('rho', { changes }).map(({ d }) => d)).toEqual([50n, 50n, 100n])
    const [before, after] = ask({ changes }).rows
    expect(before?.paid).toBe(ada('400000'))
    expect(after && after.rewardPot < ada('501000') && after.paid < ada('200000')).toBe(true)
    expect(after && before && after.average.perMillion < before.average.perMillion).toBe(true)
  })

  it('is the least that pools may charge', () => {
    const fees = [{ from: epoch(701), minPoolMargin: one }]
    const [before, after] = ask({ changes: fees }).rows.map(({ average }) => average)
    expect(before?.pools).toBe(2)
    expect(after).toMatchObject({ pools: 0, perMillion: 0n })
    const cost = [{ from: epoch(701), minPoolCost: ada('100000000') }]
    expect(ask({ changes: cost }).rows[1]?.average.perMillion).toBe(0n)
  })

  it('are the fees, which grow by the year', () => {
    const growing = { fees: ada('1000'), feesGrowth: ratio(3n, 2n), epochs: 146, every: 73 }
    expect(column('fees', growing)).toEqual(['1000', '1500', '2250'].map(ada))
    expect(column('fees', { ...growing, epochs: 72, every: 72 })).toEqual(['1000', '1000'].map(ada))
  })

  it('is η, and the blocks with it', () => {
    const twice = ask({ eta: ratio(1n, 2_700n) }).rows[0]
    expect(twice?.deltaR1).toBe(ada('1800000'))
    // Of eight blocks more epochs cover a cost.
    const usualRow = ask().rows[0]
    const shareOf = (row: typeof twice) => Number(row?.average.perMillion) / Number(row?.rewardPot)
    expect(shareOf(twice)).toBeGreaterThan(shareOf(usualRow))
  })

  it('is what leaves the treasury, which cannot be more than it has', () => {
    expect(column('treasury', { withdrawals: ada('150000') }).slice(0, 2)).toEqual([
      0n,
      ada('50000'),
    ])
    expect(() => ask({ withdrawals: ada('200001') })).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'withdrawals' }),
    )
  })
})

describe('pots up to the clock’s epoch', () => {
  const mainnet = embeddedSnapshot()
  const snapshot = { ...mainnet, pools: mainnet.pools.slice(0, 5) }
  const forecast = forecastFrom(snapshot, lovelace(0n))
  const first = (now: number) => ask({ snapshot, now, epochs: 1 }).rows[0]

  it('are those of every forecast', () => {
    for (const now of [
      inDataEpoch,
      inDataEpoch + 3 * epochSeconds,
      inDataEpoch + 5 * epochSeconds,
      someday,
    ]) {
      const row = first(now)
      expect(row?.reserves).toBe(forecast.at(row?.epoch ?? 0).reserves)
    }
  })

  it('have the treasury that goes with them', () => {
    expect(first(inDataEpoch)?.treasury).toBe(mainnet.pots.treasury)
    expect(first(inDataEpoch + 5 * epochSeconds)?.treasury).toBe(mainnet.newest.treasury)
    const { deltaT1 } = forecast.at(622)
    expect(first(inDataEpoch + 6 * epochSeconds)?.treasury).toBe(mainnet.newest.treasury + deltaT1)
  })

  it('begin with the data where the clock is behind it, and stand still where it is astray', () => {
    expect(ask({ now: inEpoch700 - 10 * epochSeconds })).toMatchObject({
      from: 700,
      clockEpoch: 690,
    })
    const astray = first(inDataEpoch + 20_000 * epochSeconds)
    expect(astray?.epoch).toBe(20_617)
    expect(astray?.reserves).toBeGreaterThan(0n)
  })
})

it('refuses what is no course', () => {
  for (const [change, field] of [
    [{ epochs: 0 }, 'epochs'],
    [{ epochs: furthestForecast + 1 }, 'epochs'],
    [{ epochs: 1.5 }, 'epochs'],
    [{ every: 0 }, 'every'],
    [{ changes: [{ from: epoch(699), k: 8n }] }, 'changes'],
    [{ fees: ada('45000000000') }, 'fees'],
  ] as const)
    expect(() => ask(change)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE', field }))
  expect(() => ask({ epochs: 0 })).toThrow('a whole number from 1 to 2700')
  expect(() => ask({ withdrawals: ada('200001') })).toThrow('no more than the treasury has')
})
