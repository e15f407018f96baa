import { describe, expect, it } from 'vitest'
import { embeddedSnapshot } from '../../data/embedded.ts'
import {
  add,
  equal,
  type Lovelace,
  lovelace,
  parseAda,
  parsePercent,
  type Rational,
  ratio,
  type Solution,
} from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { memberReturns } from './member-returns.ts'
import { bringsOf, planFrame } from './plan-frame.ts'
import { planFound } from './plan-questions.ts'
import { someday } from './test-mainnet.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const real = planFrame(embeddedSnapshot(), someday)

const small: OwnPool = {
  kind: 'own',
  poolStake: ada('3251282'),
  pledge: ada('50000'),
  margin: parsePercent('1.5'),
  fixedCost: ada('170'),
  ownerStake: ada('50000'),
}

/** The value that was found, and the one beside it that misses. */
function both<Value>(solution: Solution<Value>): readonly [Value, Value | null] {
  if (solution.kind === 'none') throw new Error(solution.reason)
  return [solution.value, solution.beside?.value ?? null]
}

describe('an income', () => {
  const atLeast = ada('200')
  const answer = planFound(real, small, { kind: 'income', atLeast })
  if (answer.kind !== 'income') throw new Error(answer.kind)
  const operatorOf = (change: Partial<OwnPool>) => bringsOf(real, { ...small, ...change }).operator

  it('is reached by a margin, and missed a step below it', () => {
    const [margin, less] = both(answer.found.margin)
    expect(operatorOf({ margin }) >= atLeast).toBe(true)
    expect(less && operatorOf({ margin: less }) < atLeast).toBe(true)
  })

  it('is reached by a fixed cost, and missed a lovelace below it', () => {
    const [fixedCost, less] = both(answer.found.fixedCost)
    expect(operatorOf({ fixedCost }) >= atLeast).toBe(true)
    expect(less !== null && operatorOf({ fixedCost: less }) < atLeast).toBe(true)
  })

  it('is reached by a stake, and missed a lovelace below it', () => {
    const [poolStake, less] = both(answer.found.leastStake)
    expect(operatorOf({ poolStake }) >= atLeast).toBe(true)
    expect(less !== null && operatorOf({ poolStake: less }) < atLeast).toBe(true)
  })

  it('above what the pool makes is out of reach of any margin', () => {
    const asked = planFound(real, small, { kind: 'income', atLeast: ada('100000') })
    expect(asked).toMatchObject({ found: { margin: { kind: 'none', reason: 'out-of-reach' } } })
  })
})

describe('a return', () => {
  const { perMillion } = bringsOf(real, small)
  const now = memberReturns(perMillion, 73).simplePerYear
  const perYear = add(now, ratio(5n, 100_000n))
  const answer = planFound(real, small, { kind: 'return', perYear })
  if (answer.kind !== 'return') throw new Error(answer.kind)

  it('of 0.005 points more is reached by a pledge of members’ stake, and missed a lovelace below it', () => {
    const [pledge, less] = both(answer.found.pledge)
    const returnOf = (of: Lovelace) =>
      memberReturns(bringsOf(real, { ...small, pledge: of, ownerStake: of }).perMillion, 73)
        .simplePerYear
    // A member of 10,000 ada was asked for: its floors hide less than a lovelace an epoch of it.
    const rounding = ratio(73n, 10_000_000_000n)
    expect(less).toBe(pledge - 1n)
    expect(pledge > small.pledge).toBe(true)
    expect(isClose(returnOf(pledge), perYear, rounding)).toBe(true)
  })

  it('may be asked for as so much more than the plan gives', () => {
    const more = planFound(real, small, { kind: 'lift', by: ratio(5n, 100_000n) })
    expect(more).toEqual(answer)
  })

  it('is not asked of a pool that has no members', () => {
    const alone = { ...small, ownerStake: small.poolStake }
    expect(planFound(real, alone, { kind: 'return', perYear }).kind).toBe('no-members')
  })

  it('that no pledge gives says so, with the best that one gives', () => {
    const asked = planFound(real, small, { kind: 'return', perYear: parsePercent('90') })
    if (asked.kind !== 'return' || asked.found.pledge.kind !== 'none') throw new Error(asked.kind)
    expect(asked.found.pledge.reason).toBe('out-of-reach')
    // About half of the pool's stake: x / (2 · (1 − x)) of a full pool.
    const { value } = asked.found.pledge.best
    expect(value > small.poolStake / 2n && value < (small.poolStake * 55n) / 100n).toBe(true)
  })
})

describe('a pool that makes half of its blocks', () => {
  const full: OwnPool = {
    kind: 'own',
    poolStake: ada('9000000000'),
    pledge: ada('0'),
    margin: ratio(1n, 10n),
    fixedCost: ada('100000'),
    ownerStake: ada('0'),
  }
  const half = planFrame(threePools, inEpoch700, { performance: ratio(1n, 2n) })

  it('is solved with those: Binomial(4, 1/4)', () => {
    const asked = { kind: 'income', atLeast: ada('71523.4375') } as const
    const answer = planFound(half, full, asked)
    if (answer.kind !== 'income') throw new Error(answer.kind)
    const [margin] = both(answer.found.margin)
    expect(equal(margin, full.margin)).toBe(true)
    expect(answer.asPlanned.operator).toBe(asked.atLeast)
  })
})

const isClose = (a: Rational, b: Rational, within: Rational) => {
  const apart = lovelace(0n) + a.n * b.d - b.n * a.d
  return (apart < 0n ? -apart : apart) * within.d <= within.n * a.d * b.d
}
