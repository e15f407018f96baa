import {
  compare,
  div,
  equal,
  type Lovelace,
  lovelace,
  lovelacePerAda,
  min,
  type Rational,
  ratio,
  sub,
  zero,
} from '../rewards/index.ts'

/** Where the plan stands on an axis, and where the pool stands now. */
export type Stands<Value> = { readonly plan: Value; readonly now: Value }

/**
 * The values of an axis, ascending: round ones, and always those of the plan and of now.
 *
 * @param round ascending.
 * @param most how many there may be. Round ones that are nearest to the plan or to now, as a part of them, give way.
 */
function axisOf(round: readonly Rational[], stands: Stands<Rational>, most: number): Rational[] {
  const { plan, now } = stands
  const own = equal(plan, now) ? [plan] : [plan, now]
  const far = round
    .filter((value) => own.every((other) => !equal(value, other)))
    .map((value) => ({ value, part: min(apart(value, plan), apart(value, now)) }))
    .sort((a, b) => compare(b.part, a.part))
    .slice(0, most - own.length)
  return [...own, ...far.map(({ value }) => value)].sort(compare)
}

/** How far two values are apart, as a part of the larger: 0…1. */
function apart(a: Rational, b: Rational): Rational {
  const [less, more] = compare(a, b) < 0 ? [a, b] : [b, a]
  return more.n === 0n ? zero : div(sub(more, less), more)
}

/** Rows of a map. */
const mostRows = 8
/** Columns of a map. */
const mostColumns = 10

const perMille = [0n, 5n, 10n, 15n, 20n, 30n, 40n, 50n].map((part) => ratio(part, 1000n))

/** Margins: nothing to 5 %. */
export function marginAxis(stands: Stands<Rational>): Rational[] {
  return axisOf(perMille, stands, mostRows)
}

const costs = [0n, 75n, 100n, 125n, 170n, 200n, 250n, 300n, 340n, 400n, 500n]

/**
 * Fixed costs: from the least a certificate may hold, a few below it, to 500 ada.
 *
 * @param least the protocol's least fixed cost.
 */
export function costAxis(stands: Stands<Lovelace>, least: Lovelace): Lovelace[] {
  const round = ascending([...costs.map((ada) => ada * lovelacePerAda), least])
  return amounts(round, stands, mostColumns)
}

/** 1, 2 and 5 of every decade: 100,000 to 50,000,000 ada. */
const stakes = [5n, 6n, 7n]
  .flatMap((decade) => [1n, 2n, 5n].map((times) => times * 10n ** decade))
  .map((ada) => ada * lovelacePerAda)

/**
 * Stakes of a pool: 100,000 ada to a full pool.
 *
 * @param full the saturation point.
 */
export function stakeAxis(stands: Stands<Lovelace>, full: Lovelace): Lovelace[] {
  return amounts(ascending([...stakes.filter((stake) => stake < full), full]), stands, mostColumns)
}

const pledges = [0n, 10n, 50n, 100n, 500n, 1_000n, 5_000n, 10_000n]

/** Pledges: none to 10,000,000 ada. */
export function pledgeAxis(stands: Stands<Lovelace>): Lovelace[] {
  return amounts(
    pledges.map((thousand) => thousand * 1_000n * lovelacePerAda),
    stands,
    mostRows,
  )
}

function amounts(round: readonly bigint[], stands: Stands<Lovelace>, most: number): Lovelace[] {
  const exact = (amount: bigint) => ratio(amount)
  const own = { plan: exact(stands.plan), now: exact(stands.now) }
  return axisOf(round.map(exact), own, most).map(({ n }) => lovelace(n))
}

const ascending = (values: readonly bigint[]) =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
