import { describe, expect, it } from 'vitest'
import { epoch, parseAda, ratio, ratioForPlot, zero } from '../rewards/index.ts'
import type { Pool } from '../snapshot/index.ts'
import { poolAnswer } from './pool-answer.ts'
import { inEpoch700, roundPool, roundSnapshot } from './test-round.ts'

const ada = parseAda
const full = roundPool({ name: 'full', stake: '9000000000', fixedCost: '100000', margin: '10' })

const answer = (change: Partial<Pool> = {}, now = inEpoch700) =>
  poolAnswer({ pool: { ...full, ...change }, figures: roundSnapshot, now })

const epochSeconds = 432_000
const kinds = ({ warnings }: ReturnType<typeof answer>) => warnings.map(({ kind }) => kind)

describe('a pool as it stands', () => {
  it('expects the mean over its blocks, not the formula at their mean', () => {
    // Chances 1, 4, 6, 4, 1 in 16 of 0 … 400,000 ada; at the mean of two blocks members would get 90,000.
    expect(answer()).toMatchObject({
      maxPoolReward: ada('200000'),
      poolReward: ada('200000'),
      operator: { total: ada('104375') },
      members: ada('95625'),
      perMillion: {
        beforeFees: ada('22.222222'),
        reward: ada('10.625'),
      },
      perMillionAtDataEpoch: ada('10.625'),
    })
  })

  it('is in its own epoch, nobody joining', () => {
    const { basis, now, age, dataEpoch, clockEpoch, record } = answer()
    expect([dataEpoch, clockEpoch, now.epoch, age]).toEqual([700, 700, 700, 0])
    expect(now.networkActiveStake).toBe(ada('18000000000'))
    expect(basis).toMatchObject({ poolStake: ada('9000000000'), saturation: ratio(1n) })
    expect(basis.saturationWithout).toEqual(basis.saturation)
    expect(record.name).toBe('full')
    expect(answer({}, inEpoch700 + 10 * epochSeconds)).toMatchObject({ clockEpoch: 710, age: 10 })
  })

  it('gives returns by their names', () => {
    const { returns } = answer()
    expect(returns.perEpoch).toEqual(ratio(10_625n, 1_000_000_000n))
    expect(returns.simplePerYear).toEqual(ratio(10_625n * 73n, 1_000_000_000n))
    expect(ratioForPlot(returns.compoundedPerYear)).toBeCloseTo(1.000010625 ** 73 - 1, 12)
  })

  it('has luck for members: no block or one pays them nothing', () => {
    const { luck } = answer()
    expect(ratioForPlot(luck.chanceOfNoBlock)).toBeCloseTo(1 / 16, 12)
    expect(ratioForPlot(luck.chanceOfNothing)).toBeCloseTo(5 / 16, 12)
    expect(luck.expectedBlocks).toEqual(ratio(2n))
  })

  it('shares with owners who hold the pledge', () => {
    const { operator, members, poolReward } = answer({ pledge: ada('4500000000') })
    expect(operator.owners).toBe(ada('47812.5'))
    expect(members).toBe(poolReward - operator.total)
  })
})

describe('a pledge', () => {
  it('that is proven unmet pays nobody, and the warning says what it would', () => {
    const unmet = answer({ pledge: ada('9000000001') })
    expect(unmet).toMatchObject({ poolReward: 0n, maxPoolReward: 0n, members: 0n })
    expect(unmet.basis.pledgeStatus).toBe('unmet')
    expect(unmet.warnings[0]).toMatchObject({ kind: 'pledge-unmet' })
  })

  it('unknown and above all the pool holds pays nobody either', () => {
    const unknown = answer({ pledge: ada('9000000001'), activeStakeAtPledge: null })
    expect(unknown).toMatchObject({ poolReward: 0n, basis: { pledgeStatus: 'unknown' } })
  })

  it('unknown within the pool counts as met, with the loss if it is not', () => {
    const unknown = answer({ pledge: ada('1') })
    expect(unknown.perMillion.reward).toBe(ada('10.625'))
    expect(unknown.warnings[0]).toMatchObject({ kind: 'pledge-unknown', perEpoch: ada('10.625') })
  })
})

describe('a pool that retires', () => {
  it('as epoch 700 starts pays up to 701 those who are in it', () => {
    const retiring = answer({ retiringEpoch: epoch(700) })
    expect(retiring.lastEarning).toBe(701)
    expect(retiring.perMillion.reward).toBe(ada('10.625'))
    expect(kinds(retiring)).toContain('retiring')

    const late = answer({ retiringEpoch: epoch(700) }, inEpoch700 + 2 * epochSeconds)
    expect(late).toMatchObject({ poolReward: 0n, perMillion: { reward: 0n } })
    expect(late.warnings.find(({ kind }) => kind === 'retired')).toMatchObject({ epoch: 700 })
  })

  it('is not one that says nothing of it', () => {
    expect(answer().lastEarning).toBeNull()
    expect(kinds(answer())).not.toContain('retired')
    expect(answer({ retiringEpoch: epoch(0) })).toMatchObject({ lastEarning: 2, poolReward: 0n })
  })
})

it('says what is wrong with it, the largest loss first, and how old the figures are', () => {
  const greedy = answer(
    { margin: ratio(1n), fixedCost: ada('300000') },
    inEpoch700 + 2 * epochSeconds,
  )
  expect(kinds(greedy)).toEqual([
    'whole-margin',
    'cost-above-reward',
    'old-data',
    'vote-delegation',
  ])
  expect(kinds(answer({ margin: zero, fixedCost: ada('0') }))).toEqual(['vote-delegation'])
})

it('refuses more stake than there is', () => {
  expect(() => answer({ activeStake: ada('36000000001') })).toThrow(
    expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'poolStake' }),
  )
})
