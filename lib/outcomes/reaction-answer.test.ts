import { describe, expect, it } from 'vitest'
import { one, parseAda, ratio } from '../rewards/index.ts'
import { reactionAnswer } from './reaction-answer.ts'
import { simulationBase, type WhatIf } from './simulation.ts'
import { inEpoch700, roundPool } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const stay: WhatIf = { rule: {}, parameters: {}, fixedCosts: 'stay' }
/** All that may move is asked, until nothing does. */
const rule = { rounds: 20, share: one, seed: 1, stop: ratio(1n, 1_000_000n) }

type Named = Parameters<typeof roundPool>[0]
/** A tenth of the reserves an epoch, so that pools differ by more than a tenth of a point. */
function moved(pools: readonly Named[], { least = '0', whatIf = stay } = {}) {
  const parameters = { ...threePools.parameters, rho: one, minPoolCost: ada(least) }
  const trend = { ...threePools.trend, eta: ratio(1n, 10n) }
  const snapshot = { ...threePools, parameters, trend, pools: pools.map(roundPool) }
  const { reaction, underToday, answer } = reactionAnswer(
    simulationBase(snapshot, inEpoch700 + 432_000),
    whatIf,
    rule,
  )
  const names = pools.map(({ name }) => name)
  const byName = (stakes: readonly bigint[]) =>
    Object.fromEntries(names.map((name, i) => [name, stakes[i]]))
  expect(answer.pools.map((row) => row.after.pool.activeStake)).toEqual(reaction.stakes)
  return { after: byName(reaction.stakes), today: byName(underToday.stakes) }
}

describe('stake leaves a pool', () => {
  it('but for what its owners have pledged', () => {
    const pools = [
      { name: 'cheap', stake: '1000000000' },
      { name: 'dear', stake: '4000000000', margin: '50', pledge: '1000000000' },
    ]
    expect(moved(pools).after).toEqual({ cheap: ada('4000000000'), dear: ada('1000000000') })
  })

  it('that would pay better were its owners’ pledge there, and does not go to one', () => {
    const pools = [
      { name: 'cheap', stake: '1000000000', margin: '10' },
      { name: 'dear', stake: '4000000000', margin: '50' },
      // Of five billion that are pledged only four are there at all.
      { name: 'unmet', stake: '4000000000', pledge: '5000000000' },
    ]
    const { after } = moved(pools)
    expect(after).toEqual({ cheap: ada('5000000000'), dear: 0n, unmet: ada('4000000000') })
  })
})

describe('fixed costs below the least', () => {
  const pools = [
    { name: 'cheap', stake: '4000000000' },
    { name: 'dear', stake: '4000000000', fixedCost: '5000000' },
  ]
  const least = '5000000'

  it('stay as they are registered under today’s rules, and draw the stake', () => {
    const all = { cheap: ada('8000000000'), dear: 0n }
    expect(moved(pools, { least })).toEqual({ after: all, today: all })
  })

  it('are no reason to move once they follow the least', () => {
    const { after, today } = moved(pools, { least, whatIf: { ...stay, fixedCosts: 'follow' } })
    expect(after).toEqual({ cheap: ada('4000000000'), dear: ada('4000000000') })
    expect(today.cheap).toBe(ada('8000000000'))
  })
})
