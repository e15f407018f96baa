import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  compare,
  lovelace,
  lovelacePerAda,
  mul,
  one,
  parseAda,
  ratio,
  ratioForPlot,
  saturationPoint,
} from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { pledgeStatus } from '../snapshot/index.ts'
import { forecastFrom } from './forecast.ts'
import { examplePool, followedOutcome, potFlow, workedOperator } from './learn.ts'
import {
  bonusStakes,
  curvePledges,
  pledgeBonus,
  poolSplit,
  returnsOverStake,
} from './learn-curves.ts'
import { poolAnswer } from './pool-answer.ts'
import { askMainnet, someday } from './test-mainnet.ts'

const snapshot = embeddedSnapshot()
const ask = askMainnet(snapshot)
const basis = forecastFrom(snapshot, lovelace(0n)).at(669)
const { parameters } = snapshot
const terms = { basis, parameters }
const ada = (amount: bigint) => lovelace(amount * lovelacePerAda)

describe('the example pool', () => {
  const example = examplePool(snapshot)
  const candidates = snapshot.pools.filter(
    (pool) =>
      compare(pool.margin, one) < 0 &&
      pool.retiringEpoch === null &&
      pledgeStatus(pool, snapshot) !== 'unmet',
  )

  test('half of the ada that shares is in smaller pools, half in larger ones', () => {
    const sum = (pools: typeof candidates) =>
      pools.reduce((all, pool) => all + pool.activeStake, 0n)
    const all = sum(candidates)
    const smaller = sum(candidates.filter((pool) => pool.activeStake < example.activeStake))
    const larger = sum(candidates.filter((pool) => pool.activeStake > example.activeStake))
    expect(smaller * 2n).toBeLessThan(all)
    expect(larger * 2n).toBeLessThanOrEqual(all)
  })

  test('the order of the pools decides nothing', () => {
    const turned = { ...snapshot, pools: [...snapshot.pools].reverse() }
    expect(examplePool(turned).id).toBe(example.id)
  })

  test('a snapshot in which nobody shares has none', () => {
    const kept = snapshot.pools.map((pool) => ({ ...pool, margin: one }))
    expect(() => examplePool({ ...snapshot, pools: kept })).toThrow(RangeError)
  })
})

describe('the story', () => {
  const pool = examplePool(snapshot)

  test('is told with the calculator’s own answer, to the lovelace', () => {
    const scenario = { ...defaultScenario, stake: parseAda('123456.789012') }
    const told = followedOutcome({ scenario, figures: snapshot, pool, now: someday })
    expect(told).toEqual(ask({ record: pool, stake: scenario.stake }))
  })

  test('of more ada than there is has a reason instead of an answer', () => {
    const scenario = { ...defaultScenario, stake: parseAda('44999999999') }
    const told = followedOutcome({ scenario, figures: snapshot, pool, now: someday })
    expect(told).toMatchObject({ kind: 'more-than-exists' })
  })

  test('cannot follow the average', () => {
    const question = { scenario: defaultScenario, figures: snapshot, pool: null, now: someday }
    expect(() => followedOutcome(question)).toThrow(TypeError)
  })

  test('the operator of a worked block count gets what is not the members’, but for the floors', () => {
    const outcome = ask({ record: pool })
    const owners = pool.ownerStake ?? lovelace(0n)
    const operator = workedOperator(outcome, owners) ?? 0n
    const worked = outcome.sum?.worked
    const held = outcome.pool
    if (!worked || !held) throw new Error('no sum')
    // All that is not the owners’ as if it were one member’s: rule 4.8 on it.
    const left = worked.poolReward - held.fixedCost
    const { n, d } = held.margin
    const members = (left * (d - n) * (held.poolStake - owners)) / (d * held.poolStake)
    expect(worked.poolReward - operator - members).toBeGreaterThanOrEqual(0n)
    expect(worked.poolReward - operator - members).toBeLessThanOrEqual(2n)
    expect(workedOperator({ pool: null, sum: null }, owners)).toBeNull()
  })
})

test('what flows into the pot flows out of it', () => {
  const flow = potFlow(basis, snapshot.trend.paidShare)
  expect(flow.fromReserves + flow.fees).toBe(flow.toTreasury + flow.rewardPot)
  expect(flow.paid + flow.returned).toBe(flow.rewardPot)
  expect(flow.paid).toBeLessThan(flow.rewardPot)
})

describe('members’ return over the stake of a pool', () => {
  const fees = { fixedCost: ada(340n), margin: ratio(1n, 40n) }
  const rows = returnsOverStake(terms, fees, 73)
  const full = saturationPoint({ totalStake: basis.totalStake, k: parameters.k })

  test('a pool cannot hold a pledge above its stake', () => {
    for (const { poolStake, returns } of rows)
      expect(returns.map((value) => value !== null)).toEqual(
        curvePledges.map((pledge) => ada(pledge) <= poolStake),
      )
  })

  test('reaches from a quarter of a million ada to half as much again as a full pool', () => {
    const sizes = rows.map(({ poolStake }) => poolStake)
    expect(sizes.slice(0, 3)).toEqual([ada(250_000n), ada(500_000n), ada(750_000n)])
    expect(sizes.at(-1)).toBe((full * 3n) / 2n)
    expect(sizes).toEqual(expect.arrayContaining([ada(3_000_000n), ada(10_000_000n), full]))
    for (const [i, size] of sizes.slice(1).entries()) expect(size).toBeGreaterThan(sizes[i] ?? size)
  })

  test('a margin takes its part of all that the fixed cost leaves, exactly', () => {
    const whole = returnsOverStake(terms, { ...fees, margin: ratio(0n) }, 73)
    rows.forEach(({ returns }, row) => {
      const without = whole[row]?.returns ?? []
      expect(returns).toEqual(without.map((value) => value && mul(value, ratio(39n, 40n))))
    })
  })

  test('rises until the pool is full and falls after, whatever the pledge', () => {
    const at = rows.findIndex((row) => row.poolStake === full)
    expect(at).toBeGreaterThan(0)
    curvePledges.forEach((_, i) => {
      const line = rows.map((row) => row.returns[i] ?? null)
      for (let row = 1; row < rows.length; row += 1) {
        const [before, here] = [line[row - 1], line[row]]
        if (!before || !here) continue
        expect(Math.sign(compare(here, before)), `${row}`).toBe(row <= at ? 1 : -1)
      }
    })
  })

  test('at the size of a real pool it is what the pool’s own page says', () => {
    const pool = snapshot.pools.find(
      (one) => one.pledge === 0n && one.activeStake > ada(5_000_000n) && one.margin.n === 0n,
    )
    if (!pool) throw new Error('no pool without pledge and margin')
    const own = poolAnswer({ pool, figures: snapshot, now: someday })
    const [below, above] = [
      rowsFor(pool)
        .filter((row) => row.poolStake <= pool.activeStake)
        .at(-1),
      rowsFor(pool).find((row) => row.poolStake >= pool.activeStake),
    ]
    const share = ratioForPlot(own.returns.simplePerYear)
    const ends = [below, above].map((row) => ratioForPlot(row?.returns[0] ?? ratio(0n)))
    expect(share).toBeGreaterThanOrEqual(Math.min(...ends) * 0.9999)
    expect(share).toBeLessThanOrEqual(Math.max(...ends) * 1.0001)
  })

  const rowsFor = (pool: { fixedCost: typeof fees.fixedCost; margin: typeof fees.margin }) =>
    returnsOverStake(terms, pool, 73)
})

describe('what a pledge adds to the claim', () => {
  const rows = pledgeBonus(terms)

  test('is never negative, and nothing where the pledge is more than the pool', () => {
    for (const { pledge, cells } of rows)
      for (const { poolStake, bonus } of cells) {
        expect(bonus === null).toBe(pledge > poolStake)
        if (bonus) expect(bonus.n).toBeGreaterThanOrEqual(0n)
      }
  })

  test('grows with the stake of the pool up to a full one, which stands last', () => {
    for (const { cells } of rows) {
      const full = saturationPoint({ totalStake: basis.totalStake, k: parameters.k })
      expect(cells.map(({ poolStake }) => poolStake)).toEqual([...bonusStakes.map(ada), full])
      const values = cells.flatMap(({ bonus }) => (bonus ? [ratioForPlot(bonus)] : []))
      expect(values).toEqual([...values].sort((a, b) => a - b))
    }
  })

  test('in a full pool it is a0 times the pledge’s part of it, by hand', () => {
    const full = saturationPoint({ totalStake: basis.totalStake, k: parameters.k })
    for (const { pledge, cells } of rows) {
      const bonus = cells.at(-1)?.bonus
      // σ′ = z0: z0 + p′·a0·(z0 − 0)/z0 over z0, less 1.
      const byHand = (Number(pledge) / Number(full)) * 0.3
      expect(ratioForPlot(bonus ?? ratio(0n))).toBeCloseTo(byHand, 7)
    }
  })
})

test('a pool’s split is the same as on its own page, and sums to its reward for any fees', () => {
  const pool = examplePool(snapshot)
  const own = poolAnswer({ pool, figures: snapshot, now: someday })
  const ownerStake = pool.pledge
  const question = { pledge: pool.pledge, ownerStake, pledgeMet: true, poolStake: pool.activeStake }
  const split = poolSplit({ basis: own.now, parameters }, { ...question, fees: pool })
  expect(split.poolReward).toBe(own.poolReward)
  expect(split.operator.fixedCost).toBe(own.operator.fixedCost)
  expect(split.operator.margin).toBe(own.operator.margin)
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 20_000n }),
      fc.bigInt({ min: 0n, max: 1000n }),
      (cost, margin) => {
        const fees = { fixedCost: ada(cost), margin: ratio(margin, 1000n) }
        const { operator, members, poolReward } = poolSplit(terms, { ...question, fees })
        expect(operator.fixedCost + operator.margin + operator.owners + members).toBe(poolReward)
        expect(members).toBeGreaterThanOrEqual(0n)
      },
    ),
    { numRuns: 20 },
  )
})
