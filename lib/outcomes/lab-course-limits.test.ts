import { describe, expect, it } from 'vitest'
import { lovelace, one, parseAda, ratio, zero } from '../rewards/index.ts'
import { type Future, type LabCourseInput, labCourse, labFeesToHold } from './lab-course.ts'
import { networkAnswer } from './network-answer.ts'
import { other, today } from './test-futures.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const input: LabCourseInput = { snapshot: threePools, now: inEpoch700, years: 1 }
const ask = (chosen: Future, change: Partial<LabCourseInput> = {}) =>
  labCourse({ ...input, ...change }, chosen, today)

describe('the years of a course', () => {
  it('are 36 at most, as far as a forecast is carried', () => {
    expect(ask(today, { years: 36 }).chosen.rows.at(-1)?.epoch).toBe(700 + 36 * 73)
    for (const years of [0, 37, 1.5])
      expect(() => ask(today, { years })).toThrow(
        `years must be a whole number from 1 to 36; got ${years}.`,
      )
  })

  it('begin with the average pool of today’s network', () => {
    const { pools, perMillion, simplePerYear } = networkAnswer(threePools, inEpoch700).average
    // 95,625 ada for the members of 9 billion, 100,000 for those of 4.5.
    expect(perMillion).toBe(ada('14.490740'))
    expect(ask(today).today.rows[0]?.average).toEqual({ pools, perMillion, simplePerYear })
  })
})

describe('a course stops', () => {
  const circulating = ada('36000000000')

  it('at once where the first fees are more than circulates', () => {
    const { chosen } = ask(other({ fees: lovelace(circulating + 1n) }))
    expect(chosen).toEqual({
      ...{ rows: [], reservesHalved: null, treasuryShort: null, stopped: 700 },
    })
  })

  it('in its last epoch where only that one’s are', () => {
    const { chosen } = ask(other({ fees: ada('1') }, { feesGrowth: ratio(10n ** 11n) }))
    expect(chosen).toMatchObject({ stopped: 773, rows: [{ epoch: 700 }] })
  })

  it('and then there is no pot of today to hold', () => {
    const much = other({ fees: lovelace(circulating + 1n) })
    const refused = { field: 'fees', value: circulating + 1n, expected: 'no more than circulates' }
    expect(() => labFeesToHold(input, today, much)).toThrow(expect.objectContaining(refused))
  })
})

it('reserves of just a half are halved', () => {
  // Half of them leave in the first epoch, and all that is left after the treasury's part is paid.
  const { trend } = threePools
  const snapshot = { ...threePools, trend: { ...trend, eta: ratio(1n, 2n), fees: lovelace(0n) } }
  const { chosen } = ask(other({ rule: { fullPot: true }, parameters: { rho: one, tau: zero } }), {
    snapshot,
  })
  expect(chosen.reservesHalved).toBe(701)
})

describe('registered fixed costs', () => {
  /** What the average pool's members get, were these the fixed costs. */
  const averageAt = (...costs: readonly string[]) => {
    const pools = threePools.pools.map((pool, i) => ({ ...pool, fixedCost: ada(costs[i] ?? '0') }))
    return ask(today, { snapshot: { ...threePools, pools } }).today.rows[0]?.average
  }
  const following = (minPoolCost?: string) =>
    ask(
      other({
        parameters: minPoolCost === undefined ? {} : { minPoolCost: ada(minPoolCost) },
        fixedCosts: 'follow',
      }),
    ).chosen.rows[0]?.average

  it('that follow a new minimum are those that the pools would declare', () => {
    expect(following('50000')).toEqual(averageAt('100000', '50000', '50000'))
    expect(following('150000')).toEqual(averageAt('150000', '150000', '150000'))
    expect(following('50000')).not.toEqual(following('150000'))
  })

  it('that follow the minimum of today stay', () => {
    expect(following()).toEqual(averageAt('100000'))
  })
})
