import { expect, test } from 'vitest'
import { ratio } from '../rational.ts'
import { curvedPledge } from '../schemes/rule.ts'
import { lovelace } from '../units.ts'
import { curvedPledges } from './curved-pledges.ts'
import { columnsUnder, poolColumns } from './pool-columns.ts'
import { networkOf, poolOf } from './test-networks.ts'

test('columns hold what depends on a pool alone', () => {
  const columns = poolColumns([
    poolOf({
      poolStake: 8n,
      pledge: 2n,
      ownerStake: 4n,
      margin: ratio(1n, 4n),
      fixedCost: 3n,
      blocks: 2,
    }),
    poolOf({ poolStake: 4n, pledge: 4n, ownerStake: 3n, margin: ratio(0n), blocks: 1 }),
    poolOf({ poolStake: 4n, pledge: 4n, ownerStake: 4n, blocks: 0 }),
    poolOf({ poolStake: 16n, pledge: 0n, ownerStake: 0n, margin: ratio(1n, 2n), blocks: null }),
    poolOf({ poolStake: 0n, pledge: 0n, ownerStake: 0n, margin: ratio(1n, 2n), blocks: 2 }),
  ])
  const { poolStake, pledge, fixedCost, met, made, blocksPerStake, unknown, ones } = columns
  const { operatorPart, operatorHalf, memberPart } = columns
  expect(columns).toMatchObject({ count: 5, stake: 32n, largestStake: 16n })
  expect([...poolStake]).toEqual([8, 4, 4, 16, 0])
  expect([...pledge]).toEqual([2, 4, 4, 0, 0])
  expect(fixedCost[0]).toBe(3)
  expect([...met]).toEqual([1, 0, 1, 1, 1])
  expect([...made]).toEqual([1, 0, 0, 1, 1])
  expect([...blocksPerStake]).toEqual([0.25, 0.25, 0, 0, 0])
  expect([...unknown]).toEqual([0, 0, 0, 1, 0])
  expect([...ones]).toEqual([1, 1, 1, 1, 1])
  expect([...operatorPart]).toEqual([0.625, 0.75, 1, 0.5, 0.5])
  expect([...operatorHalf]).toEqual([0, 0, 0.5, 0.25, 0.25])
  expect([...memberPart]).toEqual([0.75 / 8, 0.25, 0.99 / 4, 0.5 / 16, 0])
})

test('a rule that lifts no fee leaves the columns as they are', () => {
  const columns = poolColumns([poolOf()])
  expect(columnsUnder({}, columns)).toBe(columns)
  expect(columnsUnder({ fullPot: true, leverage: ratio(10n) }, columns)).toBe(columns)
})

test('lifted columns are those of pools with the fees lifted, and kept for as long as they are asked for', () => {
  const dear = poolOf({ margin: ratio(1n, 2n), fixedCost: 900n })
  const pools = [poolOf({ margin: ratio(0n), fixedCost: 5n }), dear]
  const columns = poolColumns(pools)
  const before = structuredClone(columns)
  const rule = { minPoolMargin: ratio(1n, 8n), minPoolCost: lovelace(7n) }
  const lifted = columnsUnder(rule, columns)
  expect(lifted).toEqual(poolColumns([poolOf({ margin: ratio(1n, 8n), fixedCost: 7n }), dear]))
  expect(lifted.pools[1]).toBe(pools[1])
  expect(columns).toEqual(before)
  expect(columnsUnder({ ...rule }, columns)).toBe(lifted)
  const costOnly = columnsUnder({ minPoolCost: lovelace(7n) }, columns)
  expect(costOnly).toEqual(poolColumns([poolOf({ margin: ratio(0n), fixedCost: 7n }), dear]))
  const marginOnly = columnsUnder({ minPoolMargin: ratio(1n, 8n) }, columns)
  expect(marginOnly).toEqual(poolColumns([poolOf({ margin: ratio(1n, 8n), fixedCost: 5n }), dear]))
})

test('curved pledges are the rule’s, whole roots and pledges beyond a double too', () => {
  const { totalStake, k } = networkOf()
  for (const [root, n, d, asked] of [
    [1n, 1n, 1n, 0],
    [2n, 2n, 1n, 2],
    [3n, 8n, 1n, 2],
    [7n, 30n, 7n, 0],
    [64n, 20n, 1n, 1],
  ] as const) {
    const curve = { root, crossover: ratio(n, d) }
    // A root that is whole, as X's may be, is left to bigint.
    const whole = (totalStake * d) / (k * n)
    const pledges = [0n, 1n, 2n, 10n ** 6n, 10n ** 12n + 1n, whole, (1n << 60n) + 1n]
    const columns = poolColumns(pledges.map((pledge) => poolOf({ pledge })))
    const { pledge, exactFloors } = curvedPledges(columns, networkOf(), curve)
    expect([...pledge]).toEqual(
      pledges.map((amount) =>
        Number(curvedPledge(curve, { pledge: lovelace(amount), totalStake, k })),
      ),
    )
    expect(exactFloors).toBe(asked)
  }
})

test('a curve refuses a total that is too long for it at once, a pledge when its ceiling is asked for', () => {
  const curve = { root: 64n, crossover: ratio(20n) }
  const columns = poolColumns([poolOf({ pledge: 1n << 64n })])
  expect(curvedPledges(columns, networkOf(), curve).pledge[0]).toBeNaN()
  expect(() => curvedPledges(columns, networkOf({ totalStake: 1n << 64n }), curve)).toThrow(
    expect.objectContaining({ code: 'OUT_OF_RANGE', field: 'totalStake' }),
  )
})
