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

/** Whole lovelace are doubles below it. */
const limit = 2n ** 53n
/** What is written down is below it. */
const written = 2n ** 52n
const { parameters } = mainnet
/** How often bigint was asked, for results that are bigint's. */
function asked(changed: Partial<DelegatorInput>): number {
  const of = { ...input, ...changed }
  const made = projectDelegator(of)
  expect({ ...made, exactFloors: 0 }).toEqual({ ...projectDelegatorExact(of), exactFloors: 0 })
  return made.exactFloors
}

/** Only fees are in the pots, and pools get all of them. */
const feesAlone = { parameters: { ...parameters, rho: zero, tau: zero }, paidShare: one, epochs: 1 }
/** The treasury takes all. */
const allTaxed = { ...feesAlone, parameters: { ...parameters, rho: zero, tau: one } }
/** All reserves are in the pot, and pools get all of it. */
const allDrawn = { ...feesAlone, eta: one, parameters: { ...feesAlone.parameters, rho: one } }
/** Nobody is paid: all fees go to the reserves. */
const unpaid = { ...feesAlone, paidShare: zero }

describe('one lovelace decides whether doubles hold', () => {
  test.each<[string, (off: bigint) => Partial<DelegatorInput>]>([
    [
      'the treasury',
      (off) => ({ ...allTaxed, treasury: lovelace(limit + off), fees: lovelace(0n) }),
    ],
    [
      'the treasury, though it shrinks',
      (off) => ({
        ...allTaxed,
        treasury: lovelace(limit + off),
        fees: ada(0n),
        withdrawals: ada(9n),
      }),
    ],
    [
      'what it grows to',
      (off) => ({ ...allTaxed, treasury: lovelace(limit - 7n + off), fees: lovelace(7n) }),
    ],
    ['fees', (off) => ({ ...feesAlone, reserves: lovelace(0n), fees: lovelace(written + off) })],
    [
      'the pot',
      (off) => ({ ...allDrawn, reserves: lovelace(7n), fees: lovelace(written - 7n + off) }),
    ],
    [
      'what reserves grow to',
      (off) => ({ ...unpaid, reserves: lovelace(limit - 7n + off), fees: lovelace(7n) }),
    ],
    ['a pool', (off) => ({ ...feesAlone, pool: { ...pool, poolStake: lovelace(written + off) } })],
  ])('of %s', (_, at) => {
    expect(asked(at(-1n))).toBeLessThan(2)
    for (const off of [0n, 1n, 2n]) {
      const of = { ...input, ...at(off) }
      expect(projectDelegator(of)).toEqual(projectDelegatorExact(of))
      expect(projectPool(of)).toEqual(projectPoolExact(of))
    }
  })

  test('and of reserves, 2⁵³ of which are counted by themselves', () => {
    for (const reserves of [limit - 1n, limit, limit + 1n, 2n * limit - 1n]) {
      // For what is drawn at most.
      const often = asked({ reserves: lovelace(reserves), treasury: ada(1n) })
      expect(often).toBeLessThanOrEqual(input.epochs)
    }
    const beyond = { ...input, reserves: lovelace(2n * limit), treasury: ada(1n) }
    expect(projectDelegator(beyond)).toEqual(projectDelegatorExact(beyond))
  })

  test('reserves that stay at 2⁵³ stay in doubles', () => {
    expect(asked({ ...feesAlone, reserves: lovelace(limit), epochs: 5 })).toBe(0)
  })
})

test('bigint is asked for a whole part of reserves until they are below 2⁵³', () => {
  const rho = ratio(1n, 1000n)
  const of = { ...allDrawn, parameters: { ...allDrawn.parameters, rho } }
  const reserves = lovelace(9_007_199_255n * 10n ** 6n) // after the first epoch 8,998,192,055,745,000
  expect(asked({ ...of, reserves, epochs: 1 })).toBe(1)
  expect(asked({ ...of, reserves, epochs: 2 })).toBe(1)
})

test('what a delegator earns in all may be 2⁵³ and more', () => {
  const stake = lovelace(4n * 10n ** 15n)
  const of: Partial<DelegatorInput> = {
    ...{ ...feesAlone, reserves: lovelace(0n), treasury: lovelace(0n), fees: stake, stake },
    parameters: { ...feesAlone.parameters, a0: zero, k: 1n },
    pool: { ...pool, poolStake: stake, ownerStake: ada(0n), pledge: ada(0n), fixedCost: ada(0n) },
    compound: false,
  }
  const totalOf = (epochs: number) => projectDelegator({ ...input, ...of, epochs }).total
  const byBigint = (epochs: number) =>
    projectDelegatorExact({ ...input, ...of, epochs }).exactFloors
  const held = 25
  expect(totalOf(held)).toBeLessThan(limit)
  expect(asked({ ...of, epochs: held })).toBeLessThan(byBigint(held))
  expect(totalOf(held + 1)).toBeGreaterThanOrEqual(limit)
  expect(asked({ ...of, epochs: held + 1 })).toBe(byBigint(held + 1))
})

test('a stake that only a bigint holds is told to the lovelace', () => {
  const poolStake = lovelace(limit + 1n)
  const made = projectPool({ ...input, epochs: 1, pool: { ...pool, poolStake, pledge: ada(0n) } })
  expect(made.poolStake[0]).toBe(poolStake)
})

describe('a treasury may be emptied and not overdrawn', () => {
  const drawn = (treasury: bigint, fees: bigint, withdrawn: bigint) => ({
    ...{ ...input, ...allTaxed, treasury: lovelace(treasury), fees: lovelace(fees) },
    withdrawals: lovelace(withdrawn),
  })

  test.each([
    ['of an ordinary one', mainnet.treasury, 31n],
    ['of 2⁵³ and three', limit + 3n, 31n],
    ['that 2⁵³ is taken out of', limit - 1n, 1n],
    ['that fees double', limit - 3n, limit - 2n],
  ])('%s', (_, treasury, fees) => {
    asked(drawn(treasury, fees, treasury + fees))
    for (const more of [1n, 2n, 3n]) {
      const over = drawn(treasury, fees, treasury + fees + more)
      const refusal = `treasury must be 0 lovelace or more; got -${more}.`
      for (const project of [projectDelegator, projectPool, projectDelegatorExact])
        expect(() => project(over)).toThrow(refusal)
    }
  })

  test('in doubles, where they hold it', () => {
    expect(asked(drawn(mainnet.treasury, 31n, mainnet.treasury + 31n))).toBe(0)
  })
})
