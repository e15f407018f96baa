import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  lovelace,
  one,
  parseAda,
  parseDecimal,
  ratio,
  ratioForPlot,
  zero,
} from '../rewards/index.ts'
import { askMainnet, inDataEpoch, ownPool, poolNamed, someday } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const ada = parseAda
const calm = poolNamed(snapshot, 'CALM')

/** Percent a year, simple. */
const perYear = (reward: bigint, stake: bigint) => ratioForPlot(ratio(reward * 73n * 100n, stake))

describe('the expected reward', () => {
  const atDataEpoch = (poolStake: string, fixedCost: string) => {
    const stake = ada('1000')
    const outcome = ask({ stake, pool: ownPool({ poolStake, fixedCost }), now: inDataEpoch })
    return perYear(outcome.atDataEpoch, stake)
  }

  it('of a 1 M-ada pool at 340 ada is 0.747 % a year in the mean, though 0 at mean blocks', () => {
    expect(atDataEpoch('999000', '340')).toBeCloseTo(0.747, 3)
  })

  it('of a 0.3 M-ada pool at 170 ada is 1.176 % a year in the mean', () => {
    expect(atDataEpoch('299000', '170')).toBeCloseTo(1.176, 3)
  })

  it('comes apart into fixed cost, margin and what is left, to the lovelace', () => {
    const { perEpoch, perMonth, perYear: year, feesPerYear } = ask({ record: calm })
    expect(perEpoch.fixedCost + perEpoch.margin + perEpoch.reward).toBe(perEpoch.beforeFees)
    expect(perEpoch.margin > 0n && perEpoch.fixedCost > 0n).toBe(true)
    expect(year).toBe(perEpoch.reward * 73n)
    expect(feesPerYear.beforeFees).toBe(perEpoch.beforeFees * 73n)
    expect(perMonth).toBe(year / 12n)
  })

  it('grows as fixed costs fall, and the own cost is among them as it is', () => {
    const { otherFixedCosts, feesPerYear, perYear: year } = ask({ record: calm })
    expect(otherFixedCosts.map((at) => at.fixedCost)).toEqual(['340', '170', '75', '0'].map(ada))
    const rewards = otherFixedCosts.map((at) => at.perYear)
    expect(rewards).toEqual([...rewards].sort((a, b) => (a < b ? -1 : 1)))
    // CALM's own fixed cost is 170 ada.
    expect(otherFixedCosts[1]).toMatchObject({ taken: feesPerYear.fixedCost, perYear: year })
    expect(otherFixedCosts[3]?.taken).toBe(0n)
  })

  it('is half as much, and less for the fixed cost, of a pool that makes half its blocks', () => {
    const whole = ask({ record: calm }).perEpoch
    const half = ask({ record: calm, performance: ratio(1n, 2n) }).perEpoch
    expect(Number(half.beforeFees) / Number(whole.beforeFees)).toBeCloseTo(0.5, 6)
    expect(half.reward * 2n < whole.reward).toBe(true)
  })

  it('is nothing from a pool that makes no block', () => {
    const { perEpoch, luck, horizon } = ask({ record: calm, performance: zero })
    expect(perEpoch.reward).toBe(0n)
    expect(luck?.chanceOfNothing).toEqual(one)
    expect(luck?.drySpell).toEqual({ median: 73, ninetieth: 73 })
    expect(horizon).toMatchObject({ reward: 0n, low: 0n, high: 0n })
  })
})

describe('the stake that joins', () => {
  it('is counted into the pool and into the stake of all pools, not into the total stake', () => {
    const stake = ada('1000000')
    const { pool, now } = ask({ record: calm, stake, now: inDataEpoch })
    expect(pool?.poolStake).toBe(calm.activeStake + stake)
    expect(now.networkActiveStake).toBe(snapshot.pots.activeStake + stake)
    expect(now.totalStake).toBe(snapshot.pots.totalStake)
  })

  it('spreads the fixed cost over more stake in a small pool', () => {
    const { joining } = ask({ record: calm, stake: ada('1000000') })
    expect(joining && joining.perMillionAfter > joining.perMillionBefore).toBe(true)
  })

  it('is not there yet in what everyone gets before', () => {
    const pool = ownPool({ poolStake: '3000000', fixedCost: '170' })
    const before = ask({ pool, stake: ada('1000000000') }).joining?.perMillionBefore
    const alone = ask({ pool, stake: lovelace(1n) }).joining?.perMillionAfter
    expect(Math.abs(Number((before ?? 0n) - (alone ?? 0n)))).toBeLessThanOrEqual(2)
  })

  it('lowers what everyone gets once the pool is full', () => {
    const { joining } = ask({
      stake: ada('10000000'),
      pool: ownPool({ poolStake: '90000000', fixedCost: '170' }),
    })
    expect(joining && joining.perMillionAfter < joining.perMillionBefore).toBe(true)
  })

  it('may be all there is in a pool of one’s own', () => {
    const { problem, perEpoch, joining } = ask({ stake: ada('5000000'), pool: ownPool({}) })
    expect(problem).toBeNull()
    expect(perEpoch.reward > 0n).toBe(true)
    expect(joining?.perMillionBefore).toBe(0n)
  })

  it('cannot be more ada than exists outside the reserves', () => {
    const stake = ada('40000000000')
    const outcome = ask({ record: calm, stake })
    expect(outcome.problem).toMatchObject({
      kind: 'more-than-exists',
      poolStake: calm.activeStake + stake,
    })
    expect([outcome.perEpoch.reward, outcome.perYear, outcome.horizon.reward]).toEqual([0n, 0n, 0n])
    expect(outcome.stake).toBe(stake)
  })
})

describe('the calendar', () => {
  it('pays a delegation of epoch 669 first as epoch 673 starts', () => {
    const { timeline, clockEpoch, age } = ask({ record: calm })
    expect([clockEpoch, age]).toEqual([669, 52])
    expect(timeline).toMatchObject({
      delegatedIn: { epoch: 669, at: someday },
      snapshot: { epoch: 670 },
      earning: { epoch: 671 },
      workedOut: { epoch: 672 },
      paid: { epoch: 673, at: Date.UTC(2026, 11, 10, 21, 44, 51) / 1_000 },
    })
    expect(timeline.oldPoolPays.map(({ earned }) => earned)).toEqual([669, 670])
  })
})

describe('fiat', () => {
  it('is the year and the horizon at the price given', () => {
    const price = { amount: parseDecimal('0.5'), currency: 'EUR' } as const
    const { fiat, perYear: year, horizon } = ask({ record: calm, price })
    expect(fiat).toEqual({
      perYear: ratio(year, 2_000_000n),
      horizon: ratio(horizon.reward, 2_000_000n),
      currency: 'EUR',
    })
    expect(ask({ record: calm }).fiat).toBeNull()
  })
})

it('refuses a pool that is not the one asked for', () => {
  expect(() => ask({ pool: { kind: 'pool', id: calm.id } })).toThrow(TypeError)
})
