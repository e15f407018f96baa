import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  add,
  epoch,
  lovelace,
  mul,
  one,
  parseAda,
  parseDecimal,
  ratio,
  ratioForPlot,
  zero,
} from '../rewards/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { askMainnet, inDataEpoch, ownPool, someday } from './test-mainnet.ts'
import type { DelegatorOutcome, Warning } from './types.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const ada = parseAda

const named = (ticker: string): Pool => {
  const pool = snapshot.pools.find((candidate) => candidate.ticker === ticker)
  if (!pool) throw new Error(`no pool ${ticker}`)
  return pool
}
const calm = named('CALM')

function warning<Kind extends Warning['kind']>({ warnings }: DelegatorOutcome, kind: Kind) {
  return warnings.find((one): one is Extract<Warning, { kind: Kind }> => one.kind === kind)
}

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

describe('luck', () => {
  it('is a pool of 3.3 M ada without a block in one epoch of 26', () => {
    const { luck } = ask({ record: calm })
    expect(luck && ratioForPlot(luck.expectedBlocks)).toBeCloseTo(3.25, 2)
    expect(luck && ratioForPlot(luck.chanceOfNoBlock)).toBeCloseTo(0.0389, 4)
  })

  it('shows every chance there is, in rows in order', () => {
    for (const record of [calm, named('BERRY'), named('MARAC')]) {
      const rows = ask({ record }).luck?.rows ?? []
      const total = rows.map(({ chance }) => chance).reduce((sum, chance) => add(sum, chance))
      expect(total).toEqual(one)
      expect(rows.length).toBeLessThanOrEqual(24)
      expect(rows.slice(1).every((row, i) => row.blocks === (rows[i]?.to ?? 0) + 1)).toBe(true)
      expect(rows.slice(1).every((row, i) => row.reward >= (rows[i]?.reward ?? 0n))).toBe(true)
    }
  })

  it('shows none, one and two blocks of pools that make few', () => {
    const rows = ask({ record: named('FIDA') }).luck?.rows ?? []
    // No block: three epochs in a thousand.
    expect(rows[0]).toMatchObject({ blocks: 0, to: 0, orFewer: false })
    const smallest = ask({ pool: ownPool({ poolStake: '100', fixedCost: '340' }) }).luck?.rows
    expect(smallest?.map(({ blocks, orMore }) => [blocks, orMore])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
  })

  it('has rows whose mean is the expected reward', () => {
    const { luck, perEpoch } = ask({ record: calm })
    const mean = (luck?.rows ?? [])
      .map(({ chance, reward }) => mul(chance, ratio(reward)))
      .reduce((sum, part) => add(sum, part))
    expect(Math.abs(ratioForPlot(mean) - Number(perEpoch.reward))).toBeLessThan(2)
  })

  it('tells no block from no payment where one block does not cover the fixed cost', () => {
    const { luck } = ask({ pool: ownPool({ poolStake: '1000000', fixedCost: '340' }) })
    const [none, nothing] = [luck?.chanceOfNoBlock, luck?.chanceOfNothing].map((chance) =>
      ratioForPlot(chance ?? zero),
    )
    expect(none).toBeLessThan(0.4)
    expect(nothing).toBeGreaterThan(0.7)
  })
})

describe('an unmet pledge', () => {
  const pool = ownPool({ poolStake: '5000000', pledge: '100000', ownerStake: '99999.999999' })
  const outcome = ask({ pool })

  it('pays nobody', () => {
    expect(outcome.pool?.pledgeStatus).toBe('unmet')
    expect(outcome.perEpoch.reward).toBe(0n)
    expect(outcome.horizon.reward).toBe(0n)
    expect(outcome.luck?.chanceOfNothing).toEqual(one)
    expect(outcome.sum?.maxPool.result).toBe(0n)
  })

  it('is told with what it costs', () => {
    const met = ask({
      pool: ownPool({ poolStake: '5000000', pledge: '100000', ownerStake: '100000' }),
    })
    expect(met.pool?.pledgeStatus).toBe('met')
    expect(warning(outcome, 'pledge-unmet')?.perEpoch).toBe(met.perEpoch.reward)
    expect(warning(met, 'pledge-unmet')).toBeUndefined()
  })

  it('is proven for a real pool whose whole stake lies below its pledge', () => {
    const record = snapshot.pools.find(
      ({ pledge, activeStake, activeStakeAtPledge }) =>
        activeStake < pledge && (activeStakeAtPledge ?? pledge) < pledge,
    )
    if (!record) throw new Error('no such pool')
    const { perEpoch, warnings } = ask({ record })
    expect(perEpoch.reward).toBe(0n)
    expect(warnings.map(({ kind }) => kind)).toContain('pledge-unmet')
  })

  it('that is not known counts as met, and says what would be lost', () => {
    const known = ask({ record: calm })
    expect(known.pool?.pledgeStatus).toBe('unknown')
    expect(warning(known, 'pledge-unknown')).toMatchObject({
      pledge: calm.pledge,
      perEpoch: known.perEpoch.reward,
      lastKnown: { ownerStake: calm.ownerStake, epoch: 589 },
    })
  })
})

describe('warnings', () => {
  it('come with the largest loss first, those without an amount last', () => {
    const { warnings } = ask({
      stake: ada('10000000'),
      pool: ownPool({
        poolStake: '200000000',
        pledge: '10',
        margin: '100',
        fixedCost: '10000000',
      }),
    })
    expect(warnings.map(({ kind }) => kind)).toEqual([
      'whole-margin',
      'cost-above-reward',
      'pledge-unmet',
      'saturated',
      'old-data',
      'vote-delegation',
    ])
  })

  it('count my stake in when they say that a pool is full', () => {
    const full = ownPool({ poolStake: '77000000', fixedCost: '170' })
    expect(warning(ask({ pool: full, stake: ada('1000') }), 'saturated')).toBeUndefined()
    const told = warning(ask({ pool: full, stake: ada('5000000') }), 'saturated')
    expect(told).toMatchObject({ withoutMe: false })
    expect(told && told.perEpoch > 0n).toBe(true)
  })

  it('hold a pool that is too full against the same pool just full', () => {
    const stake = ada('1000000')
    const fees = { fixedCost: '170', margin: '2' }
    const over = ask({ pool: ownPool({ poolStake: '99000000', ...fees }), stake })
    // 1/500 of the total stake of epoch 669, my million in it.
    const full = String(over.now.totalStake / 500n / 1_000_000n - 1_000_000n)
    const best = ask({ pool: ownPool({ poolStake: full, ...fees }), stake }).perEpoch.reward
    const lost = warning(over, 'saturated')?.perEpoch ?? 0n
    expect(Math.abs(Number(lost - (best - over.perEpoch.reward)))).toBeLessThan(10)
  })

  it('take a margin of 100 % for all there is before fees', () => {
    const outcome = ask({ pool: ownPool({ poolStake: '5000000', margin: '100' }) })
    expect(outcome.perEpoch.reward).toBe(0n)
    expect(warning(outcome, 'whole-margin')?.perEpoch).toBe(outcome.perEpoch.beforeFees)
  })

  it('compare old figures with what they come to today', () => {
    const outcome = ask({ record: calm })
    expect(warning(outcome, 'old-data')).toEqual({
      kind: 'old-data',
      epochs: 52,
      dataEpoch: 617,
      atDataEpoch: outcome.atDataEpoch,
      perEpoch: outcome.perEpoch.reward,
    })
    expect(outcome.atDataEpoch > outcome.perEpoch.reward).toBe(true)
    expect(warning(ask({ record: calm, now: inDataEpoch + 432_000 }), 'old-data')).toBeUndefined()
  })

  it('say so when the clock is before the data, and use the data’s own pot', () => {
    const outcome = ask({ record: calm, now: 1_700_000_000 })
    expect(warning(outcome, 'clock-before-data')).toMatchObject({ dataEpoch: 617, clockEpoch: 448 })
    expect(outcome.now).toEqual(outcome.known)
    expect(outcome.perEpoch.reward).toBe(outcome.atDataEpoch)
    expect(outcome.projection[1]?.epoch).toBe(617)
  })
})

describe('a pool that retires', () => {
  const retiring = (at: number): Pool => ({ ...calm, retiringEpoch: epoch(at) })

  it('pays through the epoch after, and then no more', () => {
    const outcome = ask({ record: retiring(680), epochs: 73 })
    const still = ask({ record: calm, epochs: 73 })
    expect(warning(outcome, 'retiring')).toMatchObject({ epoch: 680, lastEarning: 681 })
    // Epochs 669 … 681.
    expect(outcome.horizon.reward).toBe(still.projection[13]?.reward)
    expect(outcome.projection.at(-1)?.reward).toBe(outcome.projection[13]?.reward)
    expect(outcome.perEpoch).toEqual(still.perEpoch)
  })

  it('pays nothing to who would join it afterwards', () => {
    const outcome = ask({ record: retiring(669) })
    expect(outcome.perEpoch.reward).toBe(0n)
    expect(warning(outcome, 'retired')?.perEpoch).toBe(ask({ record: calm }).perEpoch.reward)
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

describe('the sum', () => {
  it('works the likeliest count of blocks that pays through', () => {
    const { sum, stake, pool, now } = ask({ record: calm })
    if (!sum || !pool) throw new Error('no sum')
    expect(sum.worked.blocks).toBe(3)
    const left = ratio(sum.worked.poolReward - pool.fixedCost)
    const kept = mul(left, { n: pool.margin.d - pool.margin.n, d: pool.margin.d })
    const mine = mul(kept, ratio(stake, pool.poolStake))
    expect(sum.worked.memberReward).toBe(mine.n / mine.d)
    expect(sum.maxPool.sigma).toEqual(ratio(pool.poolStake, now.totalStake))
    expect(sum.pot.rewardPot).toBe(lovelace(sum.pot.fees + sum.pot.deltaR1 - sum.pot.deltaT1))
  })
})

it('refuses a pool that is not the one asked for', () => {
  expect(() => ask({ pool: { kind: 'pool', id: calm.id } })).toThrow(TypeError)
})
