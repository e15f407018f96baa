import {
  type Lovelace,
  lovelace,
  maxPoolReward,
  maxSupply,
  min,
  one,
  type Rational,
  saturationPoint,
  zero,
} from '../rewards/index.ts'
import type { History } from '../snapshot/index.ts'
import { type EpochAnswer, epochAnswer } from './epoch-answer.ts'
import type { Sum } from './sum.ts'

/** One epoch's whole calculation, from the reserves to the pools; null is unknown. */
export type HistorySum = EpochAnswer & {
  /** What the pot's lines show; null where a figure they need is unknown. */
  readonly potLines: PotLineFigures | null
  /** What a pool may claim at most. */
  readonly ceiling: {
    /** Max supply − reserves, as the epoch's rewards were worked out. */
    readonly totalStake: Lovelace
    readonly k: bigint
    readonly a0: Rational
    readonly saturationPoint: Lovelace
    /** F4 for a full pool without any pledge, and for one whose owners pledge all of it. */
    readonly withoutPledge: Lovelace
    readonly allPledged: Lovelace
  } | null
}

/** The figures of the first lines of every sum; η is capped as the pot caps it. */
export type PotLineFigures = Pick<
  Sum['pot'],
  'epoch' | 'reserves' | 'fees' | 'eta' | 'deltaR1' | 'deltaT1' | 'rewardPot' | 'rho' | 'tau'
>

/** @throws {RangeError} unless the history holds the epoch. @throws {OutOfRangeError} unless it is whole. */
export function historySum(history: History, at: number): HistorySum {
  const answer = epochAnswer(history, at)
  const reserves = history.columns.reserves[at + 1 - history.from] ?? null
  return {
    ...answer,
    potLines: potLines(answer, reserves),
    ceiling: ceilingOf(answer, reserves),
  }
}

function potLines({ row, pot }: EpochAnswer, reserves: Lovelace | null): PotLineFigures | null {
  const { fees, rho, tau } = row
  if (!pot || reserves === null || fees === null || rho === null || tau === null) return null
  const { eta, deltaR1, deltaT1, rewardPot } = pot
  const figures = { reserves, fees, rho, tau, deltaR1, deltaT1, rewardPot }
  return { ...figures, epoch: row.epoch, eta: min(one, eta) }
}

function ceilingOf({ row, pot }: EpochAnswer, reserves: Lovelace | null): HistorySum['ceiling'] {
  const { k: count, a0 } = row
  if (!pot || reserves === null || count === null || a0 === null) return null
  const totalStake = lovelace(maxSupply - reserves)
  const k = BigInt(count)
  const full = saturationPoint({ totalStake, k })
  const { rewardPot } = pot
  const most = (pledge: Lovelace) =>
    maxPoolReward({ rewardPot, totalStake, k, a0, poolStake: full, pledge })
  const parts = { withoutPledge: most(lovelace(zero.n)), allPledged: most(full) }
  return { totalStake, k, a0, saturationPoint: full, ...parts }
}
