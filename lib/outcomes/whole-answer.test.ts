import { describe, expect, it } from 'vitest'
import { epoch, OutOfRangeError, parseAda, parseDecimal, ratio, zero } from '../rewards/index.ts'
import { askMainnet, ownPool } from './test-mainnet.ts'
import { inEpoch700, roundPool, roundSnapshot } from './test-round.ts'

const ada = parseAda
const { pots } = roundSnapshot
/** The average of one pool without fees: 22.222222 ada a million and epoch. */
const snapshot = { ...roundSnapshot, pools: [roundPool({ name: 'ONE', stake: '4500000000' })] }
const ask = askMainnet(snapshot)
const inEpoch = (at: number) => inEpoch700 + (at - 700) * 432_000
const pool = ownPool({ poolStake: '4495500000' })
const stake = ada('4500000')

describe('an answer', () => {
  it('is for the reader’s epoch, or the data’s where the clock is behind', () => {
    const facts = (at: number) => {
      const { clockEpoch, age, dataEpoch, now, warnings } = ask({ stake, pool, now: inEpoch(at) })
      expect(dataEpoch).toBe(700)
      return [clockEpoch, age, now.epoch, ...warnings.map(({ kind }) => kind)]
    }
    expect(facts(700)).toEqual([700, 0, 700, 'vote-delegation'])
    expect(facts(701)).toEqual([701, 1, 701, 'vote-delegation'])
    expect(facts(702)).toEqual([702, 2, 702, 'old-data', 'vote-delegation'])
    expect(facts(690)).toEqual([690, 0, 700, 'clock-before-data', 'vote-delegation'])
  })

  it('makes a year of 73 epochs and a month of a twelfth of it, rounded down', () => {
    const { perYear, perMonth, feesPerYear } = ask({
      stake: ada('1000000'),
      now: inEpoch700,
    })
    expect([perYear, perMonth]).toEqual([73n * 22_222_222n, (73n * 22_222_222n) / 12n])
    expect(feesPerYear.reward).toBe(perYear)
  })

  it('says how far the reserves fall within the year', () => {
    const { reservesFall } = ask({ now: inEpoch(701) })
    const held = (at: number) => ask({ now: inEpoch(at) }).now.reserves
    expect(reservesFall).toEqual(ratio(held(701) - held(774), held(701)))
    const empty = { ...snapshot, pots: { ...pots, reserves: ada('0') } }
    expect(askMainnet(empty)({ now: inEpoch700 }).reservesFall).toEqual(zero)
  })

  it('is worth its year and its horizon in money at the price', () => {
    const price = { amount: parseDecimal('0.25'), currency: 'USD' } as const
    const question = { stake: ada('1000000'), compound: false, epochs: 1, now: inEpoch700 }
    expect(ask({ ...question, price }).fiat).toEqual({
      perYear: ratio(73n * 22_222_222n, 4_000_000n),
      horizon: ratio(22_222_222n, 4_000_000n),
      currency: 'USD',
    })
    expect(ask(question).fiat).toBeNull()
  })

  it('is refused before the first epoch there was', () => {
    expect(() => ask({ now: 1_500_000_000 })).toThrow(OutOfRangeError)
  })
})

describe('more ada than exists', () => {
  const asked = (joining: string, now = inEpoch700, of = snapshot) =>
    askMainnet(of)({ stake: ada(joining), pool: ownPool({ poolStake: '1000000000' }), now })

  it('is more than the total stake with what the pool has', () => {
    expect(asked('35000000000').problem).toBeNull()
    expect(asked('35000000000.000001')).toMatchObject({
      problem: {
        kind: 'more-than-exists',
        poolStake: ada('36000000000.000001'),
        totalStake: ada('36000000000'),
      },
      stake: ada('35000000000.000001'),
      perYear: 0n,
      atDataEpoch: 0n,
      pool: null,
      luck: null,
    })
  })

  it('is held against the least there is in any epoch of the answer', () => {
    // The reserves fall by half a million an epoch: by 750 there are 36.02 billion outside.
    expect(asked('35010000000', inEpoch(750)).problem).toMatchObject({
      totalStake: ada('36000000000'),
    })
    // Reserves of 703 that have grown since feed the pot of 702: then 35.5 billion are outside.
    const newest = { ...snapshot.newest, epoch: epoch(703), reserves: ada('9500000000') }
    const grown = (joining: string) => asked(joining, inEpoch700, { ...snapshot, newest }).problem
    expect(grown('34500000000')).toBeNull()
    expect(grown('34500000000.000001')).toMatchObject({ totalStake: ada('35500000000') })
  })

  it('does not tell on an answer about the average pool', () => {
    const { problem, perEpoch } = ask({ stake: ada('40000000000'), now: inEpoch700 })
    expect(problem).toBeNull()
    expect(perEpoch.reward > 0n).toBe(true)
  })
})
