import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embeddedSnapshot } from '../../../data/embedded.ts'
import { ratio } from '../rational.ts'
import { epoch, lovelace, maxSupply } from '../units.ts'
import { type NetworkProjectionInput, projectNetwork, projectNetworkExact } from './network.ts'
import { projectPool } from './pool.ts'
import {
  ada,
  circulation,
  courses,
  mainnet,
  pool,
  pools,
  refusal,
  stakeCourses,
} from './test-course.ts'

const twoPools = [pool, { ...pool, poolStake: ada(90_000_000n), ownerStake: null }]
const input: NetworkProjectionInput = { ...mainnet, pools: twoPools, stakes: 'restaked' }

function outcome(project: typeof projectNetwork, of: NetworkProjectionInput) {
  try {
    return { ...project(of), exactFloors: 0 }
  } catch (error) {
    return { refused: (error as { field: string }).field }
  }
}

const sum = (column: BigInt64Array) => column.reduce((total, amount) => total + amount, 0n)

describe('by doubles and by bigint', () => {
  test('any network’s is the same', () => {
    const any = fc.record({
      course: courses,
      pools: fc.array(pools(10n ** 15n), { maxLength: 12 }),
      stakes: stakeCourses,
    })
    fc.assert(
      fc.property(any, ({ course, ...rest }) => {
        const of = { ...course, ...rest }
        expect(outcome(projectNetwork, of)).toEqual(outcome(projectNetworkExact, of))
      }),
      { numRuns: 100 },
    )
  })

  test('mainnet’s of epoch 617 is the same', () => {
    const { pools: all } = embeddedSnapshot()
    const staked = all.map(({ activeStake, ownerStake, ...rest }) => ({
      ...rest,
      poolStake: activeStake,
      ownerStake: ownerStake !== null && ownerStake <= activeStake ? ownerStake : null,
    }))
    const of: NetworkProjectionInput = { ...input, pools: staked, epochs: 8 }
    const changes = [{ from: epoch(619), k: 1000n, minPoolCost: ada(200n) }]
    const made = projectNetwork({ ...of, changes })
    const exact = projectNetworkExact({ ...of, changes })
    expect({ ...made, exactFloors: exact.exactFloors }).toEqual(exact)
    expect(made.exactFloors).toBeLessThan(20)
    const active = staked.reduce((total, { poolStake }) => total + poolStake, 0n)
    // What was earned in all but the last three epochs has become stake.
    const restaked = made.paid.slice(0, 5)
    expect(sum(made.pools.poolStake)).toBe(active + sum(restaked))
    expect(sum(made.pools.poolReward)).toBe(sum(made.paid))
  })

  test.each<[string, Partial<NetworkProjectionInput>]>([
    ['a pool of 2⁵³', { pools: [{ ...pool, poolStake: lovelace(2n ** 53n) }] }],
    ['an operator that takes all', { pools: [{ ...pool, margin: ratio(1n) }] }],
    ['a pool that its owners fill', { pools: [{ ...pool, ownerStake: pool.poolStake }] }],
    [
      'whole quotients',
      { pools: [{ ...pool, margin: ratio(0n), ownerStake: lovelace(pool.poolStake / 2n) }] },
    ],
    ['an a0 past counting', { parameters: { ...mainnet.parameters, a0: ratio(10n ** 70n) } }],
    ['no pools', { pools: [] }],
  ])('%s makes no difference', (_, changed) => {
    for (const stakes of ['restaked', 'still'] as const) {
      const of = { ...input, ...changed, stakes }
      expect(outcome(projectNetwork, of)).toEqual(outcome(projectNetworkExact, of))
    }
  })

  test('floors are counted where bigint was asked', () => {
    const fine = { ...input, parameters: { ...mainnet.parameters, a0: ratio(10n ** 70n) } }
    expect(projectNetwork(fine).exactFloors).toBe(24)
    expect(projectNetworkExact(fine).exactFloors).toBe(48)
    expect(projectNetwork(input).exactFloors).toBe(0)
  })
})

test('decades of a network of every size make no ada and lose none', () => {
  const sizes = Array.from({ length: 300 }, (_, i) => ({
    ...pool,
    poolStake: ada(BigInt(i + 1) * 400_000n),
  }))
  const of: NetworkProjectionInput = {
    ...input,
    pools: sizes.map((one) => ({ ...one, ownerStake: null })),
    epochs: 2190,
  }
  const { reserves, treasury, fees, paid, rewardPot } = projectNetwork(of)
  let circulates = circulation(reserves[0], treasury[0])
  for (let i = 0; i < of.epochs; i++) {
    circulates += (paid[i] ?? 0n) - (fees[i] ?? 0n)
    expect(circulation(reserves[i + 1], treasury[i + 1])).toBe(circulates)
    expect(paid[i]).toBeLessThanOrEqual(rewardPot[i] ?? 0n)
  }
})

test('a pool is paid in its network what it is paid by itself', () => {
  const { pools: made } = projectNetwork({ ...input, epochs: 1 })
  for (const [p, one] of twoPools.entries()) {
    const alone = projectPool({ ...input, pool: one, paidShare: ratio(1n), epochs: 1 })
    expect([made.poolReward[p], made.operatorReward[p]]).toEqual([
      alone.poolReward[0],
      alone.operatorReward[0],
    ])
    expect([made.poolStake[p], made.ownerStake[p]]).toEqual([
      alone.poolStake[0],
      alone.ownerStake[0],
    ])
  }
})

test('where stake stands still, it does, and rewards add up', () => {
  const { pools: made, paid } = projectNetwork({ ...input, stakes: 'still' })
  expect([...made.poolStake]).toEqual(twoPools.map(({ poolStake }) => poolStake))
  expect(made.ownerStake[1]).toBe(pool.pledge) // not known: taken as the pledge
  expect(sum(made.poolReward)).toBe(sum(paid))
})

test('pools are paid no more than there is', () => {
  const many = new Array(700).fill({ ...pool, poolStake: ada(90_000_000n) })
  for (const project of [projectNetwork, projectNetworkExact])
    expect(() => project({ ...input, pools: many, epochs: 1 })).toThrow(
      /^pools must be paid at most the pot; got \d+\.$/,
    )
})

test('a k takes effect in the epoch it is given for, and from then on', () => {
  const of = { ...input, stakes: 'still' } as const
  const { paid } = projectNetwork({ ...of, changes: [{ from: epoch(620), k: 1000n }] })
  const without = projectNetwork(of).paid
  expect(paid.slice(0, 3)).toEqual(without.slice(0, 3))
  for (let i = 3; i < 12; i++) expect(paid[i]).toBeLessThan(without[i] ?? 0n)
})

test.each<[string, Partial<NetworkProjectionInput>]>([
  ['epochs', { epochs: 0 }],
  ['epochs', { epochs: -1 }],
  ['epochs', { epochs: 1e12 }],
  ['poolStake', { pools: [{ ...pool, poolStake: lovelace(maxSupply - mainnet.reserves + 1n) }] }],
  ['pools', { pools: new Array(700).fill({ ...pool, poolStake: ada(90_000_000n) }) }],
  ['ownerStake', { pools: [{ ...pool, ownerStake: lovelace(pool.poolStake + 1n) }] }],
  ['margin', { pools: [{ ...pool, margin: ratio(-1n, 5n) }] }],
  ['stakes', { stakes: { ratio: ratio(-1n), every: 1 } }],
])('%s is refused outside its range', (field, changed) => {
  for (const project of [projectNetwork, projectNetworkExact])
    expect(() => project({ ...input, epochs: 1, ...changed })).toThrow(refusal(field))
})
