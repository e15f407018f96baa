import {
  add,
  div,
  type Epoch,
  type Lovelace,
  lovelace,
  mul,
  one,
  type PotUse,
  poolColumns,
  potUse,
  type Rational,
  ratio,
  rewardPotAtEta,
  sub,
} from '../rewards/index.ts'
import type { History, Snapshot } from '../snapshot/index.ts'
import { termsAt } from './network-answer.ts'
import { kernelPool } from './network-pools.ts'
import { networkThen } from './network-then.ts'

/** Where a pot goes, as the published diagnostics name its parts. */
export const publishedParts = [
  'paid',
  'unstaked',
  'unusedPledgeBonus',
  'unmetPledge',
  'missedBlocks',
  'oversaturation',
] as const
export type PublishedPart = (typeof publishedParts)[number]
export type PublishedParts = Readonly<Record<PublishedPart, Rational>>

const permille = (n: bigint) => ratio(n, 1_000n)

/** What Input Output published of epoch 616: parts of the pool pot, to a tenth of a percent. */
export const publishedUse = {
  epoch: 616,
  /** Repository@commit, path, sections. */
  source:
    'input-output-hk/spo-incentives@0291cdfc, reward-system-spec/diagnostic/sub-flows/pools-distribution/mainnet-analysis, 3.1 to 3.6',
  /** In ada, as printed. */
  pot: '15.53 million',
  returned: permille(563n),
  parts: {
    paid: permille(437n),
    unstaked: permille(316n),
    unusedPledgeBonus: permille(221n),
    unmetPledge: permille(21n),
    missedBlocks: permille(5n),
    oversaturation: permille(3n),
  } satisfies PublishedParts,
} as const

/** One epoch's pot in the published terms, as this engine works it out. */
export type OwnUse = {
  readonly epoch: Epoch
  readonly rewardPot: Lovelace
  readonly parts: PublishedParts
  /** The finest parts, in the engine's own terms. */
  readonly use: PotUse
  /** Part of max supply − reserves that is staked. */
  readonly staked: Rational
  /** The same of what circulates: without the treasury; null where its amount is unknown. */
  readonly stakedOfCirculating: Rational | null
  /** What the chain paid, by what the reserves got back; null where unknown. */
  readonly chainPaid: Lovelace | null
  /** The pot, were it made from the reserves before the epoch instead of after it; null where those are unknown. */
  readonly potOfEarlierReserves: Lovelace | null
  /** Stake of the epoch in no pool of the bundle. */
  readonly unlisted: bigint
}

/**
 * The engine's parts in the published terms. There a pool's pledge bonus is a budget of its own, a0 ÷ (1 + a0) of the
 * whole pot; so of what unstaked ada and stake above saturation leave behind, that part counts as unused bonus.
 *
 *     unstaked′ = unstaked ÷ (1 + a0)          oversaturation′ = oversaturation ÷ (1 + a0)
 *     bonus′    = bonus + (unstaked + oversaturation)·a0 ÷ (1 + a0) + dust
 *
 * @returns parts of the pot, which add up to one exactly.
 */
export function inPublishedTerms(use: PotUse, rewardPot: Lovelace, a0: Rational): PublishedParts {
  const part = (amount: bigint) => ratio(amount, rewardPot)
  const base = div(one, add(one, a0))
  const left = part(use.unstaked + use.oversaturation)
  return {
    paid: part(use.paid),
    unstaked: mul(part(use.unstaked), base),
    unusedPledgeBonus: add(part(use.unusedPledgeBonus + use.floorDust), mul(left, sub(one, base))),
    unmetPledge: part(use.unmetPledge),
    missedBlocks: part(use.missedBlocks),
    oversaturation: mul(part(use.oversaturation), base),
  }
}

/**
 * Where the pot of an epoch of the pools' figures went: of the epoch their pledges are of, or of the data epoch. Every
 * pool makes the blocks due to it; a pledge that nothing proves unmet counts as met.
 *
 * @returns null where the history lacks a figure.
 */
export function ownUse(
  snapshot: Snapshot,
  history: History,
  at: 'pledges' | 'data',
): OwnUse | null {
  const epochOf = at === 'data' ? snapshot.epoch : snapshot.poolsEpoch
  const then = networkThen(history, epochOf)
  if (then === null) return null
  const { basis, parameters } = then
  const { networkActiveStake, rewardPot, totalStake, deltaR1 } = basis
  const pools = snapshot.pools.flatMap((pool) => {
    const activeStake = at === 'data' ? pool.activeStake : pool.activeStakeAtPledge
    return activeStake === null ? [] : [{ ...pool, activeStake }]
  })
  const columns = poolColumns(pools.map((pool) => kernelPool(pool, snapshot)))
  const terms = { ...termsAt(basis, parameters), networkActiveStake, totalBlocks: null }
  const use = potUse(columns, terms)
  const column = (of: 'reserves' | 'treasury', ahead: number) =>
    history.columns[of][epochOf + ahead - history.from] ?? null
  const [earlier, before, after] = [0, 1, 2].map((ahead) => column('reserves', ahead))
  const treasury = column('treasury', 1)
  const { rho, tau } = parameters
  const { eta, fees } = basis
  return {
    ...{ epoch: basis.epoch, rewardPot, use },
    parts: inPublishedTerms(use, rewardPot, parameters.a0),
    staked: ratio(networkActiveStake, totalStake),
    stakedOfCirculating:
      treasury === null ? null : ratio(networkActiveStake, totalStake - treasury),
    chainPaid:
      before == null || after == null ? null : lovelace(rewardPot - (after - before + deltaR1)),
    potOfEarlierReserves:
      earlier == null ? null : rewardPotAtEta({ reserves: earlier, fees, eta, rho, tau }).rewardPot,
    unlisted: networkActiveStake - columns.stake,
  }
}
