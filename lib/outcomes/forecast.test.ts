import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { lovelace, maxSupply } from '../rewards/index.ts'
import { forecastFrom, furthestForecast } from './forecast.ts'

const snapshot = embeddedSnapshot()
const forecast = forecastFrom(snapshot, lovelace(0n))

describe('the pot', () => {
  it('of the data epoch is the chain’s', () => {
    expect(forecast.at(617)).toMatchObject({
      kind: 'known',
      rewardPot: 15_184_127_414_881n,
      totalBlocks: 20_971,
    })
  })

  it('of epoch 622 is made of the newest reserves known, those of 623', () => {
    expect(forecast.at(622).reserves).toBe(snapshot.newest.reserves)
    expect(forecast.at(622).totalStake).toBe(maxSupply - snapshot.newest.reserves)
  })

  it('of the next epoch follows by the ledger’s update, with the trend’s η, fees and paid share', () => {
    const before = forecast.at(622)
    // η = 194489/197100, ρ = 3/1000, τ = 1/5: F2 and F3.
    const deltaR1 = (before.reserves * 194_489n * 3n) / (197_100n * 1_000n)
    const pot = deltaR1 + snapshot.trend.fees
    const rewardPot = pot - pot / 5n
    const { paidShare } = snapshot.trend
    const paid = (rewardPot * paidShare.n) / paidShare.d
    expect(before).toMatchObject({ deltaR1, rewardPot })
    expect(forecast.at(623).reserves).toBe(before.reserves - deltaR1 + rewardPot - paid)
  })

  it('is made of reserves 8 % smaller in epoch 670 than in 617', () => {
    const fall = 1 - Number(forecast.at(670).reserves) / Number(forecast.at(617).reserves)
    expect(fall).toBeCloseTo(0.083, 2)
  })

  it('expects 21,600·η blocks, in whole ones', () => {
    expect(forecast.at(669).totalBlocks).toBe(21_313)
  })

  it('never grows, and stands still past the furthest epoch', () => {
    for (let at = 623; at < 700; at += 1)
      expect(forecast.at(at + 1).rewardPot < forecast.at(at).rewardPot).toBe(true)
    const furthest = 617 + furthestForecast
    const { epoch: _, ...pot } = forecast.at(furthest)
    expect(forecast.at(1_000_000)).toMatchObject(pot)
  })

  it('gives the stake of all pools with the one that joins', () => {
    const joined = forecastFrom(snapshot, lovelace(5n)).at(700).networkActiveStake
    expect(joined).toBe(snapshot.pots.activeStake + 5n)
  })
})
