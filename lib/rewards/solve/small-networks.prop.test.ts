import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { solveFixedCost, solveMargin } from './fees.ts'
import { pledgePeak, solvePledge } from './pledge.ts'
import type { Outlook, Question } from './question.ts'
import type { Solution } from './solution.ts'
import { leastStake, mostStake } from './stake.ts'
import { payOfByHand, tried } from './test-pay-by-hand.ts'

/*
 * Networks of some hundred lovelace, where floors are everything and every value can be tried.
 */

const upTo = (most: number, least = 0) => fc.integer({ min: least, max: most }).map(BigInt)
const amount = (most: number, least = 0) => upTo(most, least).map((n) => lovelace(n))
const outlooks: fc.Arbitrary<Outlook> = fc.oneof(
  upTo(3).map((blocks) => ({ kind: 'blocks' as const, blocks })),
  upTo(8).map((n) => ({ kind: 'performance' as const, performance: ratio(n, 4n) })),
  fc.constant({ kind: 'expected' as const }),
)
const questions: fc.Arbitrary<Question> = fc
  .record({
    total: upTo(900, 300),
    active: upTo(300, 100),
    pool: upTo(98, 2),
    owner: upTo(100),
    member: upTo(100),
    pledge: upTo(120),
    k: upTo(6, 1),
    a0: upTo(12),
    leverage: fc.option(upTo(20, 4), { nil: undefined }),
    rewardPot: amount(900),
    fixedCost: amount(150),
    margin: upTo(20),
    totalBlocks: fc.constant(3n),
    outlook: outlooks,
    who: fc.constantFrom('member' as const, 'operator' as const),
    atLeast: amount(150, 1),
  })
  .map(({ total, active, pool, owner, member, pledge, a0, leverage, margin, who, ...rest }) => {
    const poolStake = (active * pool) / 100n
    const ownerStake = ((poolStake - 1n) * owner) / 100n
    const memberStake = 1n + ((poolStake - ownerStake - 1n) * member) / 100n
    return {
      ...rest,
      totalStake: lovelace(total),
      networkActiveStake: lovelace(active),
      poolStake: lovelace(poolStake),
      ownerStake: lovelace(ownerStake),
      memberStake: lovelace(memberStake),
      pledge: lovelace((ownerStake * pledge) / 100n),
      a0: ratio(a0, 4n),
      ...(leverage === undefined ? {} : { leverage: ratio(leverage, 4n) }),
      margin: ratio(margin, 20n),
      target: { who, atLeast: rest.atLeast },
    }
  })
const runs = { numRuns: 150 }

/** The answer is what trying every value from the wished end finds, and pays what it says. */
function expectAsTried<Value>(
  solution: Solution<Value>,
  question: Question,
  range: { readonly hard: bigint; readonly easy: bigint },
  at: (whole: bigint) => Partial<Question>,
  wholeOf: (value: Value) => bigint,
) {
  const pay = (whole: bigint) => payOfByHand({ ...question, ...at(whole) })
  const { atLeast } = question.target
  const found = tried(range.hard, range.easy, (whole) => pay(whole) >= atLeast)
  if (solution.kind === 'none') {
    expect(found).toBeNull()
    expect(solution.best.pays).toBe(pay(wholeOf(solution.best.value)))
    const unpaid = question.pledge > question.ownerStake ? 'pledge-unmet' : 'no-reward'
    expect(solution.reason).toBe(solution.best.pays > 0n ? 'out-of-reach' : unpaid)
    return
  }
  expect(wholeOf(solution.value)).toBe(found)
  expect(solution.pays).toBe(pay(wholeOf(solution.value)))
  if (solution.beside === null) {
    expect(found).toBe(range.hard)
    return
  }
  const beside = wholeOf(solution.beside.value)
  expect(beside - (found ?? 0n)).toBe(range.hard > range.easy ? 1n : -1n)
  expect(solution.beside.pays).toBe(pay(beside))
  expect(solution.beside.pays).toBeLessThan(atLeast)
}

/** Saturation, or where the leverage or the network ends, in whole lovelace. */
function fullOf({ totalStake, networkActiveStake, k, leverage, pledge }: Question, low: bigint) {
  const ends = [(totalStake + k - 1n) / k, networkActiveStake as bigint]
  if (leverage !== undefined) ends.push((leverage.n * pledge + leverage.d - 1n) / leverage.d)
  const end = ends.reduce((a, b) => (a < b ? a : b))
  return end > low ? end : low
}

const endsFor = ({ target }: Question, low: bigint, high: bigint) =>
  target.who === 'member' ? { hard: high, easy: low } : { hard: low, easy: high }

describe('in a small network, where every value can be tried, it is the very last that holds', () => {
  test('margin', () => {
    fc.assert(
      fc.property(questions, upTo(40, 1), upTo(30), (question, steps, floor) => {
        const floors = { minPoolMargin: ratio(floor, 30n) }
        const solution = solveMargin({ ...question, steps, floors })
        const low = (floor * steps + 29n) / 30n
        const range = endsFor(question, low, steps)
        const at = (step: bigint) => ({ margin: ratio(step, steps) })
        expectAsTried(solution, question, range, at, ({ n, d }) => (n * steps) / d)

        const { exact } = solution
        expect(exact === null).toBe(
          solution.kind === 'none' || question.outlook.kind === 'expected',
        )
        if (exact === null) return
        expect(payOfByHand({ ...question, margin: exact })).toBeGreaterThanOrEqual(
          question.target.atLeast,
        )
        const stepsOf = exact.n * steps
        if (question.target.who === 'member')
          expect(solution.kind === 'solved' && solution.value).toEqual(
            ratio(stepsOf / exact.d, steps),
          )
        else
          expect(solution.kind === 'solved' && solution.value).toEqual(
            ratio((stepsOf + exact.d - 1n) / exact.d, steps),
          )
      }),
      runs,
    )
  })

  test('fixed cost', () => {
    fc.assert(
      fc.property(questions, amount(400), (question, minPoolCost) => {
        const solution = solveFixedCost({ ...question, floors: { minPoolCost } })
        // The most the pool can get is the most that a cost can be.
        const outlook: Outlook =
          question.outlook.kind === 'expected' ? { kind: 'blocks', blocks: 3n } : question.outlook
        const all = { fixedCost: lovelace(0n), margin: ratio(1n) }
        const target = { who: 'operator', atLeast: lovelace(1n) } as const
        const most = payOfByHand({ ...question, ...all, target, outlook })
        const range = endsFor(question, minPoolCost, most > minPoolCost ? most : minPoolCost)
        const at = (cost: bigint) => ({ fixedCost: lovelace(cost) })
        expectAsTried(solution, question, range, at, (cost) => cost)
      }),
      runs,
    )
  })

  test('pledge', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const solution = solvePledge(question)
        const range = { hard: 0n, easy: question.ownerStake }
        const at = (pledge: bigint) => ({ pledge: lovelace(pledge) })
        const asked = { ...question, pledge: lovelace(0n) }
        expectAsTried(solution, asked, range, at, (pledge) => pledge)
      }),
      runs,
    )
  })

  test('the pledge’s peak', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const peak = pledgePeak(question)
        const all = { fixedCost: lovelace(0n), margin: ratio(1n), ownerStake: question.poolStake }
        const outlook = { kind: 'performance', performance: ratio(1n) } as const
        const target = { who: 'operator', atLeast: lovelace(1n) } as const
        const rewards: bigint[] = []
        for (let pledge = 0n; pledge <= question.poolStake; pledge++) {
          const asked = { ...question, ...all, outlook, target, pledge: lovelace(pledge) }
          rewards.push(payOfByHand(asked))
        }
        const best = rewards.reduce((a, b) => (a > b ? a : b), 0n)
        expect(peak).toEqual({
          pledge: BigInt(rewards.indexOf(best)),
          until: BigInt(rewards.lastIndexOf(best)),
          maxPoolReward: best,
        })
      }),
      runs,
    )
  })

  test('stake', () => {
    let solved = 0
    fc.assert(
      fc.property(questions, (question) => {
        if (question.outlook.kind === 'blocks') return
        const asked = { ...question, outlook: question.outlook }
        const { networkActiveStake, ownerStake, memberStake, target } = question
        const low = ownerStake + (target.who === 'member' ? memberStake : 0n) || 1n
        const pay = (stake: bigint) => payOfByHand({ ...question, poolStake: lovelace(stake) })
        const all = networkActiveStake
        const answers =
          target.who === 'member'
            ? ([
                [leastStake(asked), low, all],
                [mostStake(asked), all, low],
              ] as const)
            : ([[leastStake(asked), low, fullOf(question, low)]] as const)
        for (const [solution, hard, easy] of answers) {
          if (solution.kind === 'none') {
            expect(solution.proven).toBeNull()
            expect(solution.best.pays).toBe(pay(solution.best.value))
            expect(solution.best.pays).toBeLessThan(target.atLeast)
            expect(tried(hard, easy, (stake) => pay(stake) >= target.atLeast)).toBeNull()
            continue
          }
          solved += 1
          expect(solution.pays).toBe(pay(solution.value))
          expect(solution.pays).toBeGreaterThanOrEqual(target.atLeast)
          const first = tried(hard, easy, (stake) => pay(stake) >= target.atLeast)
          expect(first).toBe(solution.value)
          expect(solution.proven).toBe(solution.value)
          if (solution.beside === null) expect(solution.value).toBe(hard)
          else expect(solution.beside.pays).toBe(pay(solution.beside.value))
        }
      }),
      { numRuns: 300 },
    )
    expect(solved).toBeGreaterThan(5)
  })
})
