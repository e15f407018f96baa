import {
  type Epoch,
  epoch,
  type Lovelace,
  lovelace,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import type { Estimate, Scenario } from '../scenario/index.ts'
import type { History, NetworkFigures, Pool } from '../snapshot/index.ts'
import { type AveragePoolTable, averagePool, partOfMillion } from './average-table.ts'
import { epochAnswer } from './epoch-answer.ts'
import { expectedMemberReward, memberRewardAt } from './epoch-share.ts'
import { type NetworkThen, networkThen } from './network-then.ts'
import { type PoolTerms, poolTerms } from './pool-basis.ts'
import { poolInEpoch } from './pool-in-epoch.ts'

/** Why an epoch that is over cannot be worked out. */
export type WhyUnknown =
  /** Its pot, or what the pot takes, is in no figures here. */
  | 'pot'
  /** The pool's stake in it is. */
  | 'stake'
  /** The pool held less than it pledges today, and what it pledged then is unknown. */
  | 'pledge'
  /** There was less ada outside the reserves than the question puts into the pool. */
  | 'more-than-exists'

/** One epoch that is over, beside what was said of it. */
export type LookedBack = {
  readonly epoch: Epoch
  /** What the same question gives with the epoch's own pot, stake and rules: the mean over the pool's blocks. */
  readonly came: Lovelace
  /** What the blocks that the pool made gave; null where they are unknown. */
  readonly actual: Lovelace | null
  /** What the chain paid all pools ÷ R; null where it is unknown. */
  readonly paidShare: Rational | null
}

export type UnknownSpan = { readonly from: Epoch; readonly to: Epoch; readonly why: WhyUnknown }

/** What the chain did since an estimate was made. */
export type Retrospect = {
  readonly made: number
  /** The reward of an epoch that was expected; null where the link does not tell. */
  readonly said: Lovelace | null
  /** The last epoch that is over by the reader's clock. */
  readonly over: Epoch
  /** Ascending; only what can be worked out. */
  readonly rows: readonly LookedBack[]
  /** Ascending; together with `rows` every epoch from `made` to `over`. */
  readonly unknown: readonly UnknownSpan[]
  /** Over all `rows`; null if there are none. */
  readonly came: Lovelace | null
  /** `said` as often; null where nothing was said. */
  readonly saidInAll: Lovelace | null
  /** `came − saidInAll`. */
  readonly difference: bigint | null
  /** `difference ÷ saidInAll`; null of nothing. */
  readonly differenceShare: Rational | null
  /** Whether epochs but the data epoch's are carried from it: the average pool's. */
  readonly carried: boolean
}

export type RetrospectInput = {
  readonly scenario: Scenario
  readonly estimate: Estimate
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly history: History
  /** The pool that the scenario names; null if it names none. */
  readonly pool: Pool | null
  /** The pool's active stake, epoch by epoch from `from` on; null for no pool of the chain. */
  readonly past: { readonly from: number; readonly stakes: readonly (Lovelace | null)[] } | null
  readonly clockEpoch: Epoch
}

/**
 * Asks the question of a kept link again, of each epoch since then that is known: with its own pot, blocks, rules and
 * stake, but the pool's terms of today, as its former ones are unknown.
 *
 * The average pool is known of the data epoch alone, for that takes every pool's terms: to other epochs it is carried
 * by what their pots hold for each staked ada.
 *
 * @throws {TypeError} if the scenario names a pool and `pool` is not that pool.
 */
export function retrospect(input: RetrospectInput): Retrospect {
  const { scenario, estimate, history, figures, clockEpoch } = input
  const { made, said } = estimate
  const over = epoch(clockEpoch - 1)
  const terms = poolTerms(scenario, input.pool, figures)
  const rows: LookedBack[] = []
  const unknown: UnknownSpan[] = []
  for (let at = made; at <= over; at += 1) {
    const network = networkThen(history, at)
    const looked = network === null ? 'pot' : lookedBack(input, terms, network, at)
    if (typeof looked === 'object') rows.push(looked)
    else if (at > history.to) {
      // Nothing later is known either.
      addTo(unknown, at, over, looked)
      break
    } else addTo(unknown, at, at, looked)
  }
  const came = rows.length === 0 ? null : sum(rows.map((row) => row.came))
  const saidInAll = said === null || came === null ? null : lovelace(said * BigInt(rows.length))
  const difference = came === null || saidInAll === null ? null : came - saidInAll
  return {
    ...{ made, said, over, rows, unknown, came, saidInAll, difference },
    differenceShare: difference === null || !saidInAll ? null : ratio(difference, saidInAll),
    carried: terms === null && rows.some((row) => row.epoch !== figures.epoch),
  }
}

function lookedBack(
  { scenario, figures, history, average, past, pool }: RetrospectInput,
  terms: PoolTerms | null,
  network: NetworkThen,
  at: number,
): LookedBack | WhyUnknown {
  const of = { epoch: epoch(at), paidShare: epochAnswer(history, at).paidShare }
  const { stake, performance } = scenario
  if (terms === null) {
    const known = partOfMillion(averagePool(average).at(average.dataEpoch).reward, stake)
    return { ...of, came: carriedTo(network, known, history, average.dataEpoch), actual: null }
  }
  const held = past === null ? terms.stakeWithout : (past.stakes[at - past.from] ?? null)
  if (held === null) return 'stake'
  const possible = terms.pledge <= held
  // Of an own pool the pledge is the reader's word; of a pool it is known from the epoch it was read in.
  const known = pool === null || at >= figures.poolsEpoch
  if (!possible && !known) return 'pledge'

  const { basis, parameters } = network
  if (held + stake > basis.totalStake) return 'more-than-exists'
  const inEpoch = poolInEpoch({
    basis: { ...basis, networkActiveStake: lovelace(basis.networkActiveStake + stake) },
    parameters,
    poolStake: lovelace(held + stake),
    pledge: terms.pledge,
    pledgeMet: !(known && terms.pledgeStatus === 'unmet'),
    performance,
  })
  const blocks = at === figures.epoch ? (pool?.blocks ?? null) : null
  return {
    ...of,
    came: expectedMemberReward(inEpoch, terms, stake),
    actual: blocks === null ? null : memberRewardAt(inEpoch, terms, stake)(BigInt(blocks)),
  }
}

/** What the data epoch gives, as much more or less as another epoch's pot holds for each staked ada. */
function carriedTo(
  { basis }: NetworkThen,
  known: Lovelace,
  history: History,
  dataEpoch: number,
): Lovelace {
  const data = networkThen(history, dataEpoch)?.basis
  if (data === undefined || basis.epoch === data.epoch) return known
  const more = basis.rewardPot * data.networkActiveStake
  return lovelace((known * more) / (data.rewardPot * basis.networkActiveStake))
}

function addTo(spans: UnknownSpan[], from: number, to: number, why: WhyUnknown): void {
  const last = spans.at(-1)
  if (last?.why === why && last.to + 1 === from) spans.pop()
  const start = last?.why === why && last.to + 1 === from ? last.from : epoch(from)
  spans.push({ from: start, to: epoch(to), why })
}

const sum = (amounts: readonly bigint[]) =>
  lovelace(amounts.reduce((total, amount) => total + amount, 0n))
