import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, ratio, ratioForPlot, zero } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import type { PoolId } from '../snapshot/index.ts'
import { planAnswer } from './plan-answer.ts'
import type { PlanGoals } from './plan-goals.ts'
import { poolAnswer } from './pool-answer.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda

/** Half of the network's stake: 0 … 4 blocks of 100,000 ada with chances 1, 4, 6, 4, 1 in 16. */
const full: OwnPool = {
  kind: 'own',
  poolStake: ada('9000000000'),
  pledge: ada('0'),
  margin: ratio(1n, 10n),
  fixedCost: ada('100000'),
  ownerStake: ada('0'),
}
const none: PlanGoals = { memberReturn: null, income: null, costs: null }

type Change = { readonly goals?: Partial<PlanGoals>; readonly instead?: string }

const plan = (pool: Partial<OwnPool> = {}, { goals = {}, instead }: Change = {}) =>
  planAnswer({
    pool: { ...full, ...pool },
    goals: { ...none, ...goals },
    snapshot: threePools,
    instead: (instead ?? null) as PoolId | null,
    now: inEpoch700,
  })

describe('an operator’s pool', () => {
  it('shares what it earns as the same pool of the network does', () => {
    const [pool] = threePools.pools
    if (!pool) throw new Error('no pool')
    const same = poolAnswer({ pool, figures: threePools, now: inEpoch700 })
    const { poolReward, maxPoolReward, operator, members, luck, now, asIs } = plan()
    expect({ poolReward, maxPoolReward, operator, members, luck, now }).toEqual({
      poolReward: same.poolReward,
      maxPoolReward: same.maxPoolReward,
      operator: same.operator,
      members: same.members,
      luck: same.luck,
      now: same.now,
    })
    expect(asIs).toMatchObject({
      perMillion: same.perMillion.reward,
      returns: same.returns,
      operator: same.operator.total,
    })
  })

  it('has the owners’ part of what is left', () => {
    const { operator, members } = plan({ ownerStake: ada('4500000000') })
    expect(operator.owners).toBe(ada('47812.5'))
    expect(members).toBe(ada('47812.5'))
  })

  it('that does not keep its pledge pays nobody', () => {
    const broken = plan({ pledge: ada('2'), ownerStake: ada('1') })
    expect(broken).toMatchObject({
      pledgeMet: false,
      poolReward: 0n,
      members: 0n,
      maxPoolReward: 0n,
    })
    expect(plan({ pledge: ada('1'), ownerStake: ada('1') }).pledgeMet).toBe(true)
  })

  it('has its place among the others, itself left out', () => {
    // 22.2 ada a million of `small`, 10.6 of `full`, 0 of `private`.
    expect(plan()).toMatchObject({ asIs: { rank: 2 }, rankedAmong: 3 })
    expect(plan({ fixedCost: lovelace(0n), margin: zero }, { instead: 'small' })).toMatchObject({
      asIs: { rank: 1 },
      rankedAmong: 2,
    })
    expect(plan({ margin: ratio(1n) }).asIs.rank).toBe(3)
  })

  it('is tried with other margins, and with once to three times the least cost', () => {
    const fees = plan().otherFees.map(({ fixedCost, margin }) => [fixedCost, margin.n, margin.d])
    const cost = ada('100000')
    expect(fees).toEqual([
      [cost, 0n, 1n],
      [cost, 1n, 100n],
      [cost, 1n, 50n],
      [cost, 3n, 100n],
      [cost, 1n, 20n],
      // Three times nothing is nothing.
      [0n, 1n, 10n],
    ])
    const [free] = plan().otherFees
    expect(free).toMatchObject({ operator: ada('93750'), perMillion: ada('11.805555'), rank: 2 })
    const asIs = plan({ fixedCost: lovelace(0n) }).otherFees
    expect(asIs.every(({ margin }) => margin.n !== 1n || margin.d !== 10n)).toBe(true)
    const parameters = { ...threePools.parameters, minPoolCost: ada('170') }
    const costs = planAnswer({
      ...{ pool: full, goals: none, instead: null, now: inEpoch700 },
      snapshot: { ...threePools, parameters },
    }).otherFees.slice(5)
    expect(costs.map(({ fixedCost }) => fixedCost)).toEqual(['170', '340', '510'].map(ada))
  })

  it('earns most at some pledge, or, without a pledge’s influence, at any', () => {
    expect(plan().pledgePeak).toMatchObject({ pledge: 0n, maxPoolReward: ada('200000') })
  })

  it('says whose figures it rests on', () => {
    expect(plan()).toMatchObject({ dataEpoch: 700, clockEpoch: 700, age: 0, pool: full })
    expect(plan().saturation).toEqual(ratio(1n))
  })

  it.each([0n, 18_000_000_000_000_001n])('of %d lovelace is refused', (poolStake) => {
    expect(() => plan({ poolStake: lovelace(poolStake) })).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'poolStake' }),
    )
  })

  it('may hold all that pools hold', () => {
    expect(plan({ poolStake: ada('18000000000') }).poolReward).toBe(ada('200000'))
  })
})

describe('a goal', () => {
  it('that nobody set is not answered', () => {
    expect(plan().solutions).toEqual({ memberReturn: null, income: null, costs: null })
  })

  it('for members is met by a margin, a cost, a stake: one step further it is missed', () => {
    // 10.625 ada of a million an epoch at 10 %.
    const memberReturn = ratio(10_625n * 73n, 1_000_000_000n)
    const { memberReturn: found } = plan({}, { goals: { memberReturn } }).solutions
    if (found === null || found === 'no-members') throw new Error('not answered')
    expect(found).toMatchObject({ memberStake: ada('10000'), memberReward: ada('0.10625') })
    expect(found.margin).toMatchObject({ kind: 'solved', value: ratio(1n, 10n) })
    for (const { kind, ...solution } of [found.margin, found.fixedCost, found.leastStake]) {
      if (kind !== 'solved' || !('beside' in solution)) throw new Error(kind)
      expect(solution.pays >= ada('0.10625')).toBe(true)
      expect((solution.beside?.pays ?? 0n) < ada('0.10625')).toBe(true)
    }
    if (found.fixedCost.kind !== 'solved' || found.mostStake.kind !== 'solved') throw new Error()
    expect(ratioForPlot(ratio(found.fixedCost.value, ada('100000')))).toBeCloseTo(1, 4)
    expect(found.mostStake.value >= ada('9000000000')).toBe(true)
    expect(found.bestFees).toMatchObject({ kind: 'solved' })
  })

  it('for members of a pool that has none is not asked of the solvers', () => {
    const whole = plan({ ownerStake: full.poolStake }, { goals: { memberReturn: ratio(1n, 100n) } })
    expect(whole.solutions.memberReturn).toBe('no-members')
    const almost = plan(
      { ownerStake: lovelace(full.poolStake - 5n) },
      { goals: { memberReturn: ratio(1n, 100n) } },
    ).solutions.memberReturn
    expect(almost).toMatchObject({ memberStake: 5n, memberReward: 1n })
  })

  it('out of reach says so', () => {
    const { memberReturn } = plan({}, { goals: { memberReturn: ratio(1n) } }).solutions
    expect(memberReturn).toMatchObject({
      margin: { kind: 'none', reason: 'out-of-reach' },
      mostStake: { kind: 'none' },
    })
  })

  it('of an income is met by fees, a pledge or a stake', () => {
    const { income } = plan({}, { goals: { income: ada('104375') } }).solutions
    expect(income).toMatchObject({
      margin: { kind: 'solved', value: ratio(1n, 10n) },
      fixedCost: { kind: 'solved' },
      pledge: { kind: 'solved', value: 0n },
      leastStake: { kind: 'solved' },
    })
    expect(
      ratioForPlot(
        ratio(income?.fixedCost.kind === 'solved' ? income.fixedCost.value : 0n, ada('100000')),
      ),
    ).toBeCloseTo(1, 6)
  })

  it('of covered costs is an income, a stake and a price', () => {
    // 73 a month at 0.12: 12 · 73 ÷ 73 ÷ 0.12 = 100 ada an epoch.
    const costs = { perMonth: ratio(73n), price: ratio(12n, 100n) }
    const { costs: found } = plan({}, { goals: { costs } }).solutions
    expect(found).toMatchObject({
      income: ada('100'),
      stake: { kind: 'solved' },
      price: { kind: 'solved', income: ada('104375'), price: ratio(12n, 104_375n) },
    })
  })

  it('respects the least cost the protocol allows', () => {
    const parameters = { ...threePools.parameters, minPoolCost: ada('150000') }
    const { solutions } = planAnswer({
      pool: full,
      goals: { ...none, memberReturn: ratio(5n, 10_000n), income: ada('1') },
      ...{ snapshot: { ...threePools, parameters }, instead: null, now: inEpoch700 },
    })
    const { memberReturn, income } = solutions
    if (memberReturn === null || memberReturn === 'no-members') throw new Error('not answered')
    const { fixedCost, bestFees } = memberReturn
    if (fixedCost.kind !== 'solved' || bestFees.kind !== 'solved') throw new Error('not solved')
    expect(fixedCost.value >= ada('150000')).toBe(true)
    expect(bestFees.lowCost.fixedCost).toBe(ada('150000'))
    expect(income?.fixedCost).toMatchObject({ value: ada('150000'), beside: null })
  })
})
