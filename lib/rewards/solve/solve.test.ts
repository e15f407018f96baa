import { describe, expect, test } from 'vitest'
import { floor, one, ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import { bestFees } from './best-fees.ts'
import { breakEvenIncome, breakEvenPrice, breakEvenStake } from './break-even.ts'
import { solveFixedCost, solveMargin } from './fees.ts'
import { pledgePeak, solvePledge } from './pledge.ts'
import { memberTarget, payOf, type Question } from './question.ts'
import { lastHolding } from './solution.ts'
import { leastStake, mostStake } from './stake.ts'
import { payOfByHand } from './test-pay-by-hand.ts'

const ada = (amount: bigint) => lovelace(amount * 1_000_000n)
const refused = (field: string) => expect.objectContaining({ code: 'OUT_OF_RANGE', field })
const expected = { kind: 'expected' } as const
const steady = { kind: 'performance', performance: one } as const

/** A pool of 10 M ada in mainnet's epoch 617. */
const pool = {
  ...{ rewardPot: lovelace(15_184_127_414_881n), totalStake: lovelace(38_494_388_152_931_287n) },
  ...{ networkActiveStake: lovelace(21_750_394_647_282_169n), totalBlocks: 20_971n },
  ...{ a0: ratio(3n, 10n), k: 500n, poolStake: ada(10_000_000n), memberStake: ada(10_000n) },
  ...{ pledge: ada(100_000n), ownerStake: ada(150_000n) },
  ...{ margin: ratio(1n, 50n), fixedCost: ada(340n) },
}
/** A simple return of 1.9 % a year on 10,000 ada. */
const member = { who: 'member', atLeast: lovelace(2_602_740n) } as const
const operator = { who: 'operator', atLeast: ada(500n) } as const

describe('a target', () => {
  test('is the least reward of at least that return', () => {
    expect(memberTarget(pool.memberStake, ratio(19n, 73_000n))).toEqual(member) // 2602739.7…
    expect(memberTarget(lovelace(200n), ratio(1n, 100n)).atLeast).toBe(2n)
    expect(() => memberTarget(lovelace(0n), one)).toThrow(refused('memberStake'))
    expect(() => memberTarget(lovelace(1n), ratio(-1n))).toThrow(refused('perEpoch'))
    expect(() => memberTarget(lovelace(1n), zero)).toThrow(refused('perEpoch'))
    expect(memberTarget(lovelace(1n), ratio(1n, 9n)).atLeast).toBe(1n)
  })
})

describe('on mainnet', () => {
  const question = { ...pool, outlook: steady, target: member }

  test('the margin is the one that a division gives', () => {
    const solution = solveMargin(question)
    const shared = payOf({ ...question, target: operator, margin: one, fixedCost: lovelace(0n) })
    const left = (shared - pool.fixedCost) * pool.memberStake
    const exact = ratio(left - member.atLeast * pool.poolStake, left)
    expect(solution.exact).toEqual(exact)
    const steps = floor({ n: exact.n * 1_000_000n, d: exact.d })
    expect(solution).toMatchObject({ kind: 'solved', value: ratio(steps, 1_000_000n) })
    expect(solution.kind === 'solved' && solution.beside?.value).toEqual(
      ratio(steps + 1n, 1_000_000n),
    )
  })

  test('so is the one that brings the operator the target', () => {
    const solution = solveMargin({ ...question, target: operator })
    const shared = payOf({ ...question, target: operator, margin: one, fixedCost: lovelace(0n) })
    // m + (1 − m)·O/S = (500 − 340) ada ÷ what is shared
    const wanted = ratio(160_000_000n, shared - pool.fixedCost)
    const owned = ratio(150n, 10_000n)
    const exact = ratio(wanted.n * owned.d - owned.n * wanted.d, wanted.d * (owned.d - owned.n))
    expect(solution.exact).toEqual(exact)
    const steps = (exact.n * 1_000_000n + exact.d - 1n) / exact.d
    expect(solution).toMatchObject({ kind: 'solved', value: ratio(steps, 1_000_000n) })
  })

  test('an exact margin is never outside 0…1, nor below its floor', () => {
    const floors = { minPoolMargin: ratio(1n, 3n) }
    const least = solveMargin({ ...question, target: { ...operator, atLeast: ada(1n) }, floors })
    expect(least).toMatchObject({ value: ratio(333_334n, 1_000_000n), exact: ratio(1n, 3n) })
    // Owners hold all: what they share among themselves is no matter of the margin.
    const alone = { ...question, poolStake: pool.ownerStake, fixedCost: lovelace(0n) }
    const target = { who: 'operator', atLeast: ada(1n) } as const
    expect(solveMargin({ ...alone, target }).exact).toEqual(zero)
    const all = payOf({ ...question, target: operator, margin: one, fixedCost: lovelace(0n) })
    const everything = { who: 'operator', atLeast: all } as const
    expect(solveMargin({ ...question, target: everything })).toMatchObject({
      value: one,
      exact: one,
    })
    // All that the pool gets is below the fixed cost, and so the operator's at any margin.
    const dear = { ...question, target, fixedCost: ada(100_000n) }
    expect(solveMargin(dear)).toMatchObject({ value: zero, exact: zero })
  })

  test('a fixed cost above all there is, is all that is looked at where it is the least', () => {
    const floors = { minPoolCost: ada(5_000n) }
    const solution = solveFixedCost({ ...question, floors })
    expect(solution).toMatchObject({ kind: 'none', best: { value: ada(5_000n), pays: 0n } })
    const operators = solveFixedCost({ ...question, target: operator, floors })
    expect(operators).toMatchObject({ kind: 'solved', value: ada(5_000n), beside: null })
  })

  test('the fixed cost is the one that a division gives', () => {
    const shared = payOf({ ...question, target: operator, margin: one, fixedCost: lovelace(0n) })
    const needed = member.atLeast * pool.poolStake * 50n
    const kept = 49n * pool.memberStake
    const cost = shared - (needed + kept - 1n) / kept
    const solution = solveFixedCost(question)
    expect(solution).toMatchObject({ kind: 'solved', value: cost, pays: member.atLeast })
    expect(solution.kind === 'solved' && solution.beside).toEqual({
      ...{ value: cost + 1n, pays: member.atLeast - 1n },
    })
  })

  test('the pledge peaks at half of a small pool’s stake and a little more, not at all of it', () => {
    const peak = pledgePeak(pool)
    // x/(2·(1 − x)) of a full pool, x = 10 M of 76.99 M ada.
    expect(Number((peak.pledge + peak.until) / 2n) / 1e12).toBeCloseTo(
      10 / 2 / (1 - 10 / 76.9887763),
      4,
    )
    expect(peak.until - peak.pledge).toBe(1_323_340_417n)
    const at = (pledge: bigint) =>
      payOfByHand({
        ...{ ...pool, outlook: steady, target: operator, margin: one, fixedCost: lovelace(0n) },
        ...{ pledge: lovelace(pledge), ownerStake: pool.poolStake },
      })
    expect([at(peak.pledge - 1n), at(peak.pledge), at(peak.until), at(peak.until + 1n)]).toEqual(
      [-1n, 0n, 0n, -1n].map((less) => peak.maxPoolReward + less),
    )
    expect(at(pool.poolStake)).toBeLessThan(peak.maxPoolReward)
    // From two thirds of saturation on it rises all the way.
    expect(pledgePeak({ ...pool, poolStake: ada(60_000_000n) }).until).toBe(ada(60_000_000n))
    expect(pledgePeak({ ...pool, poolStake: lovelace(0n) })).toEqual({
      ...{ pledge: 0n, until: 0n, maxPoolReward: 0n },
    })
  })

  const roomy = { ...pool, ownerStake: ada(6_000_000n) }
  const low = { fixedCost: lovelace(0n) }
  const high = { fixedCost: ada(2_000n) }
  const unpledged = { pledge: lovelace(0n) }
  const pledged = { pledge: ada(5_745_733n) }
  const empty = { poolStake: lovelace(roomy.ownerStake + pool.memberStake) }
  const full = { poolStake: ada(76_900_000n) }
  const crowded = { poolStake: ada(200_000_000n) }

  test.each([
    ['pledge', 'member', unpledged, pledged, solvePledge],
    ['pledge', 'operator', unpledged, pledged, solvePledge],
    ['cost', 'member', low, high, solveFixedCost],
    ['cost', 'operator', low, high, solveFixedCost],
    ['stake', 'member', empty, full, leastStake],
    ['stake', 'operator', empty, full, leastStake],
    ['largest stake', 'member', crowded, full, mostStake],
  ] as const)(
    'a %s for the %s is met there, and missed a lovelace further',
    (_, who, a, b, solve) => {
      for (const outlook of [expected, steady]) {
        const between = { ...roomy, outlook, target: { who, atLeast: lovelace(1n) } }
        const ends = [payOf({ ...between, ...a }), payOf({ ...between, ...b })] as const
        expect(ends[0]).not.toBe(ends[1])
        const atLeast = lovelace((ends[0] + ends[1]) / 2n)
        const solution = solve({ ...between, target: { who, atLeast } })
        if (solution.kind === 'none') throw new Error(solution.reason)
        expect(solution.pays).toBeGreaterThanOrEqual(atLeast)
        expect(solution.pays).toBeLessThan(atLeast + 2n)
        expect(solution.beside?.pays).toBe(atLeast - 1n)
      }
    },
  )

  test('a mean is over the blocks: a pool that never covers its cost at its mean still pays', () => {
    const small = {
      ...pool,
      poolStake: ada(1_000_000n),
      pledge: lovelace(0n),
      ownerStake: lovelace(0n),
    }
    const target = { who: 'member', atLeast: lovelace(900_000n) } as const
    const inTheMean = solveFixedCost({ ...small, target, outlook: expected })
    const atItsMean = solveFixedCost({ ...small, target, outlook: steady })
    expect(inTheMean).toMatchObject({ kind: 'solved', value: 381_931_794n })
    expect(atItsMean).toMatchObject({ kind: 'solved', value: 211_586_661n })
  })

  test('what proves the least stake is less than an ada away', () => {
    for (const outlook of [expected, steady]) {
      const solution = leastStake({ ...pool, outlook, target: operator })
      if (solution.kind === 'none' || solution.proven === null) throw new Error('no stake')
      expect(solution.value - solution.proven).toBeGreaterThanOrEqual(0n)
      expect(solution.value - solution.proven).toBeLessThan(1_000_000n)
    }
  })
})

describe('no answer', () => {
  const question = { ...pool, outlook: steady, target: operator }

  test('says why, and what the best is', () => {
    const unmet = { ...question, ownerStake: lovelace(pool.pledge - 1n) }
    expect(solveMargin(unmet)).toMatchObject({ kind: 'none', reason: 'pledge-unmet', exact: null })
    expect(leastStake(unmet)).toMatchObject({ reason: 'pledge-unmet', proven: null })
    const idle = { ...question, outlook: { kind: 'blocks', blocks: 0n } } as const
    expect(solveFixedCost(idle)).toMatchObject({ reason: 'no-reward', best: { pays: 0n } })
    const greedy = { ...question, target: { who: 'operator', atLeast: ada(1_000_000n) } } as const
    expect(solveMargin(greedy)).toMatchObject({ reason: 'out-of-reach', best: { value: one } })
    expect(solvePledge(greedy)).toMatchObject({ best: { value: pool.ownerStake } })
  })

  test('holds for every stake where the unrounded formula cannot reach it', () => {
    const target = { who: 'member', atLeast: ada(3n) } as const
    const none = leastStake({ ...pool, outlook: expected, target })
    expect(none).toMatchObject({ kind: 'none', reason: 'out-of-reach', proven: null })
    expect(mostStake({ ...pool, outlook: expected, target }).kind).toBe('none')
  })
})

describe('best fees', () => {
  const question = { ...pool, outlook: steady, memberReward: member.atLeast }
  const floors = { minPoolCost: ada(170n), minPoolMargin: ratio(1n, 100n) }

  test('pay within a step of what the members leave', () => {
    for (const outlook of [steady, expected]) {
      const fees = bestFees({ ...question, outlook, floors })
      if (fees.kind === 'none') throw new Error(fees.reason)
      const { best, lowCost, lowMargin, ceiling } = fees
      expect(lowCost.fixedCost).toBe(floors.minPoolCost)
      expect(lowMargin.margin).toEqual(floors.minPoolMargin)
      for (const { operatorReward, memberReward } of [best, lowCost, lowMargin]) {
        expect(memberReward).toBeGreaterThanOrEqual(member.atLeast)
        expect(operatorReward).toBeLessThanOrEqual(ceiling)
        expect(ceiling - operatorReward).toBeLessThan(4_000n)
      }
      expect(best).toBe(lowMargin)
      expect(lowMargin.operatorReward).toBeGreaterThan(lowCost.operatorReward)
      expect(lowMargin.memberReward).toBe(member.atLeast)
      expect(lowCost.memberReward).toBeLessThan(member.atLeast + 4n)
    }
  })

  test('are no better anywhere else', () => {
    const small: Omit<Question, 'target'> = {
      ...{ rewardPot: lovelace(5_000n), totalStake: lovelace(1_000n), totalBlocks: 3n },
      ...{ networkActiveStake: lovelace(600n), a0: ratio(3n, 10n), k: 5n, outlook: expected },
      ...{ poolStake: lovelace(180n), ownerStake: lovelace(30n), pledge: lovelace(20n) },
      ...{ memberStake: lovelace(90n), margin: zero, fixedCost: lovelace(0n) },
    }
    const steps = 20n
    const minPoolMargin = ratio(1n, 10n)
    const better = new Set<number>()
    for (const steps of [20n, 10_000n]) {
      for (let reward = 150n; reward < 240n; reward += 3n) {
        const asked = { ...small, memberReward: lovelace(reward), floors: { minPoolMargin } }
        const fees = bestFees({ ...asked, steps })
        if (fees.kind === 'none') throw new Error(fees.reason)
        const gain = fees.lowMargin.operatorReward - fees.lowCost.operatorReward
        expect(fees.best).toBe(gain > 0n ? fees.lowMargin : fees.lowCost)
        better.add(Math.sign(Number(gain)))
      }
    }
    expect([...better].toSorted()).toEqual([-1, 0, 1])
    const fees = bestFees({
      ...small,
      memberReward: lovelace(200n),
      steps,
      floors: { minPoolMargin },
    })
    if (fees.kind === 'none') throw new Error(fees.reason)
    const pay = (who: 'member' | 'operator', step: bigint, cost: bigint) =>
      payOfByHand({
        ...{ ...small, margin: ratio(step, steps), fixedCost: lovelace(cost) },
        target: { who, atLeast: lovelace(1n) },
      })
    let most = 0n
    for (let step = 2n; step <= steps; step++) {
      for (let cost = 0n; cost <= 600n; cost++) {
        if (pay('member', step, cost) < 200n) break
        const operatorReward = pay('operator', step, cost)
        if (operatorReward > most) most = operatorReward
      }
    }
    expect(most).toBeLessThanOrEqual(fees.ceiling)
    expect(most - fees.best.operatorReward).toBeLessThan(2n)
  })

  test('with a least margin between two steps the least fees may be all there is', () => {
    const third = { ...question, steps: 2n, floors: { minPoolMargin: ratio(1n, 100n) } }
    const fees = bestFees(third)
    expect(fees).toMatchObject({
      kind: 'solved',
      lowCost: { fixedCost: 0n, margin: ratio(1n, 100n) },
    })
    const none = bestFees({ ...question, memberReward: ada(3n), floors })
    expect(none).toMatchObject({
      ...{ kind: 'none', reason: 'out-of-reach' },
      best: { value: { fixedCost: ada(170n), margin: ratio(1n, 100n) } },
    })
    expect(() => bestFees({ ...question, steps: 0n })).toThrow(refused('steps'))
  })
})

describe('break-even', () => {
  const costs = { costPerMonth: ratio(100n), epochsPerYear: 73 }

  test('the income is what the costs are worth, rounded up', () => {
    // 100 · 12 / 73 a month at 0.30: 54.794520547… ada.
    expect(breakEvenIncome({ ...costs, price: ratio(3n, 10n) })).toBe(54_794_521n)
    expect(
      breakEvenIncome({ costPerMonth: ratio(73n), epochsPerYear: 12, price: ratio(73n) }),
    ).toBe(1_000_000n)
  })

  test('the stake brings that income and one lovelace less does not', () => {
    const stake = breakEvenStake({ ...pool, ...costs, outlook: expected, price: ratio(3n, 10n) })
    expect(stake).toMatchObject({ kind: 'solved', income: 54_794_521n, pays: 54_794_521n })
    expect(stake.kind === 'solved' && stake.beside?.pays).toBe(54_794_520n)
  })

  test('the price makes the income worth the costs exactly', () => {
    const answer = breakEvenPrice({ ...pool, ...costs, outlook: steady })
    if (answer.kind === 'none') throw new Error(answer.reason)
    const { price, income } = answer
    expect(ratio(price.n * income * 73n, price.d * 12n * 1_000_000n)).toEqual(ratio(100n))
    expect(income).toBe(433_530_588n)
    expect(breakEvenIncome({ ...costs, price })).toBe(income)
    const idle = { ...pool, ...costs, outlook: { kind: 'blocks', blocks: 0n } } as const
    expect(breakEvenPrice(idle)).toEqual({ kind: 'none', reason: 'no-reward' })
    const just = { ...idle, ownerStake: pool.pledge }
    expect(breakEvenPrice(just)).toEqual({ kind: 'none', reason: 'no-reward' })
    const unmet = { ...pool, ...costs, outlook: steady, ownerStake: lovelace(0n) }
    expect(breakEvenPrice(unmet)).toEqual({ kind: 'none', reason: 'pledge-unmet' })
  })

  test.each([
    ['costPerMonth', { costPerMonth: zero }],
    ['costPerMonth', { costPerMonth: ratio(-1n) }],
    ['epochsPerYear', { epochsPerYear: 0 }],
    ['epochsPerYear', { epochsPerYear: 10_001 }],
    ['price', { price: zero }],
    ['price', { price: ratio(1n, 10n ** 30n) }],
  ])('refuses a %s outside its range', (field, change) => {
    expect(() => breakEvenIncome({ ...costs, price: one, ...change })).toThrow(refused(field))
  })
})

describe('a question', () => {
  const question: Question = { ...pool, outlook: steady, target: member }

  test.each([
    ['atLeast', { target: { who: 'member', atLeast: 0n } }],
    ['who', { target: { who: 'nobody', atLeast: 1n } }],
    ['outlook', { outlook: { kind: 'luck' } }],
    ['rewardPot', { rewardPot: 1n << 64n }],
    ['totalStake', { totalStake: 0n }],
    ['networkActiveStake', { networkActiveStake: pool.totalStake + 1n }],
    ['networkActiveStake', { networkActiveStake: 0n }],
    ['poolStake', { poolStake: 0n }],
    ['poolStake', { poolStake: pool.networkActiveStake + 1n }],
    ['pledge', { pledge: -1n }],
    ['ownerStake', { ownerStake: pool.poolStake + 1n }],
    ['memberStake', { memberStake: 0n }],
    ['memberStake', { memberStake: pool.poolStake - pool.ownerStake + 1n }],
    ['fixedCost', { fixedCost: -1n }],
    ['leverage', { leverage: ratio(99n, 100n) }],
    ['totalBlocks', { totalBlocks: -1n }],
    ['blocks', { outlook: { kind: 'blocks', blocks: pool.totalBlocks + 1n } }],
    ['performance', { outlook: { kind: 'performance', performance: ratio(201n, 100n) } }],
    ['performance', { outlook: { kind: 'performance', performance: ratio(-1n) } }],
    ['k', { k: 0n }],
    ['a0', { a0: ratio(-1n) }],
  ])('refuses a %s outside its range', (field, change) => {
    const asked = { ...question, ...change } as Question
    expect(() => solveMargin(asked)).toThrow(refused(field))
  })

  test('is in range up to the bounds', () => {
    const free = { fixedCost: lovelace(0n), leverage: one }
    const all = { memberStake: lovelace(pool.poolStake - pool.ownerStake), ...free }
    const twice = { kind: 'performance', performance: ratio(2n) } as const
    const blocks = { kind: 'blocks', blocks: pool.totalBlocks } as const
    const target = { who: 'member', atLeast: lovelace(1n) } as const
    for (const outlook of [twice, blocks])
      expect(solveMargin({ ...question, ...all, target, outlook }).kind).toBe('solved')
    expect(solveMargin({ ...question, memberStake: lovelace(0n), target: operator }).kind).toBe(
      'solved',
    )
    const alone = { ...question, target: operator, networkActiveStake: pool.totalStake }
    expect(solveMargin(alone).kind).toBe('solved')
  })

  test('refuses fees and floors outside their ranges', () => {
    expect(() => solveFixedCost({ ...question, margin: ratio(2n) })).toThrow(refused('margin'))
    expect(() => solveMargin({ ...question, floors: { minPoolMargin: ratio(2n) } })).toThrow(
      refused('minPoolMargin'),
    )
    expect(() => solveMargin({ ...question, floors: { minPoolCost: -1n as never } })).toThrow(
      refused('minPoolCost'),
    )
    for (const steps of [0n, 1n << 64n, 5 as never])
      expect(() => solveMargin({ ...question, steps })).toThrow(refused('steps'))
    expect(solveMargin({ ...question, steps: (1n << 64n) - 1n }).kind).toBe('solved')
  })

  test('a peak and a largest stake have bounds of their own', () => {
    expect(() => pledgePeak({ ...pool, leverage: ratio(1n, 2n) })).toThrow(refused('leverage'))
    expect(() => pledgePeak({ ...pool, totalStake: lovelace(1n << 64n) })).toThrow(
      refused('totalStake'),
    )
    expect(() => pledgePeak({ ...pool, poolStake: lovelace(1n << 64n) })).toThrow(
      refused('poolStake'),
    )
    const asked = { ...pool, outlook: steady, target: operator }
    expect(() => mostStake(asked)).toThrow(refused('who'))
  })
})

test('halving takes as many steps as the distance has bits', () => {
  let steps = 0
  const last = lastHolding(0n, 1n << 64n, (value) => {
    steps += 1
    return value <= 12_345n
  })
  expect([last, steps]).toEqual([12_345n, 64])
  expect(lastHolding(100n, 0n, (value) => value >= 7n)).toBe(7n)
  expect(lastHolding(1n, 0n, () => false)).toBe(1n)
})
