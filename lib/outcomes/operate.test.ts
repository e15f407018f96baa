import { describe, expect, it } from 'vitest'
import { embeddedFile, embeddedSnapshot } from '../../data/embedded.ts'
import { adaText, lovelace, parseAda, ratio, ratioForPlot } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { readOperate } from '../scenario/operate-query.ts'
import { poolByIdOnly } from '../scenario/parse-scenario.ts'
import { decodeWallets } from '../snapshot/wallets.ts'
import { chanceBelow, operatorLuck, stakeForABlock } from './operate-luck.ts'
import { feeSteps, memberYear, typicalAccounts } from './operate-members.ts'
import { minimumNetwork, minimumViews } from './operate-minimum.ts'
import { runningCosts } from './operate-money.ts'
import { growthPath } from './operate-path.ts'
import { operateSolved, priceFor } from './operate-solved.ts'
import { fieldOf, standingOf } from './operate-standing.ts'
import { type OperateStatement, operateStatement } from './operate-statement.ts'
import { planAnswer } from './plan-answer.ts'
import { registeredTerms } from './registered-terms.ts'
import { someday } from './test-mainnet.ts'
import { inEpoch700, roundSnapshot } from './test-round.ts'

const ada = parseAda
const mainnet = embeddedSnapshot()
const asked = (link: string) =>
  readOperate(new URLSearchParams(link), poolByIdOnly, (id) => {
    const pool = mainnet.pools.find((one) => one.id === id)
    return pool ? registeredTerms(pool, mainnet) : null
  }).scenario
const statement = (link: string, now = someday): OperateStatement => {
  const answer = operateStatement({ scenario: asked(link), figures: mainnet, now })
  if ('kind' in answer) throw new Error(answer.kind)
  return answer
}
const planned = (pool: OwnPool, instead: string | null = null) =>
  planAnswer({
    pool,
    goals: { memberReturn: null, income: null, costs: null },
    snapshot: mainnet,
    instead: instead as never,
    now: someday,
  })

describe('the statement of a plan', () => {
  it('is the plan’s own answer, to the lovelace, for registered pools of every size', () => {
    const field = fieldOf(mainnet, statement('').basis, 73)
    for (const pool of [3, 30, 300, 1_500, 2_600].flatMap((at) => mainnet.pools[at] ?? [])) {
      const { now, plan } = statement(`pool=${pool.id}&fixedCost=123.456789&margin=2.5`)
      for (const column of [now, plan]) {
        const answer = planned(column.pool, pool.id)
        expect(column.operator).toEqual(answer.operator)
        expect(column.poolReward).toBe(answer.poolReward)
        expect(column.members).toBe(answer.members)
        expect(column.returns).toEqual(answer.asIs.returns)
        expect(standingOf(field, column.perMillion, pool.id)).toEqual({
          rank: answer.asIs.rank,
          among: answer.rankedAmong,
        })
      }
    }
  })

  it('sums, in an epoch, a month and a year', () => {
    const { plan, costs } = statement('costs=60&price=0.36&costsAda=10')
    const { perEpoch, perMonth, perYear } = plan
    for (const lines of [perEpoch, perMonth, perYear]) {
      expect(lines.fixedCost + lines.margin + lines.owners).toBe(lines.income)
      expect(lines.income - (lines.costs ?? 0n)).toBe(lines.profit)
    }
    expect(perYear.income).toBe(perEpoch.income * 73n)
    expect(perMonth.income).toBe((perEpoch.income * 73n) / 12n)
    // 60 ÷ 0.36 = 166.66… ada and 10 more a month: 2,120 a year, 29.04… an epoch.
    expect(costs).toEqual({
      perEpoch: ada('29.041096'),
      perMonth: ada('176.666667'),
      perYear: ada('2120'),
    })
  })

  it('does not know a profit where costs are money and no price is given', () => {
    const { plan, costs } = statement('costs=60')
    expect(costs).toBeNull()
    expect(plan.perYear.profit).toBeNull()
    expect(runningCosts(asked('costsAda=73'), 73)?.perEpoch).toBe(ada('12'))
  })

  it('pays fewer blocks less, and lifts fees only where the minimum enters the reward', () => {
    expect(statement('performance=50').plan.poolReward).toBeLessThan(statement('').plan.poolReward)
    expect(statement('performance=0').plan.operator.total).toBe(0n)
    const fees = (link: string) => adaText(statement(`fixedCost=75&${link}`).plan.fees.fixedCost)
    expect(fees('')).toBe('75')
    expect(fees('minBinds=rewards')).toBe('170')
    expect(fees('minBinds=rewards&minCost=340')).toBe('340')
    expect(fees('minBinds=rewards&minCost=0')).toBe('75')
  })

  it('has none for more stake than all pools hold', () => {
    const scenario = asked('poolStake=30000000000')
    expect(operateStatement({ scenario, figures: mainnet, now: someday })).toMatchObject({
      kind: 'more-than-staked',
      poolStake: ada('30000000000'),
    })
  })
})

describe('luck', () => {
  /** Half of all stake: 0 … 4 blocks with chances 1, 4, 6, 4, 1 in 16, each worth 100,000 ada. */
  const half = () => {
    const link = 'poolStake=9000000000&pledge=0&fixedCost=1000000&margin=0'
    const scenario = asked(link)
    const answer = operateStatement({ scenario, figures: roundSnapshot, now: inEpoch700 })
    if ('kind' in answer) throw new Error(answer.kind)
    return answer
  }

  it('of one epoch is counted: nothing in one of sixteen, less than two blocks in five', () => {
    const { plan } = half()
    expect(plan.inEpoch.rewardAt(1n)).toBe(ada('100000'))
    const luck = operatorLuck(plan, null, 12)
    expect(luck.monthEpochs).toBe(1)
    expect(luck.month).toEqual({ low: ada('100000'), high: ada('300000') })
    const red = (cost: string) => {
      const costs = { perEpoch: ada(cost), perMonth: ada(cost), perYear: lovelace(ada(cost) * 12n) }
      return ratioForPlot(operatorLuck(plan, costs, 12).monthInTheRed ?? ratio(2n))
    }
    expect(red('1')).toBeCloseTo(1 / 16, 5)
    expect(red('100000')).toBeCloseTo(1 / 16, 5)
    expect(red('100000.000001')).toBeCloseTo(5 / 16, 5)
    expect(red('400000')).toBeCloseTo(15 / 16, 5)
    expect(red('400000.000001')).toBe(1)
  })

  it('of a month of mainnet is six epochs, inside that of a year', () => {
    const { plan, costs, frame } = statement('costs=60&price=0.36')
    const luck = operatorLuck(plan, costs, frame.epochsPerYear)
    expect(luck.monthEpochs).toBe(6)
    expect(luck.month.low).toBeLessThan(plan.operator.total * 6n)
    expect(luck.month.high).toBeGreaterThan(plan.operator.total * 6n)
    expect(luck.year.low).toBeGreaterThan(luck.month.low)
  })

  it('is none below nothing, and certain below more than there can be', () => {
    const quantile = () => ada('5')
    expect(chanceBelow({ quantile }, ada('5'))).toEqual(ratio(0n))
    expect(chanceBelow({ quantile }, ada('6'))).toEqual(ratio(1n))
    expect(chanceBelow({ quantile }, null)).toBeNull()
  })

  it('finds a block in 95 of 100 epochs at the stake it names, and not below', () => {
    const { basis, frame } = statement('')
    const { networkActiveStake, totalBlocks } = basis
    const stake = stakeForABlock({
      networkActiveStake,
      totalBlocks,
      performance: frame.performance,
    })
    const missed = (of: bigint) => (1 - ratioForPlot(ratio(of, networkActiveStake))) ** totalBlocks
    expect(missed(stake ?? 0n)).toBeLessThanOrEqual(0.05 + 1e-12)
    expect(missed((stake ?? 0n) - 1_000_000_000n)).toBeGreaterThan(0.05)
    const idle = { networkActiveStake, totalBlocks, performance: ratio(0n) }
    expect(stakeForABlock(idle)).toBeNull()
  })
})

describe('the members', () => {
  it('of real sizes lose to fees what they gain when fees fall', () => {
    const accounts = typicalAccounts(decodeWallets(embeddedFile('wallets.json'), 'mainnet'))
    expect(accounts.map(({ size }) => size)).toEqual(['small', 'middle', 'large'])
    const both = statement('')
    for (const { stake } of accounts) {
      const year = memberYear(both, stake)
      if (!year) throw new Error('no year')
      expect(year.plan.reward).toBeGreaterThan(year.now.reward)
      const { now, plan } = year
      const off = now.reward + now.fees - (plan.reward + plan.fees)
      expect(off).toBe(0n)
    }
    expect(memberYear(both, ada('2950000.000001'))).toBeNull()
  })

  it('pay what another ada of fixed cost, or a point of margin, brings the operator', () => {
    const { fixedCost, margin } = feeSteps(statement('pledge=0'))
    for (const step of [fixedCost, margin]) expect(step.operator).toBe(-step.members)
    // 73 ada at most; less by the margin and the epochs that earn less than the fixed cost.
    expect(fixedCost.operator).toBeGreaterThan(ada('60'))
    expect(fixedCost.operator).toBeLessThan(ada('73'))
    expect(feeSteps(statement('margin=100')).margin.operator).toBe(0n)
  })
})

describe('what would have to be otherwise', () => {
  it('is a price at which the income is worth the costs, those in ada taken off first', () => {
    const costs = { money: ratio(73n), ada: ada('73') }
    // A year: 876 of money, 876 ada; an income of 24 ada an epoch is 1,752 a year.
    expect(priceFor(ada('24'), costs, 73)).toEqual({ kind: 'solved', price: ratio(1n) })
    expect(priceFor(ada('12'), costs, 73)).toEqual({ kind: 'never' })
    expect(priceFor(ada('12'), { ...costs, money: ratio(0n) }, 73)).toEqual({ kind: 'any' })
  })

  it('is a stake that brings as much, and a lovelace less does not', () => {
    const scenario = asked('costs=60&price=0.36')
    const both = statement('costs=60&price=0.36')
    const { plan, asNow } = operateSolved(both, scenario)
    const income = (poolStake: bigint) =>
      planned({ ...both.plan.pool, poolStake: lovelace(poolStake) }).operator.total
    for (const [solution, atLeast] of [
      [plan.stake, both.costs?.perEpoch ?? 0n],
      [asNow, both.now.operator.total],
    ] as const) {
      if (solution?.kind !== 'solved') throw new Error('not solved')
      expect(income(solution.value)).toBeGreaterThanOrEqual(atLeast)
      expect(income(solution.value - 1n)).toBeLessThan(atLeast)
    }
    expect(operateSolved(statement('fixedCost=340'), asked('fixedCost=340')).asNow).toBeNull()
  })
})

describe('the way ahead', () => {
  const path = (link: string, growth = ratio(0n)) => {
    const both = statement(link)
    const { epochs } = asked(link)
    const { frame, costs, plan } = both
    return growthPath({ frame, figures: mainnet, plan: plan.pool, costs, epochs, growth })
  }

  it('starts at the statement, and falls as reserves do where nobody joins', () => {
    const { rows, income, step } = path('')
    expect([rows.length, step]).toEqual([73, 1])
    expect(rows[0]?.operator).toBe(statement('').plan.operator.total)
    expect(rows.every(({ poolStake }) => poolStake === ada('3000000'))).toBe(true)
    expect(rows[72]?.operator).toBeLessThan(rows[0]?.operator ?? 0n)
    expect(income).toBe(rows.reduce((sum, row) => sum + row.operator, 0n))
  })

  it('has the members’ stake of a year later grown by what is said, the owners’ not', () => {
    const { rows, step } = path('epochs=147', ratio(1n))
    expect(step).toBe(3)
    const from = rows[0]?.epoch ?? 0
    const stakeAfter = (epochs: number) =>
      rows.find(({ epoch }) => epoch === from + epochs)?.poolStake
    // Twice as much after 73 epochs: 2^(72/73) after 72, of 2,950,000 ada.
    const after = Number(stakeAfter(72) ?? 0n) / 1e6
    expect(after).toBeCloseTo(50_000 + 2_950_000 * 2 ** (72 / 73), 2)
    const twice = path('epochs=74', ratio(1n, 2n)).rows
    expect(twice.length).toBe(37)
    expect(Number(twice.at(-1)?.poolStake ?? 0n) / 1e6).toBeCloseTo(
      50_000 + 2_950_000 * 1.5 ** (72 / 73),
      2,
    )
  })

  it('breaks even when it says, or never, or has done so from the start', () => {
    expect(path('costsAda=10').breakEven).toBe('from-the-start')
    expect(path('costsAda=100000').breakEven).toBe('never')
    expect(path('costs=1').breakEven).toBeNull()
    const late = path('poolStake=100000&pledge=0&costsAda=400&epochs=365', ratio(2n))
    const first = late.rows.find(({ profit }) => (profit ?? -1n) >= 0n)
    expect(late.breakEven).toBe(first?.epoch)
    expect(late.rows[0]?.profit).toBeLessThan(0n)
  })
})

describe('pools that still declare 340 ada', () => {
  it('pay their members more at every lower minimum, and push the plan down', () => {
    const { basis, plan } = statement('')
    const views = minimumViews(minimumNetwork(mainnet, basis), plan.perMillion, null)
    expect(views.map(({ minimum }) => adaText(minimum))).toEqual(['340', '170', '75', '0'])
    const declare = mainnet.pools.filter(({ fixedCost }) => fixedCost === ada('340'))
    for (const [i, view] of views.entries()) {
      expect(view.pools).toBe(declare.length)
      expect(view.stake).toBe(declare.reduce((sum, pool) => sum + pool.activeStake, 0n))
      const { before, after } = view.members
      expect(after >= before).toBe(true)
      if (i > 0) expect(after).toBeGreaterThan(views[i - 1]?.members.after ?? 0n)
      // What operators lose is what members gain: nothing is burnt.
      expect(view.operators.before + before).toBe(view.operators.after + after)
      if (i > 0) expect(view.standing.rank >= (views[i - 1]?.standing.rank ?? 0)).toBe(true)
    }
    expect(views[0]?.members.before).toBe(views[0]?.members.after)
  })
})
