import { describe, expect, test } from 'vitest'
import { one, ratio, zero } from '../rational.ts'
import { epoch, lovelace, maxSupply } from '../units.ts'
import { conditionsOf } from './course.ts'
import { projectNetwork } from './network.ts'
import { projectDelegator, projectPool } from './pool.ts'
import { type PotsInput, projectPots } from './pots.ts'
import { ada, mainnet, pool } from './test-course.ts'

const input: PotsInput = { ...mainnet, paidShare: ratio(4n, 9n) }
const amounts = (...values: bigint[]) => values.map((value) => lovelace(value))

describe('what grows', () => {
  const fees = { first: lovelace(100n), ratio: ratio(2n), every: 3 }

  test('does so on its own epochs, whatever else changes between them', () => {
    const changes = [1, 4, 5].map((after) => ({
      from: epoch(617 + after),
      k: 500n + BigInt(after),
    }))
    const made = projectPots({ ...input, fees, changes, epochs: 8 })
    expect([...made.fees]).toEqual([100n, 100n, 100n, 200n, 200n, 200n, 400n, 400n])
    const withdrawals = { first: lovelace(1n), ratio: ratio(3n), every: 2 }
    const both = projectPots({ ...input, fees, withdrawals, epochs: 8 })
    expect(both.fees).toEqual(made.fees)
    const drawn = [...both.treasury].map((held, i) => (made.treasury[i] ?? 0n) - held)
    expect(drawn).toEqual([0n, 1n, 2n, 5n, 8n, 17n, 26n, 53n, 80n])
  })

  test('makes a stretch of each so many epochs, the last until the end', () => {
    const stretches = conditionsOf({ ...input, fees, epochs: 8 })
    expect(stretches.map(({ until, fees: now }) => [until, now])).toEqual([
      [3, 100n],
      [6, 200n],
      [8, 400n],
    ])
  })
})

test('what always is the same is one stretch, and a list one for each epoch', () => {
  expect(conditionsOf(input)).toEqual([
    {
      until: 12,
      parameters: mainnet.parameters,
      eta: mainnet.eta,
      fees: mainnet.fees,
      withdrawals: 0n,
    },
  ])
  const fees = amounts(1n, 2n, 3n)
  const listed = conditionsOf({ ...input, fees, eta: [one, zero, one, zero], epochs: 3 })
  expect(listed.map(({ until }) => until)).toEqual([1, 2, 3])
  expect(listed.map(({ eta }) => eta)).toEqual([one, zero, one])
})

describe('at the ends of what there is', () => {
  test('all ada may be in reserves and treasury', () => {
    const [reserves, treasury] = [lovelace(maxSupply - 7n), lovelace(7n)]
    const made = projectPots({ ...input, reserves, treasury, fees: lovelace(0n), epochs: 1 })
    expect([made.reserves[0], made.treasury[0]]).toEqual([reserves, treasury])
    expect(made.paid[0]).toBeGreaterThan(0n)
  })

  test('all ada may be collected as fees, where all circulates', () => {
    const nothing = lovelace(0n)
    const of = { ...input, reserves: nothing, treasury: nothing, fees: maxSupply, epochs: 1 }
    expect(projectPots({ ...of, paidShare: one }).paid[0]).toBe((maxSupply * 4n) / 5n)
  })
})

const projections = {
  pots: projectPots,
  pool: (of: PotsInput) => projectPool({ ...of, pool, stakes: 'still' }),
  delegator: (of: PotsInput) =>
    projectDelegator({ ...of, pool, stakes: 'still', stake: ada(1n), compound: true }),
  network: (of: PotsInput) => projectNetwork({ ...of, pools: [pool], stakes: 'still' }),
}

describe.each(Object.entries(projections))('a projection of %s refuses', (_, project) => {
  const first = lovelace(1n)
  test.each<[string, Partial<PotsInput>]>([
    [
      'reserves must be with the treasury at most the supply; got 45000000000000000.',
      { reserves: maxSupply, treasury: lovelace(1n) },
    ],
    ['epochs must be a whole number from 1 to 10950; got 10951.', { epochs: 10_951 }],
    ['eta must be 0 or more; got -1/1.', { eta: ratio(-1n) }],
    ['eta must be 0 or more; got -1/2.', { eta: new Array(12).fill(ratio(-1n, 2n)) }],
    ['eta must be listed for 12 epochs; got 2.', { eta: [one, one] }],
    ['fees must be listed for 12 epochs; got 0.', { fees: [] }],
    [
      'withdrawals must be listed for 12 epochs; got 11.',
      { withdrawals: amounts(...new Array(11).fill(0n)) },
    ],
    ['fees must be at most the supply; got 45000000000000001.', { fees: lovelace(maxSupply + 1n) }],
    [
      'withdrawals must be at most the supply; got 45000000000000001.',
      { withdrawals: lovelace(maxSupply + 1n) },
    ],
    [
      'fees must be at most the supply; got 45000000000000001.',
      { fees: amounts(0n, maxSupply + 1n, ...new Array(10).fill(0n)) },
    ],
    [
      'fees must be at most the supply; got 1000000000000000000.',
      { fees: { first, ratio: ratio(10n ** 9n), every: 3 } },
    ],
    ['fees must be 0 lovelace or more; got -1.', { fees: -1n as never }],
    [
      'withdrawals must be 0 or more; got -1/1.',
      { withdrawals: { first, ratio: ratio(-1n), every: 1 } },
    ],
    [
      'fees must be a whole number from 1 to 10950; got 0.',
      { fees: { first, ratio: one, every: 0 } },
    ],
    ['changes must be after epoch 616; got 616.', { changes: [{ from: epoch(616), k: 1n }] }],
    [
      'fees must be at most what circulates; got 36840276194441062.',
      { fees: lovelace(36_840_276_194_441_062n) },
    ],
    ['treasury must be 0 lovelace or more; got ', { withdrawals: lovelace(maxSupply) }],
  ])('%s', (refusal, changed) => {
    expect(() => project({ ...input, ...changed })).toThrow(refusal)
  })
})
