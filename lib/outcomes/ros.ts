import {
  type Lovelace,
  type Rational,
  ratio,
  rosCompoundedPerYear,
  rosOverHorizon,
  rosPerEpoch,
  rosSimplePerYear,
  zero,
} from '../rewards/index.ts'

/**
 * Annual figures reconciled: simple + compounding + reserves + retirement = over the next year.
 * All are fractions of the stake.
 */
export type Ros = {
  readonly perEpoch: Rational
  readonly simplePerYear: Rational
  /** Of equal epochs, each reward earning from the next on: a name by convention. */
  readonly compoundedPerYear: Rational
  /** Rewards left staked, from the epoch in which the calendar lets them earn. 0 if they are not. */
  readonly effectOfCompounding: Rational
  readonly effectOfReserves: Rational
  /** What a retirement announced within the year takes; zero for nearly every pool. */
  readonly effectOfRetirement: Rational
  readonly overNextYear: Rational
  readonly overHorizon: Rational
}

/** Expected rewards that the returns are of. */
export type RosInput = {
  readonly stake: Lovelace
  readonly epochsPerYear: number
  readonly perEpoch: Lovelace
  /** The next year's, were every epoch's pot the first one's. */
  readonly yearAtConstantPot: Lovelace
  /** The next year's, reserves falling. */
  readonly yearReservesFalling: Lovelace
  /** The same, with the epochs left out that come after the pool has retired. */
  readonly nextYear: Lovelace
  readonly horizon: Lovelace
}

const nothing: Ros = {
  perEpoch: zero,
  simplePerYear: zero,
  compoundedPerYear: zero,
  effectOfCompounding: zero,
  effectOfReserves: zero,
  effectOfRetirement: zero,
  overNextYear: zero,
  overHorizon: zero,
}

export function rosOf(input: RosInput): Ros {
  const { stake, epochsPerYear, yearAtConstantPot, yearReservesFalling, nextYear } = input
  if (stake === 0n) return nothing
  const perEpoch = rosPerEpoch(input.perEpoch, stake)
  const flatYear = input.perEpoch * BigInt(epochsPerYear)
  return {
    perEpoch,
    simplePerYear: rosSimplePerYear(perEpoch, epochsPerYear),
    compoundedPerYear: rosCompoundedPerYear(perEpoch, epochsPerYear),
    effectOfCompounding: ratio(yearAtConstantPot - flatYear, stake),
    effectOfReserves: ratio(yearReservesFalling - yearAtConstantPot, stake),
    effectOfRetirement: ratio(nextYear - yearReservesFalling, stake),
    overNextYear: rosOverHorizon(nextYear, stake),
    overHorizon: rosOverHorizon(input.horizon, stake),
  }
}
