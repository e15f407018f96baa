import { expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { lovelace } from '../units.ts'
import { feeDoubles, scalesOf } from './floors.ts'
import { ceilings, operators } from './pool-columns.ts'
import { mainnet } from './test-course.ts'

/** Three pools of a network of 1000 lovelace that shares out 1,000,500 of them by stake. */
const stakes = () => ({ stake: Float64Array.of(10, 200, 301), owner: Float64Array.of(3, 100, 0) })
const scales = scalesOf({ ...mainnet.parameters, a0: ratio(0n), k: 1n })
const nothing = { stake: new Float64Array(3), owner: new Float64Array(3) }
const ofStakes = (due: typeof nothing, pledge: Float64Array) => {
  const held = stakes()
  const reward = new Float64Array(3)
  const said = ceilings(held, due, pledge, 1_000_500, 1 / 1000, scales, reward)
  return { ...said, reward, held }
}

test('of three ceilings two are whole and so not decided, but for an unmet pledge', () => {
  const { undecided, largest, reward } = ofStakes(nothing, new Float64Array(3))
  expect({ undecided, largest }).toEqual({ undecided: 2, largest: 301 })
  expect(reward).toEqual(Float64Array.of(NaN, NaN, 301_150))
  const unmet = ofStakes(nothing, Float64Array.of(4, 100, 0))
  expect([...unmet.reward]).toEqual([0, NaN, 301_150])
  expect(unmet.undecided).toBe(1)
})

test('what is due is stake before anything is earned', () => {
  const due = { stake: Float64Array.of(1, 0, 2), owner: Float64Array.of(1, 0, 1) }
  const { largest, reward, held } = ofStakes(due, Float64Array.of(4, 101, 2))
  expect(held.stake).toEqual(Float64Array.of(11, 200, 303))
  expect(held.owner).toEqual(Float64Array.of(4, 100, 1))
  expect(largest).toBe(303)
  expect([...reward]).toEqual([11_005, 0, 0])
})

test('of operators’ parts only one that may be whole is not decided', () => {
  const { cost, margin, kept } = feeDoubles({ fixedCost: lovelace(5n), margin: ratio(1n, 50n) })
  const column = (value: number) => new Float64Array(3).fill(value)
  const fees = { cost: column(cost), margin: column(margin), kept: column(kept) }
  const into = new Float64Array(3)
  // 1000 of which 2 % and half of the rest, 90 of it; 4 does not cover the cost.
  const said = operators(stakes(), fees, Float64Array.of(4, 1005, 95), into)
  expect(said).toEqual({ undecided: 1, paid: 1104 })
  expect([...into]).toEqual([4, NaN, 5 + 1])
})
