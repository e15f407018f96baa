import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import { equal, lovelace, one, parseAda, parsePercent, ratio, zero } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import type { Snapshot } from '../snapshot/index.ts'
import { planAnswer } from './plan-answer.ts'
import { type PlanRules, planFrame } from './plan-frame.ts'
import { efficientOf, feeFrontier } from './plan-frontier.ts'
import { feeGrid, planSized, stakeGrid, yearlyProfit } from './plan-grid.ts'
import { someday } from './test-mainnet.ts'
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
const small: OwnPool = {
  kind: 'own',
  poolStake: ada('3251282'),
  pledge: ada('50000'),
  margin: parsePercent('1.5'),
  fixedCost: ada('170'),
  ownerStake: ada('50000'),
}
const before = { ...small, fixedCost: ada('340') }
const mainnet = embeddedSnapshot()

const round = (rules?: PlanRules) => planFrame(threePools, inEpoch700, rules)
const real = planFrame(mainnet, someday)

const answer = (pool: OwnPool, snapshot: Snapshot, now: number) =>
  planAnswer({
    ...{ pool, snapshot, now, instead: null },
    goals: { memberReturn: null, income: null, costs: null },
  })

describe('the map of fees', () => {
  const plans = { plan: small, now: before }
  const grid = feeGrid(real, plans)
  const cells = grid.rows.flatMap((row) => row.cells)

  it('has what each fee brings, counted by hand', () => {
    const { rows } = feeGrid(round(), { plan: full, now: { ...full, margin: zero } })
    const at = (margin: string, cost: string) =>
      rows
        .find((row) => equal(row.at, parsePercent(margin)))
        ?.cells.find(({ tried }) => tried.fixedCost === ada(cost))?.brings
    // 15/16 of the cost is earned; 17/16 blocks are left above it.
    expect(at('10', '100000')).toEqual({ operator: ada('104375'), perMillion: ada('10.625') })
    expect(at('0', '100000')).toEqual({ operator: ada('93750'), perMillion: ada('11.805555') })
    expect(at('0', '0')).toEqual({ operator: 0n, perMillion: ada('22.222222') })
    expect(at('10', '0')).toEqual({ operator: ada('20000'), perMillion: ada('20') })
  })

  it('says of a cell what the plan’s answer says of a pool with those fees, to the lovelace', () => {
    for (const { tried, brings } of [cells[0], cells[37], cells.at(-1)].flatMap(
      (cell) => cell ?? [],
    )) {
      const { asIs } = answer({ ...small, ...tried }, mainnet, someday)
      expect(brings).toEqual({ operator: asIs.operator, perMillion: asIs.perMillion })
    }
  })

  it('shows the plan and what is now, once each, whatever they are', () => {
    fc.assert(
      fc.property(fees, fees, (plan, now) => {
        const { rows, fixedCosts } = feeGrid(round(), {
          plan: { ...full, ...plan },
          now: { ...full, ...now },
        })
        const tried = rows.flatMap((row) => row.cells)
        expect(tried.filter((cell) => cell.isPlan)).toMatchObject([{ tried: plan }])
        expect(tried.filter((cell) => cell.isNow)).toMatchObject([{ tried: now }])
        expect(rows.length).toBeLessThanOrEqual(8)
        expect(fixedCosts.length).toBeLessThanOrEqual(10)
        expect([...fixedCosts].sort((a, b) => Number(a - b))).toEqual(fixedCosts)
      }),
      { numRuns: 20 },
    )
  })

  it('keeps the round values that are far from the plan’s', () => {
    expect(grid.fixedCosts.map((cost) => cost / 1_000_000n)).toEqual([
      0n,
      75n,
      100n,
      125n,
      170n,
      200n,
      250n,
      340n,
      400n,
      500n,
    ])
    expect(grid.rows).toHaveLength(8)
  })

  it('lifts a fixed cost below the least where the reward itself does', () => {
    const rules = { minPoolCost: ada('100000') }
    const operatorAt = (cost: bigint, lifted: boolean) => {
      const plan = { ...full, fixedCost: lovelace(cost) }
      const { rows } = feeGrid(round({ ...rules, lifted }), { plan, now: full })
      return rows.flatMap((row) => row.cells).find((cell) => cell.isPlan)?.brings?.operator
    }
    expect(operatorAt(0n, true)).toBe(ada('104375'))
    expect(operatorAt(0n, false)).toBe(ada('20000'))
  })

  it('counts the blocks that the pool makes', () => {
    // Half of those due: Binomial(4, 1/4), with 175/256 of the cost earned, 81/256 blocks above it.
    const { rows } = feeGrid(round({ performance: ratio(1n, 2n) }), { plan: full, now: full })
    const plan = rows.flatMap((row) => row.cells).find((cell) => cell.isPlan)
    expect(plan?.brings?.operator).toBe(ada('71523.4375'))
  })

  it('pays nobody where the pledge is unmet', () => {
    const plan = { ...small, ownerStake: ada('49999') }
    const all = feeGrid(real, { plan, now: plan }).rows.flatMap((row) => row.cells)
    expect(new Set(all.map(({ brings }) => brings?.operator))).toEqual(new Set([0n]))
  })
})

const fees = fc.record({
  fixedCost: fc.bigInt(0n, 10n ** 12n).map((cost) => lovelace(cost)),
  margin: fc.integer({ min: 0, max: 1000 }).map((part) => ratio(BigInt(part), 1000n)),
})

describe('the map of stakes and pledges', () => {
  const grid = stakeGrid(real, { plan: small, now: { ...small, poolStake: ada('2500000') } })
  const cells = grid.rows.flatMap((row) => row.cells)

  it('says of a cell what the plan’s answer says of such a pool', () => {
    for (const { tried, brings } of [cells[11], cells[24], cells[39]].flatMap(
      (cell) => cell ?? [],
    )) {
      if (!brings) throw new Error('no such pool')
      const { asIs } = answer(planSized(small, tried), mainnet, someday)
      expect(brings).toEqual({ operator: asIs.operator, perMillion: asIs.perMillion })
    }
  })

  it('has a place for the plan, for now, and for a full pool', () => {
    expect(cells.filter((cell) => cell.isPlan)).toMatchObject([{ tried: { pledge: small.pledge } }])
    expect(cells.filter((cell) => cell.isNow)).toHaveLength(1)
    const { totalStake } = real.basis
    expect(grid.stakes.at(-1)).toBe(totalStake / real.parameters.k)
  })

  it('has no amounts where owners would hold more than the pool', () => {
    for (const { tried, brings } of cells)
      expect(brings === null).toBe(planSized(small, tried).ownerStake > tried.poolStake)
  })

  it('keeps what the owners hold, and lets them hold what they pledge', () => {
    const owned = (pledge: string) =>
      planSized(small, { pledge: ada(pledge), poolStake: small.poolStake }).ownerStake
    expect([owned('0'), owned('50000'), owned('100000')]).toEqual(
      ['50000', '50000', '100000'].map(ada),
    )
    const unmet = { ...small, ownerStake: ada('10') }
    expect(planSized(unmet, unmet).ownerStake).toBe(ada('10'))
  })
})

describe('the frontier of fees', () => {
  const brings = fc.record({
    operator: fc.bigInt(0n, 9n).map((amount) => lovelace(amount)),
    perMillion: fc.bigInt(0n, 9n).map((amount) => lovelace(amount)),
  })
  const beats = (a: Tried, b: Tried) =>
    a.brings.operator > b.brings.operator && a.brings.perMillion > b.brings.perMillion
  type Tried = { readonly brings: { readonly operator: bigint; readonly perMillion: bigint } }

  it('has none that others beat for operator and members, and lacks none that nothing beats', () => {
    const tried = fc.array(fc.record({ brings }), { maxLength: 30 })
    fc.assert(
      fc.property(tried, (all) => {
        const efficient = efficientOf(all)
        for (const one of all)
          expect(efficient.includes(one)).toBe(!all.some((other) => beats(other, one)))
      }),
      { numRuns: 200 },
    )
  })

  it('is a straight line: what members of the pool get, the operator does not', () => {
    const plans = { plan: small, now: before }
    const grid = feeGrid(real, plans)
    const { fees: listed, poolReward, memberStake, allowed } = feeFrontier(real, plans, grid)
    expect(memberStake).toBe(ada('3201282'))
    // 170 ada is the least: 0, 75, 100 and 125 are not allowed.
    expect(allowed).toBe(8 * 6)
    for (const { brings } of listed) {
      const members = (brings.perMillion * memberStake) / ada('1000000')
      const off = poolReward - members - brings.operator
      // A lovelace of a million is three of this pool; each block's floors take some more.
      expect(off >= 0n && off < 6n).toBe(true)
    }
    expect(listed.filter(({ isNow, isPlan }) => isNow || isPlan)).toHaveLength(2)
    const [first, last] = [listed[0], listed.at(-1)]
    expect(first).toMatchObject({ margin: zero, fixedCost: ada('170') })
    expect(last).toMatchObject({ fixedCost: ada('500') })
    for (const { year, brings: mean } of listed) {
      expect(year.low <= mean.operator * 73n && year.high >= mean.operator * 73n).toBe(true)
    }
  })

  it('is short of a margin of everything by nothing', () => {
    const plan = { ...full, margin: one }
    const plans = { plan, now: plan }
    const { fees: listed } = feeFrontier(round(), plans, feeGrid(round(), plans))
    expect(listed.at(-1)?.brings).toEqual({ operator: ada('200000'), perMillion: 0n })
  })
})

it('a profit is a year of income less its costs, and may be a loss', () => {
  const brings = { operator: ada('100'), perMillion: ada('0') }
  expect(yearlyProfit(brings, ada('2000'), 73)).toBe(5_300_000_000n)
  expect(yearlyProfit(brings, ada('9000'), 73)).toBe(-1_700_000_000n)
})
