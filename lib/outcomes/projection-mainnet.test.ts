import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  add,
  epoch,
  equal,
  lovelace,
  one,
  parseAda,
  ratio,
  ratioForPlot,
  zero,
} from '../rewards/index.ts'
import { expectedMemberReward } from './epoch-share.ts'
import { forecastFrom } from './forecast.ts'
import { poolInEpoch } from './pool-in-epoch.ts'
import { askMainnet, ownPool, poolNamed } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const stake = parseAda('10000')
const calm = poolNamed(snapshot, 'CALM')

describe('the epochs ahead', () => {
  it('are each the exact mean at their own pot, within two lovelace', () => {
    for (const ticker of ['CALM', 'BERRY', 'GAIN💎', 'NETA2']) {
      const record = snapshot.pools.find((pool) => pool.ticker === ticker)
      if (!record) throw new Error(ticker)
      const { projection } = ask({ record, stake, epochs: 73, compound: false })
      const basisAt = forecastFrom(snapshot, stake).at
      for (const count of [1, 2, 30, 73]) {
        const pool = poolInEpoch({
          basis: basisAt(669 + count - 1),
          parameters: snapshot.parameters,
          poolStake: lovelace(record.activeStake + stake),
          pledge: record.pledge,
          pledgeMet: true,
          performance: one,
        })
        const exact = expectedMemberReward(pool, record, stake)
        const earned =
          (projection[count]?.reward ?? 0n) - (projection[count - 1]?.reward ?? 0n) - exact
        expect(Math.abs(Number(earned)), `${ticker} after ${count}`).toBeLessThanOrEqual(2)
      }
    }
  })

  it('begin with the expected reward of the answer', () => {
    const { projection, perEpoch } = ask({ record: calm, stake })
    expect(projection[0]).toMatchObject({ epochs: 0, reward: 0n, epoch: 668 })
    expect(projection[1]).toMatchObject({ epochs: 1, reward: perEpoch.reward, epoch: 669 })
  })

  it('end with the horizon', () => {
    const { projection, horizon } = ask({ record: calm, stake, epochs: 500 })
    expect(projection.at(-1)).toMatchObject({
      epochs: 500,
      reward: horizon.reward,
      low: horizon.low,
      high: horizon.high,
      paid: horizon.paidByThen,
      holding: horizon.holding,
    })
  })
})

describe('the band', () => {
  it('of one epoch is of what whole counts of blocks pay', () => {
    const { projection, luck } = ask({ record: calm, stake })
    const pays = luck?.rows.map(({ reward }) => reward)
    expect(pays).toContain(projection[1]?.low)
    expect(pays).toContain(projection[1]?.high)
  })

  it('of a longer time is narrower for what is expected', () => {
    const width = (epochs: number) => {
      const { low, high, reward } = ask({ record: calm, stake, epochs }).horizon
      return Number((high ?? 0n) - (low ?? 0n)) / Number(reward)
    }
    expect(width(365)).toBeLessThan(width(73))
    expect(width(73)).toBeLessThan(width(10))
  })

  it('holds what is expected, also where the pot has long fallen', () => {
    const { low, high, reward } = ask({ record: calm, stake, epochs: 2_190 }).horizon
    expect(low !== null && high !== null && low < reward && reward < high).toBe(true)
    expect(Number(high) / Number(reward)).toBeLessThan(1.05)
  })
})

describe('returns', () => {
  it('add up: simple, compounding and reserves make the next year', () => {
    const { ros } = ask({ record: calm, stake })
    const parts = [ros.effectOfCompounding, ros.effectOfReserves, ros.effectOfRetirement]
    expect(parts.reduce(add, ros.simplePerYear)).toEqual(ros.overNextYear)
    expect(ros.effectOfCompounding.n > 0n && ros.effectOfReserves.n < 0n).toBe(true)
    expect(ros.effectOfRetirement).toEqual(zero)
  })

  it('of a pool that retires within the year lose the rest of it', () => {
    const { ros } = ask({ record: { ...calm, retiringEpoch: epoch(700) }, stake })
    expect(ros.effectOfRetirement.n < 0n).toBe(true)
    const parts = [ros.effectOfCompounding, ros.effectOfReserves, ros.effectOfRetirement]
    expect(equal(parts.reduce(add, ros.simplePerYear), ros.overNextYear)).toBe(true)
  })

  it('gain nothing from compounding where rewards are taken out', () => {
    const { ros, horizon } = ask({ record: calm, stake, compound: false })
    expect(ros.effectOfCompounding).toEqual(zero)
    expect(horizon.holding).toBe(stake)
  })

  it('over a horizon of a year are those of the next year', () => {
    const { ros } = ask({ record: calm, stake, epochs: 73 })
    expect(ros.overHorizon).toEqual(ros.overNextYear)
  })

  it('compounded a year by name are a little more than simple ones', () => {
    const { ros } = ask({ record: calm, stake })
    expect(ros.simplePerYear).toEqual(ratio(ros.perEpoch.n * 73n, ros.perEpoch.d))
    expect(ratioForPlot(ros.compoundedPerYear)).toBeCloseTo(
      (1 + ratioForPlot(ros.perEpoch)) ** 73 - 1,
      12,
    )
  })
})

describe('a saturated pool', () => {
  it('falls with the pot as any other, the longest horizon over', () => {
    const pool = ownPool({ poolStake: '100000000', fixedCost: '170' })
    const { horizon, perEpoch } = ask({ pool, stake, epochs: 2_190 })
    expect(horizon.reward > 0n && horizon.reward < perEpoch.reward * 2_190n).toBe(true)
  })
})
