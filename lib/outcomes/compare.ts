import {
  type BlockDistribution,
  networks,
  one,
  type RewardAt,
  ratioForPlot,
  zero,
} from '../rewards/index.ts'
import { defaultScenario, type OwnPool, type PoolChoice } from '../scenario/index.ts'
import type { NetworkFigures, Pool } from '../snapshot/index.ts'
import type { AveragePoolTable } from './average-table.ts'
import { type Band, bandsOver } from './band.ts'
import {
  type ChanceOfMore,
  chanceOfMore,
  nothingPaid,
  type Payout,
  payoutOf,
} from './compare-chance.ts'
import { delegatorOutcome } from './delegator.ts'
import { memberRewardAt } from './epoch-share.ts'
import { type PoolInEpoch, poolInEpoch } from './pool-in-epoch.ts'
import type { DelegatorOutcome, PoolBasis } from './types.ts'

/** A pool of the network, or one that is only thought of. */
export type Candidate =
  | { readonly kind: 'pool'; readonly record: Pool }
  | { readonly kind: 'own'; readonly own: OwnPool }

/** One of the pools that are compared: the calculator's own answer, and what only a comparison needs. */
export type ComparedPool = {
  readonly candidate: Candidate
  readonly outcome: DelegatorOutcome
  /** Eight in ten years lie between, at one pot, nothing restaked: the width of `outcome.perYear`. */
  readonly year: Band | null
  /** Against the reference; null for itself, and where either has no answer. */
  readonly against: ChanceOfMore | null
}

export type Comparison = {
  readonly pools: readonly ComparedPool[]
  /** Index of the pool that the others are held against: the reader's own, else the first. */
  readonly reference: number
  readonly verdict: Verdict | null
}

/**
 * Two of the pools against each other: the best of the others against the reader's own; without one,
 * the best of all against the first, or the next where the first is the best.
 */
export type Verdict = {
  readonly best: number
  readonly than: number
  /** What `best` pays more a year than `than`, simple; below zero where the reader's own pays more. */
  readonly perYear: bigint
  readonly chance: ChanceOfMore
  /** Whether the one that pays less in the mean still pays no less in one of ten such horizons; so do equals. */
  readonly withinLuck: boolean
}

export type CompareInput = {
  readonly candidates: readonly Candidate[]
  /** Index of the reader's own pool among them; null if it is none of them. */
  readonly mine: number | null
  readonly stake: DelegatorOutcome['stake']
  /** The horizon, 1…2190. */
  readonly epochs: number
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/** Below this chance of paying no more, a difference is more than luck. */
const tenth = 0.1

/**
 * The same stake in several pools. Each answer is the calculator's, to the lovelace; the chance that one
 * pays more than another is that of two independent distributions over the horizon.
 *
 * @throws {OutOfRangeError} for a clock that is no moment of the network's calendar.
 */
export function comparePools(input: CompareInput): Comparison {
  const reference = input.mine ?? 0
  const answered = input.candidates.map((candidate) => answerOf(candidate, input))
  const base = answered[reference]?.payout ?? null
  const pools = answered.map(({ payout, ...pool }, i) => ({
    ...pool,
    against: i === reference || !payout || !base ? null : chanceOfMore(payout, base),
  }))
  const verdict = verdictOf(pools, reference)
  const turned = verdict && input.mine === null && verdict.perYear < 0n
  return { pools, reference, verdict: turned ? turnedAround(verdict) : verdict }
}

function verdictOf(pools: readonly ComparedPool[], reference: number): Verdict | null {
  const others = pools.flatMap(({ against, outcome: { perYear } }, best) =>
    against ? [{ best, perYear, chance: against }] : [],
  )
  const [first, ...rest] = others
  if (!first) return null
  const { best, chance, ...ofBest } = rest.reduce((a, b) => (b.perYear > a.perYear ? b : a), first)
  const perYear = ofBest.perYear - (pools[reference]?.outcome.perYear ?? 0n)
  // Of two that pay the same in the mean neither is the one that pays less.
  const sure = perYear > 0n ? chance.more : perYear < 0n ? chance.less : 0
  return { best, than: reference, perYear, chance, withinLuck: 1 - sure > tenth }
}

const turnedAround = ({ best, than, perYear, chance, withinLuck }: Verdict): Verdict => ({
  best: than,
  than: best,
  perYear: -perYear,
  chance: { ...chance, more: chance.less, less: chance.more },
  withinLuck,
})

const choiceOf = (candidate: Candidate): PoolChoice =>
  candidate.kind === 'pool' ? { kind: 'pool', id: candidate.record.id } : candidate.own

function answerOf(candidate: Candidate, input: CompareInput) {
  const { stake, epochs, figures, average, now } = input
  const scenario = { ...defaultScenario, stake, epochs, pool: choiceOf(candidate) }
  const pool = candidate.kind === 'pool' ? candidate.record : null
  const outcome = delegatorOutcome({ scenario, figures, average, pool, now })
  // What has no answer names no pool either.
  if (!outcome.pool) return { candidate, outcome, year: null, payout: null }
  const paying = payingPool(outcome, outcome.pool, figures)
  const rewardAt = memberRewardAt(paying, outcome.pool, stake)
  const { epochsPerYear } = networks[figures.network]
  const [year = null] = bandsOver(paying.distribution, rewardAt, [epochsPerYear]).bands
  return { candidate, outcome, year, payout: payoutOver(outcome, paying.distribution, rewardAt) }
}

/** The pool of an answer, epoch by epoch alike: its blocks and its reward for each count of them. */
function payingPool(
  { now, warnings }: DelegatorOutcome,
  basis: PoolBasis,
  figures: NetworkFigures,
): PoolInEpoch {
  const retired = warnings.some(({ kind }) => kind === 'retired')
  return poolInEpoch({
    basis: now,
    parameters: figures.parameters,
    poolStake: basis.poolStake,
    pledge: basis.pledge,
    pledgeMet: basis.pledgeStatus !== 'unmet',
    performance: retired ? zero : one,
  })
}

function payoutOver(
  outcome: DelegatorOutcome,
  distribution: BlockDistribution,
  rewardAt: RewardAt,
): Payout {
  const { horizon, perEpoch, warnings, now } = outcome
  if (perEpoch.reward === 0n) return nothingPaid
  // At least two: a pool that is still to retire earns up to the epoch after it has.
  const retiring = warnings.find((warning) => warning.kind === 'retiring')
  const left = retiring ? retiring.lastEarning - now.epoch + 1 : horizon.epochs
  const earning = Math.min(horizon.epochs, left)
  return payoutOf({
    distribution,
    rewardAt,
    mostEpochs: earning,
    scale: ratioForPlot({ n: horizon.reward, d: perEpoch.reward * BigInt(earning) }),
  })
}
