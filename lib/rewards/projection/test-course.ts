// For tests: a course near mainnet's, and any other.
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Rational, ratio } from '../rational.ts'
import { epoch, type Lovelace, lovelace, maxSupply } from '../units.ts'
import type { AmountCourse, CourseInput, ProjectedParameters } from './course.ts'
import type { ProjectedPool, StakeCourse } from './pool-course.ts'

export const ada = (amount: bigint): Lovelace => lovelace(amount * 1_000_000n)

export const mainnet: CourseInput = {
  from: epoch(617),
  epochs: 12,
  reserves: lovelace(6_505_611_847_068_713n),
  treasury: lovelace(1_654_111_958_490_226n),
  parameters: { rho: ratio(3n, 1000n), tau: ratio(1n, 5n), a0: ratio(3n, 10n), k: 500n },
  fees: lovelace(31_661_206_813n),
  eta: ratio(20_971n, 21_600n),
}

export const pool: ProjectedPool = {
  poolStake: ada(30_123_456n),
  pledge: ada(100_000n),
  ownerStake: lovelace(123_456_789_012n),
  margin: ratio(2n, 100n),
  fixedCost: ada(340n),
}

/** A refusal by field. */
export const refusal = (field: string) =>
  expect.objectContaining({ code: 'OUT_OF_RANGE', field }) as Error

/** From 0 to `most`, small and large alike, often at an end. */
export const amounts = (most: bigint): fc.Arbitrary<Lovelace> =>
  fc
    .oneof(fc.bigInt(0n, most), fc.bigInt(0n, 1_000n), fc.constantFrom(0n, most))
    .map((amount) => lovelace(amount < most ? amount : most))

/** From 0 to `most`, of short denominators and of ones no double holds. */
export const shares = (most = 1n): fc.Arbitrary<Rational> =>
  fc
    .oneof(fc.constantFrom(1n, 5n, 10n, 1000n), fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 18n))
    .chain((d) => fc.bigInt(0n, d * most).map((n) => ratio(n, d)))

export const parameterSets: fc.Arbitrary<ProjectedParameters> = fc.record(
  {
    rho: shares().map((rho) => ratio(rho.n, rho.d * 50n)),
    tau: shares(),
    a0: shares(4n),
    k: fc.bigInt(1n, 1_000n),
    minPoolCost: amounts(10n ** 9n),
    minPoolMargin: shares(),
  },
  { requiredKeys: ['rho', 'tau', 'a0', 'k'] },
)

/** Of up to 12 epochs, with a change on the way. */
export const courses: fc.Arbitrary<CourseInput> = fc
  .record({
    epochs: fc.integer({ min: 1, max: 12 }),
    reserves: amounts(14n * 10n ** 15n),
    treasury: amounts(10n ** 16n),
    parameters: parameterSets,
    change: parameterSets,
    changedAfter: fc.integer({ min: 0, max: 12 }),
    fees: courseOf(amounts(10n ** 13n)),
    eta: fc.oneof(shares(2n), fc.array(shares(2n), { minLength: 12, maxLength: 12 })),
    withdrawals: courseOf(amounts(10n ** 9n)),
  })
  .map(({ change, changedAfter, ...course }) => ({
    ...course,
    from: epoch(600),
    changes: [{ ...change, from: epoch(600 + changedAfter) }],
  }))

function courseOf(amount: fc.Arbitrary<Lovelace>): fc.Arbitrary<AmountCourse> {
  const growing = fc.record({
    first: amount,
    ratio: shares(2n),
    every: fc.integer({ min: 1, max: 4 }),
  })
  return fc.oneof(amount, growing, fc.array(amount, { minLength: 12, maxLength: 12 }))
}

export const stakeCourses: fc.Arbitrary<StakeCourse> = fc.oneof(
  fc.constantFrom<StakeCourse>('still', 'restaked'),
  fc.record({ ratio: shares(2n), every: fc.integer({ min: 1, max: 4 }) }),
)

/** With up to `most` stake, and sometimes less of the owners' than is pledged. */
export const pools = (most: bigint): fc.Arbitrary<ProjectedPool> =>
  fc
    .record({
      poolStake: amounts(most),
      owned: shares(),
      pledged: shares(),
      known: fc.boolean(),
      margin: shares(),
      fixedCost: amounts(10n ** 9n),
    })
    .map(({ owned, pledged, known, ...of }) => {
      const ownerStake = lovelace((of.poolStake * owned.n) / owned.d)
      const pledge = lovelace((ownerStake * pledged.n) / pledged.d + (pledged.n === 1n ? 1n : 0n))
      return { ...of, ownerStake: known ? ownerStake : null, pledge }
    })

/** What is neither in the reserves nor in the treasury. */
export function circulation(reserves: bigint | undefined, treasury: bigint | undefined): bigint {
  return maxSupply - (reserves ?? 0n) - (treasury ?? 0n)
}
