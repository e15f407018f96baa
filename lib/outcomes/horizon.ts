import { type Lovelace, lovelace } from '../rewards/index.ts'
import type { Band } from './band.ts'
import type { Pay, Setting } from './earnings.ts'
import { type ProjectionRow, projectionRows, projectPath, rowCounts } from './projection.ts'
import { type Ros, rosOf } from './ros.ts'

/** What the epochs asked for pay together. */
export type Horizon = {
  readonly epochs: number
  readonly reward: Lovelace
  readonly low: Lovelace | null
  readonly high: Lovelace | null
  /** What of `reward` has been paid when the last epoch of the horizon ends. */
  readonly paidByThen: Lovelace
  readonly holding: Lovelace
  /** Whether `low` and `high` are exact quantiles or the named approximation. */
  readonly band: 'exact' | 'approximation' | null
}

/** What the way of rewards depends on. */
type Course = Pick<Setting, 'scenario' | 'network' | 'from'>
type Paying = Pick<Pay, 'perEpoch' | 'rateAt' | 'lastEarning' | 'bandsOver'>

/** The total of the epochs ahead, the returns that go with it, and the rows for who wants them. */
export function horizonOf(
  setting: Course,
  pay: Paying,
): { readonly horizon: Horizon; readonly rows: () => ProjectionRow[]; readonly ros: Ros } {
  const { scenario, network, from } = setting
  const { stake, compound, epochs } = scenario
  const { rateAt, lastEarning, perEpoch } = pay
  const year = network.epochsPerYear
  const yearAt = (rateAt: Pay['rateAt']) =>
    projectPath({ from, stake, first: perEpoch.reward, compound, epochs: year, rateAt })
  const { path, horizon, rows } = epochsAhead(setting, pay)
  const unretired = lastEarning === null ? path : yearAt(rateAt)
  const constant = yearAt(() => 1n)
  return {
    horizon,
    rows,
    ros: rosOf({
      stake,
      epochsPerYear: year,
      perEpoch: perEpoch.reward,
      yearAtConstantPot: constant.earned(year),
      yearReservesFalling: unretired.earned(year),
      nextYear: path.earned(year),
      horizon: path.earned(epochs),
    }),
  }
}

/** The same without the returns. */
export function epochsAhead({ scenario, network, from }: Course, pay: Paying) {
  const { stake, compound, epochs } = scenario
  const { rateAt, lastEarning, perEpoch } = pay
  const year = network.epochsPerYear
  const path = projectPath({
    from,
    stake,
    first: perEpoch.reward,
    compound,
    epochs: Math.max(epochs, year),
    rateAt:
      lastEarning === null ? rateAt : (earned) => (earned > lastEarning ? 0n : rateAt(earned)),
  })
  // Without bands the rows are of no use before somebody wants them.
  const counts = pay.bandsOver ? rowCounts(epochs) : []
  const earning = lastEarning === null ? epochs : Math.max(0, lastEarning - from + 1)
  const made = pay.bandsOver?.(counts.map((count) => Math.min(count, earning))) ?? null
  const bands = made?.bands.map((band, i) => {
    const count = counts[i] ?? 0
    return alongPath(band, path.earned(count), perEpoch.reward * BigInt(Math.min(count, earning)))
  })
  const last = bands?.at(-1)
  const horizon: Horizon = {
    epochs,
    reward: path.earned(epochs),
    low: last?.low ?? null,
    high: last?.high ?? null,
    paidByThen: path.paid(epochs),
    holding: path.holding(epochs),
    band: made?.method ?? null,
  }
  return {
    path,
    horizon,
    rows: () => projectionRows(path, rowCounts(epochs), bands ?? null),
  }
}

/** A band at one pot, brought to the path on which the pot falls and rewards stay staked. */
function alongPath({ low, high }: Band, expected: Lovelace, atConstantPot: bigint): Band {
  if (atConstantPot === 0n) return { low: lovelace(0n), high: lovelace(0n) }
  const scaled = (amount: Lovelace) => lovelace((amount * expected) / atConstantPot)
  return { low: scaled(low), high: scaled(high) }
}
