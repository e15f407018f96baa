import { describe, expect, it } from 'vitest'
import { parseAda, ratio } from '../rewards/index.ts'
import { networkAnswer } from './network-answer.ts'
import { simulationAnswer, type WhatIf } from './simulation.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda

const ask = (whatIf: Partial<WhatIf>) =>
  simulationAnswer(
    threePools,
    { rule: {}, parameters: {}, fixedCosts: 'stay', ...whatIf },
    inEpoch700,
  )

/** One figure of every pool after the change. */
const thenOf = <Key extends 'poolReward' | 'operator' | 'members'>(
  answer: ReturnType<typeof ask>,
  key: Key,
) => Object.fromEntries(answer.pools.map(({ pool, after }) => [pool.name, after[key]]))

describe('without a change', () => {
  it('the network is what it is', () => {
    const { before, after, memberSides, operatorSides, now, ...rest } = ask({})
    const today = networkAnswer(threePools, inEpoch700)
    expect(after).toEqual(before)
    expect(before.rewardPot).toBe(now.rewardPot)
    expect(before).toMatchObject({
      use: today.use,
      average: today.average,
      saturationPoint: today.saturationPoint,
      saturatedPools: 0,
      operators: ada('204375'),
      members: ada('195625'),
      deltaR1: ada('900000'),
      deltaT1: ada('200000'),
    })
    expect(rest).toMatchObject({ dataEpoch: 700, clockEpoch: 700, age: 0 })
    const same = { gain: { pools: 0, stake: 0n }, lose: { pools: 0, stake: 0n } }
    expect(memberSides).toEqual({ ...same, same: { pools: 3, stake: ada('18000000000') } })
    expect(operatorSides).toEqual(memberSides)
  })
})

describe('twice as many pools', () => {
  const answer = ask({ parameters: { k: 8n } })

  it('halve what the full one may earn, and nothing else', () => {
    expect(thenOf(answer, 'poolReward')).toEqual({
      ...{ full: ada('100000'), private: ada('100000'), small: ada('100000') },
    })
    expect(answer.after).toMatchObject({
      saturationPoint: ada('4500000000'),
      saturatedPools: 1,
      parameters: { k: 8n },
    })
    expect(answer.before.parameters.k).toBe(4n)
  })

  it('put the rest into oversaturation', () => {
    const { use, rewardPot } = answer.after
    expect(use).toMatchObject({ paid: ada('300000'), oversaturation: ada('100000') })
    expect(Object.values(use).reduce((sum, part) => sum + part, 0n)).toBe(rewardPot)
  })

  it('make its members and its operator lose, by stake', () => {
    const { memberSides, operatorSides } = answer
    expect(memberSides.lose).toEqual({ pools: 1, stake: ada('9000000000') })
    expect(memberSides.same.pools).toBe(2)
    expect(operatorSides.lose.pools).toBe(1)
    expect(answer.after.average.perMillion < answer.before.average.perMillion).toBe(true)
  })
})

describe('another pot', () => {
  it('has more for the treasury and less for the pools', () => {
    const { after: then } = ask({ parameters: { tau: ratio(1n, 2n) } })
    expect(then).toMatchObject({ deltaT1: ada('500000'), rewardPot: ada('500000') })
    expect(then.use.paid).toBe(ada('250000'))
  })

  it('lets out more of the reserves', () => {
    // 9 billion · 1/5400 · 60/100
    const { after: then, memberSides } = ask({ parameters: { rho: ratio(60n, 100n) } })
    expect(then).toMatchObject({ deltaR1: ada('1000000'), rewardPot: ada('880000') })
    expect(memberSides.gain.pools).toBe(2)
  })

  it('keeps the reserves of today whatever ρ is to be', () => {
    const later = inEpoch700 + 100 * 432_000
    const whatIf = { rule: {}, parameters: { rho: ratio(1n) }, fixedCosts: 'stay' } as const
    const { now, before, after: then } = simulationAnswer(threePools, whatIf, later)
    expect(before.rewardPot).toBe(now.rewardPot)
    expect(then.deltaR1).toBe(now.reserves / 5_400n)
  })
})

describe('another least fixed cost', () => {
  const parameters = { minPoolCost: ada('50000') }

  it('leaves registered costs as they are', () => {
    const { memberSides } = ask({ parameters })
    expect(memberSides.same.pools).toBe(3)
  })

  it('is taken up by the pools at today’s least, and by those below it', () => {
    const answer = ask({ parameters, fixedCosts: 'follow' })
    // A quarter of 4 blocks: no cost is earned in (3/4)⁴ of all epochs.
    expect(answer.pools.map(({ after }) => after.fees.fixedCost)).toEqual(
      ['100000', '50000', '50000'].map(ada),
    )
    expect(answer.pools.map(({ before }) => before.fees.fixedCost)).toEqual(
      ['100000', '0', '0'].map(ada),
    )
    const earnsNothing = 50_000 * (1 - 0.75 ** 4)
    expect(Number(thenOf(answer, 'operator').small) / 1e6).toBeCloseTo(earnsNothing, 5)
    expect(answer.memberSides.lose).toEqual({ pools: 1, stake: ada('4500000000') })
    expect(answer.operatorSides.gain.pools).toBe(1)
  })

  it('that is lower is taken up by those at today’s least alone', () => {
    const costly = {
      ...threePools,
      parameters: { ...threePools.parameters, minPoolCost: ada('100000') },
      pools: threePools.pools.map((pool) =>
        pool.name === 'small' ? { ...pool, fixedCost: ada('100001') } : pool,
      ),
    }
    const whatIf = {
      rule: {},
      parameters: { minPoolCost: ada('7') },
      fixedCosts: 'follow',
    } as const
    const { pools } = simulationAnswer(costly, whatIf, inEpoch700)
    expect(pools.map(({ after }) => after.fees.fixedCost)).toEqual(['7', '7', '100001'].map(ada))
  })

  it('lifts what pools charge where the rule has it', () => {
    const answer = ask({ rule: { minPoolCost: ada('50000'), minPoolMargin: ratio(1n, 2n) } })
    expect(answer.pools.map(({ after }) => after.fees)).toEqual([
      { fixedCost: ada('100000'), margin: ratio(1n, 2n) },
      { fixedCost: ada('50000'), margin: ratio(1n) },
      { fixedCost: ada('50000'), margin: ratio(1n, 2n) },
    ])
  })
})

describe('a scheme', () => {
  it('that pays out the whole pot shares it by what pools earn', () => {
    const answer = ask({ rule: { fullPot: true } })
    expect(thenOf(answer, 'poolReward')).toEqual({
      ...{ full: ada('400000'), private: ada('200000'), small: ada('200000') },
    })
    expect(answer.after.rule).toEqual({ fullPot: true })
    expect(answer.before.rule).toEqual({})
  })

  it('that wants a pledge pays pools without one nothing', () => {
    const answer = ask({ rule: { leverage: ratio(100n) } })
    expect(thenOf(answer, 'poolReward')).toEqual({ full: 0n, private: 0n, small: 0n })
    expect(answer.memberSides).toMatchObject({ lose: { pools: 2 }, same: { pools: 1 } })
  })
})

it('refuses parameters outside their domain', () => {
  for (const [parameters, field] of [
    [{ k: 0n }, 'k'],
    [{ a0: ratio(-1n) }, 'a0'],
    [{ rho: ratio(2n) }, 'rho'],
    [{ tau: ratio(2n) }, 'tau'],
  ] as const)
    expect(() => ask({ parameters })).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE', field }),
    )
})
