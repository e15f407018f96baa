import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { compare, type Lovelace, lovelace, one, ratio, ratioForPlot } from '../rewards/index.ts'
import {
  decodeHistory,
  decodePoolHistory,
  type History,
  type Pool,
  shardOf,
} from '../snapshot/index.ts'
import { poolAnswer } from './pool-answer.ts'
import { type PoolPast, pastEpoch, pastStakes } from './pool-past.ts'
import { inDataEpoch, poolNamed } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const history = decodeHistory(embeddedFile(snapshot.parts.history.path), 'mainnet')
const calm = poolNamed(snapshot, 'CALM')

function pastOf({ id }: Pool): PoolPast {
  const part = snapshot.parts.poolHistory[shardOf(id)]
  const shard = decodePoolHistory(embeddedFile(part?.path ?? ''), 'mainnet')
  return { history, from: shard.from, stakes: shard.stakes.get(id) ?? [] }
}

const past = pastOf(calm)

describe('a past epoch of a pool', () => {
  // By a program in Python that shares no code with ours: exact fractions, the binomial formula in 80 digits.
  it.each([
    [509, 18_350_806_663_505n, 1_963_091_682n, 229_738_372n, 341_578_189n],
    [600, 15_818_659_497_972n, 1_043_842_114n, 203_043_854n, 263_955_278n],
    [617, 15_184_127_414_881n, 1_002_981_678n, 200_614_147n, 250_403_274n],
  ] as const)(
    'in %i has the pot, the reward and the split that another program finds',
    (at, rewardPot, poolReward, operator, perMillion) => {
      const { outcome } = pastEpoch(past, calm, snapshot, at)
      expect(outcome).toMatchObject({ rewardPot, poolReward, operator })
      expect(outcome?.members).toBe(poolReward - operator)
      expect(outcome?.returns.perEpoch).toEqual(ratio(perMillion, 1_000_000_000_000n))
    },
  )

  it('has the blocks that its part of the stake expects of those that were made', () => {
    const { outcome } = pastEpoch(past, calm, snapshot, 600)
    expect(outcome?.totalBlocks).toBe(21_200)
    expect(ratioForPlot(outcome?.expectedBlocks ?? one)).toBeCloseTo(3.254_913_271_6, 9)
  })

  it('agrees in the epoch of the figures with what the pool’s own answer says of it', () => {
    for (const pool of [calm, ...snapshot.pools.slice(40, 60)]) {
      const answer = poolAnswer({ pool, figures: snapshot, now: inDataEpoch })
      const { outcome } = pastEpoch(pastOf(pool), pool, snapshot, 617)
      expect(outcome).toMatchObject({
        poolReward: answer.poolReward,
        operator: answer.operator.total,
        members: answer.members,
      })
    }
  })

  it('says what the blocks that were made would bring, once they are known', () => {
    expect(pastEpoch(past, calm, snapshot, 617).outcome?.made).toBeNull()
    const none = pastEpoch(past, { ...calm, blocks: 0 }, snapshot, 617)
    expect(none.outcome?.made).toEqual({ blocks: 0, poolReward: 0n })
    const six = pastEpoch(past, { ...calm, blocks: 6 }, snapshot, 617).outcome
    const three = pastEpoch(past, { ...calm, blocks: 3 }, snapshot, 617).outcome
    expect((six?.made?.poolReward ?? 0n) - 2n * (three?.made?.poolReward ?? 0n)).toBeLessThan(2n)
    expect(pastEpoch(past, { ...calm, blocks: 6 }, snapshot, 616).outcome?.made).toBeNull()
  })
})

describe('what is unknown of the past stays unknown', () => {
  it('the stake of an epoch whose distribution does not list the pool', () => {
    const lucky = poolNamed(snapshot, 'LUXFR')
    const rows = pastStakes(pastOf(lucky))
    const gap = rows.filter(({ epoch }) => epoch >= 542 && epoch <= 610)
    expect(gap).toHaveLength(69)
    for (const row of gap) expect(row).toMatchObject({ stake: null, saturation: null })
    expect(pastEpoch(pastOf(lucky), lucky, snapshot, 550)).toMatchObject({
      outcome: null,
      missing: 'stake-unknown',
    })
  })

  it('the outcome of an epoch in which it held less than it pledges today', () => {
    // Truck held 90 epochs less than its pledge of 616; what it pledged then is not in the figures.
    const truck = poolNamed(snapshot, 'TRUCK')
    expect(pastEpoch(pastOf(truck), truck, snapshot, 598).missing).toBe('pledge-unknown')
    expect(pastEpoch(pastOf(truck), truck, snapshot, 599).missing).toBeNull()
  })

  it('but a pledge that is proven unmet in its own epoch pays nobody', () => {
    const stakes = past.stakes.map((stake) => stake && lovelace(stake / 100n))
    const poor = { ...calm, activeStake: lovelace(1n), activeStakeAtPledge: lovelace(1n) }
    const { outcome } = pastEpoch({ ...past, stakes }, poor, snapshot, 616)
    expect(outcome).toMatchObject({ poolReward: 0n, operator: 0n, members: 0n })
  })

  it('the outcome where the pot is unknown, and then not the stake', () => {
    const without = (name: 'fees' | 'reserves' | 'activeStake' | 'k', at: number): History => ({
      ...history,
      columns: {
        ...history.columns,
        [name]: history.columns[name].map((cell, i) => (history.from + i === at ? null : cell)),
      },
    })
    for (const [name, at] of [
      ['fees', 600],
      ['reserves', 601],
      ['activeStake', 600],
      ['k', 600],
    ] as const) {
      const row = pastEpoch({ ...past, history: without(name, at) }, calm, snapshot, 600)
      expect(row).toMatchObject({ outcome: null, missing: 'pot-unknown' })
      expect(row.stake).toBe(3_285_381_497_040n)
    }
  })

  it('an epoch beyond what is known is refused', () => {
    for (const at of [508, 618, 600.5, Number.NaN])
      expect(() => pastEpoch(past, calm, snapshot, at)).toThrow(RangeError)
  })
})

describe('the stakes of the past', () => {
  it('come oldest first, and end with the stake of the figures', () => {
    const rows = pastStakes(past)
    expect(rows.map(({ epoch }) => epoch)).toEqual(Array.from({ length: 109 }, (_, i) => 509 + i))
    expect(rows.at(-1)?.stake).toBe(calm.activeStake)
  })

  it('have the saturation of their own epoch', () => {
    const row = pastStakes(past).find(({ epoch }) => epoch === 600)
    expect(ratioForPlot(row?.saturation ?? one)).toBeCloseTo(0.042_875_919_4, 10)
  })

  it('are over 1 exactly where the stake is above the saturation point', () => {
    const stakes: Lovelace[] = [76n, 77n].map((million) => lovelace(million * 10n ** 12n))
    const [below, above] = pastStakes({ history, from: past.from, stakes })
    // In 509 there were 38.5 billion ada or less outside the reserves, so that 77 million are more than full.
    expect(compare(above?.saturation ?? one, one)).toBe(1)
    expect(compare(below?.saturation ?? one, above?.saturation ?? one)).toBe(-1)
  })
})
