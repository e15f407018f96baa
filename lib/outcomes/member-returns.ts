import {
  type Lovelace,
  lovelace,
  type Rational,
  rosCompoundedPerYear,
  rosPerEpoch,
  rosSimplePerYear,
} from '../rewards/index.ts'
import { million } from './average-table.ts'

/** What a member's stake earns, by name. Fractions of the stake. */
export type MemberReturns = {
  readonly perEpoch: Rational
  readonly simplePerYear: Rational
  /** Of equal epochs, each reward earning from the next on: a name by convention. */
  readonly compoundedPerYear: Rational
}

/** The returns that one epoch's reward of 1,000,000 ada stands for. */
export function memberReturns(perMillion: Lovelace, epochsPerYear: number): MemberReturns {
  const perEpoch = rosPerEpoch(perMillion, lovelace(million))
  return {
    perEpoch,
    simplePerYear: rosSimplePerYear(perEpoch, epochsPerYear),
    compoundedPerYear: rosCompoundedPerYear(perEpoch, epochsPerYear),
  }
}
