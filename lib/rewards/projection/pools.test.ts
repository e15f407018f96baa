import { describe, expect, test } from 'vitest'
import { one, ratio, zero } from '../rational.ts'
import { lovelace, maxSupply } from '../units.ts'
import { type NetworkProjectionInput, projectNetwork, projectNetworkExact } from './network.ts'
import type { ProjectedPool } from './pool-course.ts'
import { ada, mainnet, pool } from './test-course.ts'

const input: NetworkProjectionInput = { ...mainnet, pools: [pool], stakes: 'still' }
const free = { ...pool, margin: zero, fixedCost: ada(0n), pledge: ada(0n), ownerStake: ada(0n) }
const empty = { ...free, poolStake: lovelace(0n), ownerStake: null }

/** The numerator times the denominator is past 2⁵³. */
const fine = ratio(999_999_937n, 1_000_000_007n)
const limit = 2n ** 53n

/** How often bigint was asked, for results that are bigint's. */
function asked(changed: Partial<NetworkProjectionInput>): number {
  const of = { ...input, ...changed }
  const made = projectNetwork(of)
  expect({ ...made, exactFloors: 0 }).toEqual({ ...projectNetworkExact(of), exactFloors: 0 })
  return made.exactFloors
}

/** A network in which pools share fees alone by their stake: all that is, beside the reserves. */
function sharing(stakes: readonly bigint[], fees: readonly bigint[]): NetworkProjectionInput {
  const all = stakes.reduce((sum, stake) => sum + stake, 0n)
  return {
    ...{ ...input, epochs: fees.length, fees: fees.map((amount) => lovelace(amount)) },
    ...{ reserves: lovelace(maxSupply - all), treasury: lovelace(0n) },
    parameters: { rho: zero, tau: zero, a0: zero, k: 1n },
    pools: stakes.map((stake) => ({ ...free, poolStake: lovelace(stake) })),
  }
}

describe('doubles decide', () => {
  test('how members’ stake grows, by a part of ten digits', () => {
    expect(asked({ stakes: { ratio: fine, every: 2 } })).toBe(0)
  })

  test.each<[string, ProjectedPool]>([
    ['that an operator whose margin is all gets all', { ...pool, margin: one }],
    ['that owners who have all the stake get all', { ...pool, ownerStake: pool.poolStake }],
    [
      'that nothing is split into nothing, be the margin ever so fine',
      { ...free, margin: ratio(1n, 10n ** 80n), pledge: lovelace(1n) },
    ],
    ['that a pool without stake gets nothing', empty],
  ])('%s', (_, one) => {
    expect(asked({ pools: [pool, one] })).toBe(0)
  })

  test('what a pool with all the stake there is gets', () => {
    const reserves = lovelace(maxSupply - pool.poolStake)
    expect(asked({ reserves, treasury: lovelace(0n) })).toBe(0)
  })
})

describe('bigint is asked', () => {
  test('for a stake that by a fine part is whole', () => {
    const held = lovelace(1_000n * fine.d)
    const pools = [pool, { ...free, poolStake: held }]
    const of = { pools, stakes: { ratio: fine, every: 2 } }
    expect(asked({ ...of, epochs: 2 })).toBe(0)
    expect(asked({ ...of, epochs: 3 })).toBe(1)
    const grown = projectNetwork({ ...input, ...of, epochs: 3 }).pools.poolStake
    expect(grown[1]).toBe(1_000n * fine.n)
  })

  test('for each half of a reward that is whole, and for no other pool’s', () => {
    const half = { ...free, ownerStake: lovelace(pool.poolStake / 2n) }
    const even = Array.from({ length: 12 }, (_, i) => i + 1).map((epochs) => {
      const { poolReward } = projectNetwork({ ...input, pools: [half, pool], epochs }).pools
      return poolReward[0] ?? 0n
    })
    const evenOnes = even.filter((sum, i) => (sum - (even[i - 1] ?? 0n)) % 2n === 0n).length
    expect(evenOnes).toBeGreaterThan(2)
    expect(asked({ pools: [half, pool] })).toBe(evenOnes)
  })
})

describe('one lovelace decides', () => {
  test('whether doubles hold a pool', () => {
    const of = (poolStake: bigint) => ({ pools: [{ ...pool, poolStake: lovelace(poolStake) }] })
    expect(asked(of(limit - 1n))).toBe(0)
    for (const stake of [limit, limit + 1n]) {
      expect(asked(of(stake))).toBe(2 * input.epochs)
      expect(projectNetwork({ ...input, ...of(stake) }).pools.poolStake[0]).toBe(stake)
    }
  })

  test('whether doubles hold what a pool earns in all epochs', () => {
    const all = limit - 1n
    const of = (fees: readonly bigint[]) => sharing([all, 0n], fees)
    expect(asked(of([limit / 2n, limit / 2n - 1n]))).toBeLessThan(8)
    for (const more of [0n, 1n, 3n]) {
      const long = of([limit / 2n, limit / 2n + more])
      expect(asked(long)).toBe(8)
      expect(projectNetwork(long).pools.poolReward[0]).toBe(limit + more)
    }
  })

  test('whether doubles hold what all pools earn in an epoch', () => {
    const of = (all: bigint) => sharing([limit / 2n, all - limit / 2n], [all])
    expect(asked(of(limit - 1n))).toBeLessThan(4)
    for (const all of [limit, limit + 1n, limit + 3n]) {
      expect(asked(of(all))).toBe(4)
      expect(projectNetwork(of(all)).paid[0]).toBe(all)
    }
  })

  test('whether a pool has more stake than there is', () => {
    const of = (more: bigint) => ({
      ...{ ...input, reserves: lovelace(maxSupply - pool.poolStake + more) },
      treasury: lovelace(0n),
    })
    const refusal = `poolStake must be at most totalStake; got ${pool.poolStake}.`
    for (const project of [projectNetwork, projectNetworkExact]) {
      expect(project(of(0n)).pools.poolStake[0]).toBe(pool.poolStake)
      expect(() => project(of(1n))).toThrow(refusal)
    }
  })
})

test('while all ada is in the reserves no pool is paid, not even one without stake', () => {
  const [reserves, nothing, eta] = [maxSupply, lovelace(0n), ratio(20_971n, 21_601n)]
  const of = { ...input, reserves, treasury: nothing, fees: nothing, eta }
  for (const project of [projectNetwork, projectNetworkExact]) {
    const refusal = 'totalStake must be greater than 0; got 0.'
    expect(() => project({ ...of, pools: [empty] })).toThrow(refusal)
    const { paid, treasury } = project({ ...of, pools: [], epochs: 1 })
    expect(paid[0]).toBe(0n)
    expect(treasury[1]).toBeGreaterThan(0n)
  }
})
