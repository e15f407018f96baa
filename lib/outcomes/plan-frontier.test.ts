import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, ratio, zero } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { planFrame } from './plan-frame.ts'
import { efficientOf, feeFrontier } from './plan-frontier.ts'
import { feeGrid } from './plan-grid.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda

/** Half of the network’s stake: 0 … 4 blocks of 100,000 ada with chances 1, 4, 6, 4, 1 in 16. */
const full: OwnPool = {
  ...{ kind: 'own', poolStake: ada('9000000000'), ownerStake: ada('1000000000') },
  ...{ pledge: ada('0'), margin: ratio(1n, 10n), fixedCost: ada('100000') },
}
const ask = (fees: Partial<OwnPool> = {}, minPoolCost = lovelace(0n)) => {
  const frame = planFrame(threePools, inEpoch700, { minPoolCost })
  const plan = { ...full, ...fees }
  const plans = { plan, now: plan }
  const grid = feeGrid(frame, plans)
  const cells = grid.rows
    .flatMap((row) => row.cells)
    .flatMap(({ tried, brings }) => (brings ? [{ ...tried, brings }] : []))
  return { cells, frontier: feeFrontier(frame, plans, grid) }
}

describe('the frontier of a map', () => {
  it('lists eight of its fees an even way apart, from the best for members to the best for the operator', () => {
    const usual = { fixedCost: ada('170'), margin: ratio(5n, 100n) }
    const { cells, frontier } = ask(usual)
    expect(frontier).toMatchObject({ allowed: 80, efficient: 80 })
    // Of no two of these fees floors make one worse for everybody: all are on it, ordered by what members get.
    const order = cells
      .map(({ brings }) => brings)
      .sort((a, b) => Number(b.perMillion - a.perMillion || b.operator - a.operator))
    const places = frontier.fees
      .filter(({ isNow }) => !isNow)
      .map(({ brings }) =>
        order.findIndex(
          (of) => of.perMillion === brings.perMillion && of.operator === brings.operator,
        ),
      )
    // Sevenths of 79, to the nearest.
    expect(places).toEqual([0, 11, 23, 34, 45, 56, 68, 79])
    expect(frontier.fees.filter(({ isNow, isPlan }) => isNow && isPlan)).toMatchObject([usual])
  })

  it('lists all that are allowed where they are few', () => {
    const { cells, frontier } = ask({}, ada('100000'))
    const allowed = cells.filter(({ fixedCost }) => fixedCost >= ada('100000'))
    expect(frontier).toMatchObject({ allowed: allowed.length, efficient: allowed.length })
    expect(allowed).toHaveLength(8)
    expect(frontier.fees.map(({ margin, fixedCost }) => ({ margin, fixedCost }))).toEqual(
      allowed.map(({ margin, fixedCost }) => ({ margin, fixedCost })),
    )
    expect(ask({}, ada('100000.000001')).frontier).toMatchObject({ allowed: 0, fees: [] })
  })

  it('shares out the pool’s reward, of which the members’ stake is eight ninths', () => {
    const { poolReward, memberStake, fees } = ask().frontier
    expect([poolReward, memberStake]).toEqual([ada('200000'), ada('8000000000')])
    // Without fees the owners have their ninth, and its luck: in a year of 292 blocks more or less.
    expect(fees[0]).toMatchObject({
      ...{ margin: zero, fixedCost: 0n, brings: { perMillion: ada('22.222222') } },
    })
    const { low, high } = fees[0]?.year ?? { low: 0n, high: 0n }
    const mean = (73n * ada('200000')) / 9n
    expect(low < mean && mean < high).toBe(true)
    // Blocks of a year deviate by √73 of its 146; eight years of ten are within 1.2816 of that.
    expect(Number(high - low) / Number(mean)).toBeCloseTo((2 * 1.2816 * Math.sqrt(73)) / 146, 1)
  })
})

it('what equals in one respect do better in the other is not beaten', () => {
  const of = (operator: bigint, perMillion: bigint) => ({
    brings: { operator: lovelace(operator), perMillion: lovelace(perMillion) },
  })
  const tried = [of(5n, 5n), of(5n, 4n), of(4n, 5n), of(4n, 4n), of(0n, 6n), of(0n, 0n)]
  // Four of each is beaten by five of each, and nothing by anything.
  expect(efficientOf(tried)).toEqual([tried[4], tried[0], tried[2], tried[1]])
  expect(efficientOf([])).toEqual([])
})
