import {
  requireAmount,
  requireNotNegative,
  requirePositive,
  requireShare,
  requireWhole,
} from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import type { Rational } from '../rational.ts'
import { effectiveFees, type FeeFloors } from '../split.ts'
import { type Epoch, epoch, type Lovelace, lovelace, maxSupply } from '../units.ts'

/** The longest projection: thirty years of preview's one-day epochs; of mainnet's 150 years. */
export const mostEpochs = 10_950

/** Multiplied by `ratio` and rounded down to whole lovelace, after every `every` epochs. */
export type Growth = {
  /** 0 or more; above 1 it grows. */
  readonly ratio: Rational
  /** 1 is every epoch; mainnet's 73 every year. */
  readonly every: number
}

/** An amount for each epoch: always the same, growing from `first`, or listed. */
export type AmountCourse = Lovelace | (Growth & { readonly first: Lovelace }) | readonly Lovelace[]

/**
 * The protocol parameters a projection depends on; fee floors are off unless given
 * (`effectiveFees`).
 */
export type ProjectedParameters = FeeFloors & {
  /** ρ, 0…1. */
  readonly rho: Rational
  /** τ, 0…1. */
  readonly tau: Rational
  /** a0, 0 or more. */
  readonly a0: Rational
  /** k, 1 or more. */
  readonly k: bigint
}

/** Parameters that are in force from an epoch on: for the blocks made in it. */
export type ParameterChange = Partial<ProjectedParameters> & { readonly from: Epoch }

/** Where a projection starts, and what it takes the future to be. */
export type CourseInput = {
  /** The first epoch: its blocks make the first pot. */
  readonly from: Epoch
  /** How many, 1…{@link mostEpochs}. */
  readonly epochs: number
  /** Rv: reserves after the boundary that ends `from`. */
  readonly reserves: Lovelace
  /** The treasury after the same boundary. */
  readonly treasury: Lovelace
  /** In force in `from`. */
  readonly parameters: ProjectedParameters
  /** Later ones, by rising epoch, none before `from`. */
  readonly changes?: readonly ParameterChange[]
  /** Collected in each epoch. */
  readonly fees: AmountCourse
  /** η of each epoch; the pot takes at most 1 of it. */
  readonly eta: Rational | readonly Rational[]
  /** Leaves the treasury at the boundary that pays the epoch's rewards; none if left out. */
  readonly withdrawals?: AmountCourse
}

/** What an epoch's pot depends on beside reserves and treasury; the same for a stretch of epochs. */
export type Conditions = {
  /** Epochs up to, but not with, from + until. */
  readonly until: number
  readonly parameters: ProjectedParameters
  readonly eta: Rational
  readonly fees: Lovelace
  readonly withdrawals: Lovelace
}

/**
 * The conditions, stretch by stretch, the last until the end.
 *
 * @throws {OutOfRangeError} for anything outside the ranges above, a course listed for fewer epochs
 *   than are asked for, or an amount above the maximum supply.
 */
export function conditionsOf(input: CourseInput): readonly Conditions[] {
  const { from, epochs, reserves, treasury, withdrawals = lovelace(0n) } = input
  epoch(from, 'from')
  requireWhole('epochs', epochs, 1, mostEpochs)
  requireAmount('reserves', reserves)
  requireAmount('treasury', treasury)
  if (reserves + treasury > maxSupply)
    throw new OutOfRangeError('reserves', reserves, 'with the treasury at most the supply')
  const stretches: Conditions[] = []
  const parametersFrom = parametersOf(input)
  const etaFrom = etasOf(input)
  const feesFrom = amountsOf('fees', input.fees, epochs)
  const withdrawnFrom = amountsOf('withdrawals', withdrawals, epochs)
  for (let i = 0; i < epochs; ) {
    const parameters = parametersFrom(i)
    const eta = etaFrom(i)
    const fees = feesFrom(i)
    const withdrawn = withdrawnFrom(i)
    const until = Math.min(epochs, parameters.until, eta.until, fees.until, withdrawn.until)
    stretches.push({
      until,
      parameters: parameters.value,
      eta: eta.value,
      fees: fees.value,
      withdrawals: withdrawn.value,
    })
    i = until
  }
  return stretches
}

/** What holds from an index on, and the index until which it does. To be asked by rising index. */
type Course<T> = (index: number) => { readonly value: T; readonly until: number }

function parametersOf({
  from,
  parameters,
  changes = [],
}: CourseInput): Course<ProjectedParameters> {
  requireParameters(parameters)
  changes.forEach(({ from: at }, i) => {
    const before = changes[i - 1]?.from ?? from - 1
    if (epoch(at, 'changes') <= before)
      throw new OutOfRangeError('changes', at, `after epoch ${before}`)
  })
  let value = parameters
  let next = 0
  return (index) => {
    const change = changes[next]
    if (change?.from === from + index) {
      const { from: _, ...changed } = change
      value = { ...value, ...changed }
      requireParameters(value)
      next += 1
    }
    return { value, until: (changes[next]?.from ?? Infinity) - from }
  }
}

function requireParameters(parameters: ProjectedParameters): void {
  requireShare('rho', parameters.rho)
  requireShare('tau', parameters.tau)
  requireNotNegative('a0', parameters.a0)
  requirePositive('k', parameters.k)
  effectiveFees({ fixedCost: lovelace(0n), margin: parameters.rho }, parameters) // its guards
}

function etasOf({ eta, epochs }: CourseInput): Course<Rational> {
  const check = (one: Rational) => requireNotNegative('eta', one)
  return isList(eta) ? listed('eta', eta, epochs, check) : always(eta, check)
}

function amountsOf(field: string, course: AmountCourse, epochs: number): Course<Lovelace> {
  const check = (amount: Lovelace) => {
    requireAmount(field, amount)
    if (amount > maxSupply) throw new OutOfRangeError(field, amount, 'at most the supply')
  }
  if (isList(course)) return listed(field, course, epochs, check)
  if (typeof course !== 'object' || course === null) return always(course, check)
  const grows = growthOf(field, course)
  let value = course.first
  return (index) => {
    if (index > 0 && index % course.every === 0) value = grows(value)
    check(value)
    return { value, until: index - (index % course.every) + course.every }
  }
}

/** `in` throws for a plain number, which a caller without types may give. */
const isList = (course: unknown): course is readonly unknown[] => 'length' in Object(course)

function always<T>(value: T, check: (value: T) => void): Course<T> {
  check(value)
  return () => ({ value, until: Infinity })
}

function listed<T>(
  field: string,
  values: readonly T[],
  epochs: number,
  check: (value: T) => void,
): Course<T> {
  if (values.length < epochs)
    throw new OutOfRangeError(field, values.length, `listed for ${epochs} epochs`)
  return (index) => {
    const value = values[index] as T
    check(value)
    return { value, until: index + 1 }
  }
}

/** One step of a {@link Growth}. */
export function growthOf(field: string, { ratio, every }: Growth): (amount: Lovelace) => Lovelace {
  requireNotNegative(field, ratio)
  requireWhole(field, every, 1, mostEpochs)
  return (amount) => lovelace((amount * ratio.n) / ratio.d)
}
