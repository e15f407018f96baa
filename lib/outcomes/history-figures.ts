import {
  type Epoch,
  epoch,
  type Lovelace,
  lovelace,
  maxSupply,
  networks,
  type Rational,
  type RewardPot,
  ratio,
  rosPerEpoch,
  rosSimplePerYear,
} from '../rewards/index.ts'
import type { History } from '../snapshot/index.ts'
import { epochAnswer } from './epoch-answer.ts'

/** One epoch in the figures that the history draws, tells and compares; null is unknown. */
export type EpochFigures = {
  readonly epoch: Epoch
  /** Unix seconds. */
  readonly start: number
  readonly end: number
  /** At its start. */
  readonly reserves: Lovelace | null
  readonly treasury: Lovelace | null
  /** T: 45·10¹⁵ − reserves. */
  readonly supply: Lovelace | null
  /** Supply − treasury: what anybody can hold. */
  readonly circulating: Lovelace | null
  /** Of the blocks made in it, by the formula. */
  readonly pot: RewardPot | null
  readonly fees: Lovelace | null
  /** Earned in it, paid two epochs later. */
  readonly paid: Lovelace | null
  /** R − paid: back to the reserves. */
  readonly returned: bigint | null
  readonly activeStake: Lovelace | null
  /** paid ÷ active stake × epochs a year: simple, before any pool's fees. */
  readonly simplePerYear: Rational | null
  /** Active stake ÷ circulating. */
  readonly participation: Rational | null
  /** Made by pools. */
  readonly blocks: number | null
  /** Blocks made ÷ ⌊(1 − d)·f·slots⌋ while d is below 4/5, else null: no pool's block counted for the pot. */
  readonly eta: Rational | null
  readonly pools: number | null
  readonly delegations: number | null
}

/** @throws {RangeError} unless the history holds the epoch. @throws {OutOfRangeError} unless it is whole. */
export function epochFigures(history: History, at: number): EpochFigures {
  const { row, pot, paid, unpaid } = epochAnswer(history, at)
  const { reserves, treasury, activeStake, fees, pools, delegations } = row
  const supply = reserves === null ? null : lovelace(maxSupply - reserves)
  const circulating = supply === null || treasury === null ? null : lovelace(supply - treasury)
  const { epochsPerYear } = networks[history.network]
  const counted = pot !== null && row.poolBlocks !== null && pot.expectedBlocks > 0n
  return {
    ...{ epoch: row.epoch, start: row.start, end: row.end },
    ...{ reserves, treasury, supply, circulating, pot, fees, paid, returned: unpaid },
    ...{ activeStake, pools, delegations, blocks: row.poolBlocks },
    simplePerYear:
      paid === null || activeStake === null
        ? null
        : rosSimplePerYear(rosPerEpoch(paid, activeStake), epochsPerYear),
    participation: activeStake === null || !circulating ? null : ratio(activeStake, circulating),
    eta: counted && !assumed(row.decentralisation) ? (pot?.eta ?? null) : null,
  }
}

/** From d = 4/5 on the ledger takes η as 1, whatever pools made. */
const assumed = (d: Rational | null) => d === null || d.n * 5n >= d.d * 4n

/** Every epoch of the history, in order. */
export function everyEpoch(history: History): EpochFigures[] {
  return Array.from({ length: history.to - history.from + 1 }, (_, i) =>
    epochFigures(history, history.from + i),
  )
}

/** The newest epoch whose pot is known and what was paid of it; the last of all if there is none. */
export function newestComplete(history: History): Epoch {
  for (let at = history.to; at >= history.from; at = epoch(at - 1))
    if (epochFigures(history, at).returned !== null) return at
  return history.to
}

/** Where fees + ΔR1 of an epoch went; the three parts sum to `pot`. */
export type PotParts = {
  readonly epoch: Epoch
  readonly pot: Lovelace
  readonly treasury: Lovelace
  readonly paid: Lovelace
  readonly returned: Lovelace
}

/** The parts, where all of them are known. */
export function potParts({ epoch, pot, paid, returned }: EpochFigures): PotParts | null {
  if (pot === null || paid === null || returned === null || returned < 0n) return null
  return { epoch, pot: pot.pot, treasury: pot.deltaT1, paid, returned: lovelace(returned) }
}
