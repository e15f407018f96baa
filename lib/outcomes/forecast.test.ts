import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { epoch, lovelace, maxSupply, parseAda, ratio } from '../rewards/index.ts'
import { forecastFrom, furthestForecast } from './forecast.ts'
import { roundSnapshot } from './test-round.ts'

const snapshot = embeddedSnapshot()
const mainnetAt = (at: number) => forecastFrom(snapshot, lovelace(0n)).at(at)

describe('the pot of round numbers', () => {
  const from = (figures: Partial<typeof roundSnapshot>) =>
    forecastFrom({ ...roundSnapshot, ...figures }, lovelace(0n))

  it('is carried on by ΔR1, the treasury’s fifth, and the half that is paid', () => {
    const { at } = from({})
    // Later epochs first: an earlier one does not depend on what was asked before.
    expect(at(702)).toMatchObject({
      epoch: 702,
      kind: 'forecast',
      // 8,999,500,000 − 899,950 + 799,960 − 399,980
      reserves: parseAda('8999000030'),
      deltaR1: parseAda('899900.003'),
      // A fifth of 999,900.003.
      deltaT1: parseAda('199980.0006'),
      rewardPot: parseAda('799920.0024'),
    })
    expect(at(701)).toEqual({
      epoch: 701,
      kind: 'forecast',
      // 9,000,000,000 − 900,000 + 800,000 − 400,000
      reserves: parseAda('8999500000'),
      fees: parseAda('100000'),
      eta: ratio(1n, 5_400n),
      deltaR1: parseAda('899950'),
      deltaT1: parseAda('199990'),
      rewardPot: parseAda('799960'),
      totalStake: parseAda('36000500000'),
      networkActiveStake: parseAda('18000000000'),
      totalBlocks: 4,
    })
  })

  it('is the data epoch’s own for it and any epoch before', () => {
    const { at } = from({})
    expect(at(700)).toMatchObject({ epoch: 700, kind: 'known', rewardPot: parseAda('800000') })
    expect(at(0)).toBe(at(700))
  })

  it('starts again from the newest reserves, which feed the pot of the epoch before theirs', () => {
    const newest = { ...roundSnapshot.newest, epoch: epoch(703), reserves: parseAda('8000000000') }
    const { at } = from({ newest })
    expect(at(701).reserves).toBe(parseAda('8999500000'))
    expect(at(702).reserves).toBe(parseAda('8000000000'))
    expect(at(703).reserves).toBe(
      parseAda('8000000000') - at(702).deltaR1 + at(702).rewardPot - at(702).rewardPot / 2n,
    )
  })

  it('counts blocks where they are known, and else the expected ones, in whole ones', () => {
    const { pots, trend } = roundSnapshot
    const eta = ratio(1n, 5_000n)
    const blocks = (known: number | null) => from({ pots: { ...pots, eta, blocks: known } }).at(700)
    expect(blocks(3).totalBlocks).toBe(3)
    // 21,600 / 5,000 = 4.32
    expect(blocks(null).totalBlocks).toBe(4)
    expect(from({ trend: { ...trend, eta } }).at(701).totalBlocks).toBe(4)
    // On preview an epoch is a day: 4,320 slots with a block.
    expect(from({ network: 'preview', trend: { ...trend, eta: ratio(1n) } }).at(701)).toMatchObject(
      { totalBlocks: 4_320 },
    )
  })

  it('is the same for everyone who asks', () => {
    const alone = forecastFrom(roundSnapshot, lovelace(0n)).at(1_500)
    const joined = forecastFrom(roundSnapshot, lovelace(7n)).at(1_500)
    expect(joined).toEqual({ ...alone, networkActiveStake: alone.networkActiveStake + 7n })
  })
})

describe('the pot', () => {
  it('of the data epoch is the chain’s', () => {
    expect(mainnetAt(617)).toMatchObject({
      kind: 'known',
      rewardPot: 15_184_127_414_881n,
      totalBlocks: 20_971,
    })
  })

  it('of epoch 622 is made of the newest reserves known, those of 623', () => {
    expect(mainnetAt(622).reserves).toBe(snapshot.newest.reserves)
    expect(mainnetAt(622).totalStake).toBe(maxSupply - snapshot.newest.reserves)
  })

  it('of the next epoch follows by the ledger’s update, with the trend’s η, fees and paid share', () => {
    const before = mainnetAt(622)
    // η = 194489/197100, ρ = 3/1000, τ = 1/5: F2 and F3.
    const deltaR1 = (before.reserves * 194_489n * 3n) / (197_100n * 1_000n)
    const pot = deltaR1 + snapshot.trend.fees
    const rewardPot = pot - pot / 5n
    const { paidShare } = snapshot.trend
    const paid = (rewardPot * paidShare.n) / paidShare.d
    expect(before).toMatchObject({ deltaR1, rewardPot })
    expect(mainnetAt(623).reserves).toBe(before.reserves - deltaR1 + rewardPot - paid)
  })

  it('is made of reserves 8 % smaller in epoch 670 than in 617', () => {
    const fall = 1 - Number(mainnetAt(670).reserves) / Number(mainnetAt(617).reserves)
    expect(fall).toBeCloseTo(0.083, 2)
  })

  it('expects 21,600·η blocks, in whole ones', () => {
    expect(mainnetAt(669).totalBlocks).toBe(21_313)
  })

  it('never grows, and stands still past the furthest epoch', () => {
    for (let at = 623; at < 700; at += 1)
      expect(mainnetAt(at + 1).rewardPot < mainnetAt(at).rewardPot).toBe(true)
    const furthest = 617 + furthestForecast
    const { epoch: _, ...pot } = mainnetAt(furthest)
    expect(mainnetAt(1_000_000)).toEqual({ ...pot, epoch: 1_000_000 })
    expect(mainnetAt(furthest - 1).rewardPot > pot.rewardPot).toBe(true)
  })

  it('gives the stake of all pools with the one that joins', () => {
    const joined = forecastFrom(snapshot, lovelace(5n)).at(700).networkActiveStake
    expect(joined).toBe(snapshot.pots.activeStake + 5n)
  })
})
