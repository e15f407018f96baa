import {
  type Epoch,
  epoch,
  epochStart,
  floor,
  type Lovelace,
  lovelace,
  maxSupply,
  mul,
  type NetworkProjection,
  networks,
  OutOfRangeError,
  type ParameterChange,
  projectNetwork,
  projectPots,
  type Rational,
  type RewardRule,
  ratio,
} from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { type NetworkFigures, type Snapshot, snapshotAge } from '../snapshot/index.ts'
import { forecastFrom, furthestForecast } from './forecast.ts'
import { type AverageReturn, averageReturn } from './network-answer.ts'
import { expectations, type NetworkPools, networkPools } from './network-pools.ts'
import { settingOf } from './whole-answer.ts'

/** What the future is taken to be; null is as of late: the means of `NetworkFigures.trend`. */
export type CourseInput = {
  readonly snapshot: Snapshot
  /** Unix seconds: the course starts in this epoch. */
  readonly now: number
  /** 1 … {@link furthestForecast}. */
  readonly epochs: number
  /** A row every so many epochs. */
  readonly every: number
  /** Parameters in force from an epoch on, by rising epoch, none before the first. Fee floors lift what pools declare. */
  readonly changes: readonly ParameterChange[]
  /** Collected in an epoch of the first year. */
  readonly fees: Lovelace | null
  /** Fees are multiplied by this each year; 1 is no growth. */
  readonly feesGrowth: Rational
  readonly eta: Rational | null
  /** Leaves the treasury each epoch. */
  readonly withdrawals: Lovelace
}

/** The network in one epoch of the course. */
export type CourseRow = {
  readonly epoch: Epoch
  /** Unix seconds. */
  readonly start: number
  /** As the epoch ends: what its pot is made from. */
  readonly reserves: Lovelace
  readonly treasury: Lovelace
  readonly fees: Lovelace
  readonly deltaR1: Lovelace
  readonly rewardPot: Lovelace
  /** What of the pot the pools are paid, in the mean. */
  readonly paid: Lovelace
  readonly k: bigint
  readonly a0: Rational
  readonly rho: Rational
  readonly tau: Rational
  readonly average: AverageReturn
}

export type CourseAnswer = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly from: Epoch
  readonly to: Epoch
  readonly rows: readonly CourseRow[]
  /** The first epoch with at most half of the first one's reserves; null if none of the course has. */
  readonly reservesHalved: Epoch | null
}

/**
 * Decades of the network: reserves, treasury, pot and what a member of the average pool gets.
 *
 * Pools keep their stake, fees and pledges; each is paid its mean, apparent performance 1. Up to the clock's epoch the
 * pots are carried forward as every forecast's are.
 *
 * @throws {OutOfRangeError} for epochs or a row's distance outside 1…{@link furthestForecast}, changes before the first
 *   epoch or out of order, parameters outside their domain, fees above what circulates, withdrawals above the treasury.
 */
export function courseAnswer(input: CourseInput): CourseAnswer {
  const { snapshot, now, epochs, every } = input
  requireEpochs('epochs', epochs)
  requireEpochs('every', every)
  const { clockEpoch, from } = settingOf(defaultScenario, snapshot, now)
  const network = poolsOf(input)
  const course = projected(input, network, from)
  const rows: CourseRow[] = []
  for (let i = 0; i <= epochs; i += every) rows.push(rowAt(input, network, { course, from, i }))
  const half = course.reserves.findIndex((held) => held * 2n <= (course.reserves[0] ?? 0n))
  return {
    dataEpoch: snapshot.epoch,
    clockEpoch,
    age: snapshotAge(snapshot, clockEpoch),
    from,
    to: epoch(from + epochs),
    rows,
    reservesHalved: half < 0 ? null : epoch(from + half),
  }
}

function requireEpochs(field: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1 || value > furthestForecast)
    throw new OutOfRangeError(field, value, `a whole number from 1 to ${furthestForecast}`)
}

/** The pools, with as many blocks in an epoch as η makes. */
function poolsOf({ snapshot, eta }: CourseInput): NetworkPools {
  const { networkActiveStake } = forecastFrom(snapshot, lovelace(0n)).at(snapshot.epoch)
  const { slotsPerEpoch, activeSlotCoefficient } = networks[snapshot.network]
  const blocks = mul(mul(ratio(slotsPerEpoch), activeSlotCoefficient), eta ?? snapshot.trend.eta)
  return networkPools(snapshot, { networkActiveStake, totalBlocks: Number(floor(blocks)) })
}

/** One epoch more than is asked for: the last row shows what its pot would be. */
function projected(input: CourseInput, network: NetworkPools, from: Epoch): NetworkProjection {
  const { snapshot, changes, fees, feesGrowth, eta, withdrawals } = input
  const { trend, parameters } = snapshot
  const { epochsPerYear } = networks[snapshot.network]
  const { rho, tau, a0, k } = parameters
  try {
    return projectNetwork({
      ...potsAt(snapshot, from),
      ...{ from, changes, withdrawals, epochs: input.epochs + 1, eta: eta ?? trend.eta },
      parameters: { rho, tau, a0, k },
      fees: { first: fees ?? trend.fees, ratio: feesGrowth, every: epochsPerYear },
      pools: network.columns.pools,
      stakes: 'still',
    })
  } catch (error) {
    if (!(error instanceof OutOfRangeError) || error.field !== 'treasury') throw error
    throw new OutOfRangeError('withdrawals', withdrawals, 'no more than the treasury has')
  }
}

/** Reserves and treasury after the boundary that ends `from`: the newest known, carried forward by the trend. */
export function potsAt(
  figures: NetworkFigures,
  from: Epoch,
): { readonly reserves: Lovelace; readonly treasury: Lovelace } {
  const { pots, newest, trend, parameters } = figures
  const isNewer = from >= newest.epoch - 1
  const first = isNewer ? epoch(newest.epoch - 1) : figures.epoch
  const { reserves, treasury } = isNewer ? newest : pots
  const epochs = Math.min(from - first, furthestForecast)
  if (epochs === 0) return { reserves, treasury }
  const { rho, tau, a0, k } = parameters
  const { eta, fees, paidShare } = trend
  const carried = projectPots({
    ...{ from: first, epochs, reserves, treasury, eta, fees, paidShare },
    parameters: { rho, tau, a0, k },
  })
  return {
    reserves: lovelace(carried.reserves[epochs] ?? 0n),
    treasury: lovelace(carried.treasury[epochs] ?? 0n),
  }
}

type At = { readonly course: NetworkProjection; readonly from: Epoch; readonly i: number }

function rowAt(input: CourseInput, network: NetworkPools, { course, from, i }: At): CourseRow {
  const calendar = networks[input.snapshot.network]
  const at = epoch(from + i)
  const { k, a0, rho, tau, ...rule } = parametersIn(input, at)
  const amount = (column: BigInt64Array) => lovelace(column[i] ?? 0n)
  const [reserves, rewardPot] = [amount(course.reserves), amount(course.rewardPot)]
  const totalStake = lovelace(maxSupply - reserves)
  const expected = expectations(network, { rewardPot, totalStake, k, a0, rule })
  return {
    ...{ epoch: at, start: epochStart(calendar, at) },
    ...{ reserves, treasury: amount(course.treasury), fees: amount(course.fees) },
    ...{ deltaR1: amount(course.deltaR1), rewardPot, paid: amount(course.paid) },
    ...{ k, a0, rho, tau },
    average: averageReturn(expected, calendar.epochsPerYear),
  }
}

type InForce = Pick<CourseRow, 'k' | 'a0' | 'rho' | 'tau'> & RewardRule

function parametersIn({ snapshot, changes }: CourseInput, at: Epoch): InForce {
  const { k, a0, rho, tau } = snapshot.parameters
  let inForce: InForce = { k, a0, rho, tau }
  for (const { from, ...changed } of changes) if (from <= at) inForce = { ...inForce, ...changed }
  return inForce
}
