import { describe, expect, it } from 'vitest'
import { parseAda, ratio } from '../rewards/index.ts'
import { poolByIdOnly } from '../scenario/index.ts'
import { readLab } from '../scenario/lab-query.ts'
import { labComparison, labReaction } from './lab-compare.ts'
import { simulationBase } from './simulation.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const base = simulationBase(threePools, inEpoch700)
const rulesOf = (query: string) =>
  readLab(new URLSearchParams(query), threePools.parameters, poolByIdOnly).scenario.rules
const rule = { rounds: 10, share: ratio(1n, 2n), seed: 1, stop: ratio(0n) }

describe('two scenarios', () => {
  const { today, sides, epoch } = labComparison(
    base,
    [rulesOf('k=8'), rulesOf('preset=cip-163')],
    null,
  )
  const [first, second] = sides

  it('stand beside today, each by its own rules', () => {
    expect(epoch).toBe(700)
    expect([today, first, second].map((side) => side?.network.use.paid)).toEqual(
      ['400000', '300000', '800000'].map(ada),
    )
    expect(first?.network.saturationPoint).toBe(ada('4500000000'))
  })

  it('say who loses beside today', () => {
    expect(today.against).toBeNull()
    expect(first?.against?.members.lose.pools).toBe(1)
    expect(second?.against?.members.gain.pools).toBe(2)
  })

  it('count the pools with more than half', () => {
    // Of stakes 9, 4.5, 4.5 two have more than half; of rewards 200, 100, 100 as well; of 100, 100, 100 two.
    expect([today, first].map((side) => side?.majority)).toEqual([
      { stake: 2, paid: 2 },
      { stake: 2, paid: 2 },
    ])
  })
})

it('where stake reacts, who stays stands beside who moves', () => {
  const { still, moved, underToday, today } = labReaction(base, rulesOf('k=8'), rule)
  expect(still.reaction).toBeNull()
  // Nowhere is a tenth of a point a year to be had: a year of these epochs pays 0.1 %.
  expect(moved.reaction).toEqual({ moved: 0n, grew: 0, shrank: 0, end: 'settled', rounds: 1 })
  expect(moved.network).toEqual(still.network)
  expect(underToday).toBe(0n)
  expect(today.network).toEqual(base.before.network)
})
