import {
  type Epoch,
  epoch,
  epochStart,
  floor,
  type Lovelace,
  lovelace,
  maxSupply,
  mul,
  networks,
  OutOfRangeError,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { type Snapshot, snapshotAge } from '../snapshot/index.ts'
import { potsAt } from './course-answer.ts'
import { forecastFrom, furthestForecast } from './forecast.ts'
import { type FeesToHold, feesToHold } from './lab-hold.ts'
import {
  growingFees,
  paidByPools,
  type WalkedEpoch,
  type WalkInput,
  walkNetwork,
} from './lab-walk.ts'
import { type AverageReturn, averageReturn } from './network-answer.ts'
import { expectations, type NetworkPools, networkPools } from './network-pools.ts'
import { costsUnder, type WhatIf } from './simulation.ts'
import { settingOf } from './whole-answer.ts'

/** The rules, and what the years ahead are taken to bring. */
export type Future = {
  /** With fees of their own, those of each epoch of the first year; else the mean of `NetworkFigures.trend`. */
  readonly rules: WhatIf
  /** Fees are multiplied by this each year, rounded down; 1 is no growth. */
  readonly feesGrowth: Rational
  /** What the treasury is to spend each epoch. */
  readonly withdrawals: Lovelace
}

export type LabCourseInput = {
  readonly snapshot: Snapshot
  /** Unix seconds: the course starts in this epoch. */
  readonly now: number
  /** 1 or more, as long as the epochs are at most `furthestForecast`. */
  readonly years: number
}

/** One epoch, a year after the one before. */
export type CourseYear = WalkedEpoch & {
  /** Unix seconds. */
  readonly start: number
  /** What a member of the average pool gets. */
  readonly average: Pick<AverageReturn, 'pools' | 'perMillion' | 'simplePerYear'>
}

/** The network under one set of rules, year by year. */
export type Course = {
  /** The first epoch, then one each year; fewer where `stopped`. */
  readonly rows: readonly CourseYear[]
  /** The first epoch with at most half of the first one's reserves; null if none has. */
  readonly reservesHalved: Epoch | null
  /** The first epoch in which the treasury cannot spend all it was to; null if none. */
  readonly treasuryShort: Epoch | null
  /** The first epoch whose fees would be more than circulates; null if none. */
  readonly stopped: Epoch | null
}

export type LabCourse = {
  readonly dataEpoch: Epoch
  readonly clockEpoch: Epoch
  readonly age: number
  readonly from: Epoch
  readonly to: Epoch
  readonly chosen: Course
  readonly today: Course
}

/**
 * Decades under other rules, beside the same decades under today's.
 *
 * Pools keep their stake, fees and pledges, each is paid its mean; what is not paid returns to the reserves, so the
 * share that is paid out follows the rules. Up to the clock's epoch the pots are carried forward as every forecast's are.
 *
 * @throws {OutOfRangeError} for years outside their range, or a parameter or rule outside its own.
 */
export function labCourse(input: LabCourseInput, chosen: Future, today: Future): LabCourse {
  const setting = labSetting(input)
  const { snapshot } = input
  const { from, clockEpoch, epochs } = setting
  return {
    ...{ dataEpoch: snapshot.epoch, clockEpoch, age: snapshotAge(snapshot, clockEpoch) },
    ...{ from, to: epoch(from + epochs) },
    chosen: courseOf(setting, chosen),
    today: courseOf(setting, today),
  }
}

/**
 * The fees that would hold the pot of the clock's epoch under today's rules, were the rules those of `chosen`: see
 * {@link feesToHold}. A dozen courses: to be asked apart from {@link labCourse}.
 *
 * @throws {OutOfRangeError} as {@link labCourse}.
 */
export function labFeesToHold(input: LabCourseInput, chosen: Future, today: Future): FeesToHold {
  const setting = labSetting(input)
  const [now] = walkNetwork({ ...walkInput(setting, today), epochs: 1 })
  if (!now) throw new OutOfRangeError('fees', today.rules.fees ?? 0n, 'no more than circulates')
  const { epochsPerYear } = setting
  return feesToHold(walkInput(setting, chosen), {
    level: now.rewardPot,
    first: chosen.rules.fees ?? input.snapshot.trend.fees,
    epochsPerYear,
  })
}

type LabSetting = ReturnType<typeof labSetting>

/** The pools' chances of blocks hang on the snapshot alone, and take the longest. */
const made = new WeakMap<Snapshot, NetworkPools>()

function poolsOf(snapshot: Snapshot): NetworkPools {
  const known = made.get(snapshot)
  if (known) return known
  const { networkActiveStake } = forecastFrom(snapshot, lovelace(0n)).at(snapshot.epoch)
  const { slotsPerEpoch, activeSlotCoefficient } = networks[snapshot.network]
  const blocks = mul(mul(ratio(slotsPerEpoch), activeSlotCoefficient), snapshot.trend.eta)
  const totalBlocks = Number(floor(blocks))
  const network = networkPools(snapshot, { networkActiveStake, totalBlocks })
  made.set(snapshot, network)
  return network
}

function labSetting({ snapshot, now, years }: LabCourseInput) {
  const { epochsPerYear } = networks[snapshot.network]
  const most = Math.floor(furthestForecast / epochsPerYear)
  if (!Number.isSafeInteger(years) || years < 1 || years > most)
    throw new OutOfRangeError('years', years, `a whole number from 1 to ${most}`)
  const { clockEpoch, from } = settingOf(defaultScenario, snapshot, now)
  const network = poolsOf(snapshot)
  const epochs = years * epochsPerYear
  return { snapshot, clockEpoch, from, epochs, epochsPerYear, network, ...potsAt(snapshot, from) }
}

/** One epoch more than the years have: the last row shows what its pot would be. */
function walkInput(setting: LabSetting, future: Future): WalkInput {
  const { snapshot, network, from, epochs, epochsPerYear, reserves, treasury } = setting
  const { rho, tau, ...terms } = termsOf(setting, future)
  const first = future.rules.fees ?? snapshot.trend.fees
  return {
    ...{ from, epochs: epochs + 1, reserves, treasury, rho, tau, eta: snapshot.trend.eta },
    paidOf: paidByPools(network.columns, terms),
    feesIn: growingFees(first, future.feesGrowth, epochsPerYear),
    withdrawals: future.withdrawals,
  }
}

function termsOf({ snapshot }: LabSetting, { rules }: Future) {
  const { k, a0, rho, tau } = { ...snapshot.parameters, ...rules.parameters }
  return { k, a0, rho, tau, rule: rules.rule }
}

function courseOf(setting: LabSetting, future: Future): Course {
  const { epochs, epochsPerYear, from } = setting
  const network = poolsUnder(setting, future)
  const walked = walkNetwork(walkInput(setting, future))
  const terms = termsOf(setting, future)
  const rows = walked
    .filter((_, i) => i % epochsPerYear === 0)
    .map((at) => yearOf(setting, network, terms, at))
  const half = (walked[0]?.reserves ?? 0n) / 2n
  const first = (holds: (at: WalkedEpoch) => boolean) => walked.find(holds)?.epoch ?? null
  return {
    rows,
    reservesHalved: first(({ reserves }) => reserves <= half),
    treasuryShort: first(({ spent }) => spent < future.withdrawals),
    stopped: walked.length > epochs ? null : epoch(from + walked.length),
  }
}

function poolsUnder({ snapshot, network }: LabSetting, { rules }: Future): NetworkPools {
  const { minPoolCost } = snapshot.parameters
  return costsUnder(rules, network, minPoolCost, rules.parameters.minPoolCost ?? minPoolCost)
}

function yearOf(
  { snapshot, epochsPerYear }: LabSetting,
  network: NetworkPools,
  { k, a0, rule }: ReturnType<typeof termsOf>,
  at: WalkedEpoch,
): CourseYear {
  const { rewardPot, reserves } = at
  const totalStake = lovelace(maxSupply - reserves)
  const expected = expectations(network, { rewardPot, totalStake, k, a0, rule })
  const start = epochStart(networks[snapshot.network], at.epoch)
  const { pools, perMillion, simplePerYear } = averageReturn(expected, epochsPerYear)
  return { ...at, start, average: { pools, perMillion, simplePerYear } }
}
