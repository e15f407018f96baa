import { expect, it } from 'vitest'
import { lovelace, parseAda } from '../rewards/index.ts'
import { minimumNetwork, minimumViews, perMillionOf } from './operate-minimum.ts'
import { planFrame } from './plan-frame.ts'
import { inEpoch700, roundPool, roundSnapshot } from './test-round.ts'

const ada = parseAda

/** A fifth of all stake each, without margin: 80,000 ada an epoch, and a block in 1 − 0.8⁴ = 0.5904 of them. */
const costs = { old: '340', also: '340', half: '170', low: '100', free: '0' }
const snapshot = {
  ...roundSnapshot,
  pools: Object.entries(costs).map(([name, fixedCost]) =>
    roundPool({ name, fixedCost, stake: '3600000000' }),
  ),
}
const network = minimumNetwork(snapshot, planFrame(snapshot, inEpoch700).basis)
/** What members of the pool at 170 ada get: (80,000 − 170 · 0.5904) ÷ 3,600. */
const atHalf = ada('22.194342')
const views = minimumViews(network, atHalf, null)

it('two pools at 340 ada would take 340, 170, 75 or nothing from each epoch with a block', () => {
  expect(views.map(({ minimum, pools, stake }) => [minimum, pools, stake])).toEqual(
    ['340', '170', '75', '0'].map((minimum) => [ada(minimum), 2, ada('7200000000')]),
  )
  const operators = ['401.472', '200.736', '88.56', '0'].map(ada)
  expect(views.map((view) => view.operators.after)).toEqual(operators)
  expect(views.map(({ members }) => members.after)).toEqual(
    operators.map((amount) => ada('160000') - amount),
  )
  for (const { operators: of, members } of views)
    expect([of.before, members.before]).toEqual([ada('401.472'), ada('159598.528')])
})

it('only they move: a plan is passed by them once they charge less, and stands beside them at its own cost', () => {
  // The pools at 100 ada and at none are better all along; those at 340 are no better until they charge 75.
  expect(views.map(({ standing }) => standing)).toEqual(
    [3, 3, 5, 5].map((rank) => ({ rank, among: 5 })),
  )
  const instead = minimumViews(network, atHalf, 'free' as never)
  expect(instead.map(({ standing }) => standing)).toEqual(
    [2, 2, 4, 4].map((rank) => ({ rank, among: 4 })),
  )
})

it('below a minimum are those that declare less, not those that declare it', () => {
  expect(views.map(({ below }) => below)).toEqual([3, 2, 1, 0])
})

it('an amount is told by the million ada of the stake that shares it', () => {
  expect(perMillionOf(ada('80000'), ada('3600000000'))).toBe(ada('22.222222'))
  expect(perMillionOf(ada('1'), lovelace(0n))).toBe(0n)
})
