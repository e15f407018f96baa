import { describe, expect, test } from 'vitest'
import { one, ratio, zero } from '../rational.ts'
import { lovelace } from '../units.ts'
import {
  type DelegatorInput,
  projectDelegator,
  projectDelegatorExact,
  projectPool,
  projectPoolExact,
} from './pool.ts'
import { ada, mainnet, pool } from './test-course.ts'

const input: DelegatorInput = {
  ...mainnet,
  ...{ paidShare: ratio(4n, 9n), pool, stakes: 'still', stake: ada(10_000n), compound: true },
}
const free = { ...pool, margin: zero, fixedCost: ada(0n), pledge: ada(0n), ownerStake: ada(0n) }

/** The numerator times the denominator is past 2⁵³: a part by it is left to bigint if not to doubles. */
const fine = ratio(999_999_937n, 1_000_000_007n)
/** A part that doubles do not hold at all. */
const finest = ratio(1n, 10n ** 80n)

/** How often bigint was asked, for results that are bigint's. */
function askedOfPool(changed: Partial<DelegatorInput>): number {
  const of = { ...input, ...changed }
  const made = projectPool(of)
  expect({ ...made, exactFloors: 0 }).toEqual({ ...projectPoolExact(of), exactFloors: 0 })
  return made.exactFloors
}

function askedOfDelegator(changed: Partial<DelegatorInput>): number {
  const of = { ...input, ...changed }
  const made = projectDelegator(of)
  expect({ ...made, exactFloors: 0 }).toEqual({ ...projectDelegatorExact(of), exactFloors: 0 })
  return made.exactFloors
}

const evenOnes = (column: BigInt64Array) => column.filter((amount) => amount % 2n === 0n).length

describe('doubles decide', () => {
  const { parameters } = mainnet
  test.each<[string, Partial<DelegatorInput>]>([
    ['what is drawn', { parameters: { ...parameters, rho: ratio(3_000_017n, 1_000_000_007n) } }],
    ['the treasury’s cut', { parameters: { ...parameters, tau: fine } }],
    ['what is paid', { paidShare: fine }],
    ['how members’ stake grows', { stakes: { ratio: fine, every: 2 } }],
  ])('%s by a part of ten digits', (_, changed) => {
    expect(askedOfPool(changed)).toBe(0)
    expect(askedOfDelegator(changed)).toBe(0)
  })

  test('that an operator whose margin is all gets all', () => {
    const of = { pool: { ...pool, margin: one } }
    expect(askedOfPool(of)).toBe(0)
    expect(askedOfDelegator(of)).toBe(0)
    const { poolReward, operatorReward } = projectPool({ ...input, ...of })
    expect(operatorReward).toEqual(poolReward)
  })

  test('that owners who have all the stake get all', () => {
    const of = { pool: { ...pool, ownerStake: pool.poolStake } }
    expect(askedOfPool(of)).toBe(0)
    expect(askedOfDelegator({ ...of, stake: ada(0n) })).toBe(0)
  })

  test('that nothing is split into nothing, be the margin ever so fine', () => {
    const unmet = { ...free, margin: finest, pledge: lovelace(1n) }
    expect(askedOfPool({ pool: unmet })).toBe(0)
    expect(askedOfDelegator({ pool: unmet })).toBe(0)
    expect(askedOfPool({ pool: { ...unmet, pledge: ada(0n) } })).toBe(input.epochs)
  })
})

describe('bigint is asked', () => {
  test('for half of a reward where that is whole', () => {
    const half = lovelace(pool.poolStake / 2n)
    const { poolReward } = projectPool({ ...input, pool: free })
    expect(evenOnes(poolReward)).toBeGreaterThan(2)
    const members = { pool: free, stake: half, compound: false }
    expect(askedOfDelegator(members)).toBe(evenOnes(poolReward))
    expect(askedOfPool({ pool: { ...free, ownerStake: half } })).toBe(evenOnes(poolReward))
  })

  test('for the operator’s part only where something depends on it', () => {
    const of = { pool: { ...pool, margin: finest } } // 1 less it is 1 in doubles
    expect(askedOfPool(of)).toBe(input.epochs)
    expect(askedOfDelegator(of)).toBe(0)
    expect(askedOfDelegator({ ...of, stakes: 'restaked' })).toBe(input.epochs)
  })

  test('for a ceiling whose a0 doubles do not hold, be the reserves below 2⁵³ or above', () => {
    const parameters = { ...mainnet.parameters, a0: ratio(10n ** 70n) }
    const of = { parameters, pool: { ...pool, pledge: ada(120_000n) } }
    expect(askedOfPool(of)).toBe(input.epochs)
    const reserves = lovelace(2n ** 53n + 10n ** 15n)
    expect(askedOfPool({ ...of, reserves, epochs: 3 })).toBe(3)
  })

  test('for a cut that doubles do not hold', () => {
    const of = { parameters: { ...mainnet.parameters, tau: finest } }
    expect(askedOfPool(of)).toBe(input.epochs)
    expect(askedOfDelegator(of)).toBe(input.epochs)
  })

  test('for a stake that by a fine part is whole', () => {
    const held = lovelace(1_000n * fine.d)
    const of = { pool: { ...free, poolStake: held }, stakes: { ratio: fine, every: 2 }, epochs: 3 }
    expect(askedOfPool(of)).toBe(1)
    const { poolStake } = projectPool({ ...input, ...of })
    expect([...poolStake]).toEqual([held, held, 1_000n * fine.n])
  })
})

test('what is not restaked leaves a pool as it is, whatever it earns', () => {
  for (const stakes of ['still', { ratio: one, every: 1 }] as const) {
    expect(askedOfPool({ stakes })).toBe(0)
    const { poolStake, ownerStake } = projectPool({ ...input, stakes })
    expect(new Set(poolStake)).toEqual(new Set([pool.poolStake]))
    expect(new Set(ownerStake)).toEqual(new Set([pool.ownerStake]))
  }
})
