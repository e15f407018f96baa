import { requireWhole } from '../domain.ts'
import type { Rational } from '../rational.ts'
import type { Lovelace } from '../units.ts'
import { type RewardRule, requireRule } from './rule.ts'

/** What of the rewards depends on the protocol's major version. */
export type LedgerRules = {
  readonly era: 'shelley' | 'allegra' | 'mary' | 'alonzo' | 'babbage' | 'conway' | 'dijkstra'
  /** A credential gets its smallest entry only: `singleReward`. Until 2. */
  readonly oneRewardEach: boolean
  /** Entries only for credentials registered when the calculation starts. Until 6. */
  readonly registeredAtStart: boolean
  /** d is a parameter: blocks of the federation, full performance from d = 4/5 on. Until 6. */
  readonly decentralisation: boolean
  /** Stake behind pointer addresses counts. Until 8. */
  readonly pointerStake: boolean
  /** A second instantaneous reward replaces the first (until 4), adds up (until 8), does not exist. */
  readonly instantaneousRewards: 'replace' | 'add' | 'none'
  /** CIP-50's L may be set, and the fee floors enter the reward itself. From 12. */
  readonly dijkstra: boolean
}

// biome-ignore format: one line for one table
const eras = { 2: 'shelley', 3: 'allegra', 4: 'mary', 5: 'alonzo', 6: 'alonzo', 7: 'babbage',
  8: 'babbage', 9: 'conway', 10: 'conway', 11: 'conway', 12: 'dijkstra' } as const

/**
 * The ledger's rules at a major version: that of the *previous* parameters, so one epoch after the
 * fork. k, a0, ρ, τ and the minimum cost are parameters, not rules. 10 and 11 change no reward.
 *
 * @throws {OutOfRangeError} for a version before 2 (no rewards) or after 12 (none is known).
 * @see cardano-ledger Shelley/Era.hs (`hardforkAllegraAggregatedRewards`, `hardforkAlonzo…`,
 *   `hardforkBabbageForgoRewardPrefilter`), Shelley/Rewards.hs, Conway/State/Stake.hs.
 */
export function ledgerRulesAt(protocolMajor: number): LedgerRules {
  requireWhole('protocolMajor', protocolMajor, 2, 12)
  return {
    era: eras[protocolMajor as keyof typeof eras],
    oneRewardEach: protocolMajor < 3,
    registeredAtStart: protocolMajor < 7,
    decentralisation: protocolMajor < 7,
    pointerStake: protocolMajor < 9,
    instantaneousRewards: protocolMajor < 5 ? 'replace' : protocolMajor < 9 ? 'add' : 'none',
    dijkstra: protocolMajor > 11,
  }
}

/** Parameters that enter the reward from Dijkstra on. */
export type DijkstraParameters = {
  /** `maxPledgeLeverage`, 0 or more; null or left out, the rule is off. */
  readonly maxPledgeLeverage?: Rational | null
  /** `minPoolMargin`, 0…1. */
  readonly minPoolMargin?: Rational
  readonly minPoolCost?: Lovelace
}

/**
 * The ledger's reward rule at a major version: `{}` before Dijkstra, where a minimum cost binds at
 * registration only. From Dijkstra on σ′ = min(σ, z0, L·p), and a pool is paid by the larger of its
 * declared margin and cost and the minimum. The leverage is merged code; the two minima are what
 * issue 5954 announces, not yet read by the reward code.
 *
 * @throws {OutOfRangeError} as {@link ledgerRulesAt} and `requireRule`.
 * @see cardano-ledger `maxPool'` (PR 5943), `ppMinPoolMargin` (PR 5949).
 */
export function ledgerRule(protocolMajor: number, parameters: DijkstraParameters = {}): RewardRule {
  const { maxPledgeLeverage, ...floors } = parameters
  const rule = requireRule(
    maxPledgeLeverage ? { ...floors, leverage: maxPledgeLeverage } : { ...floors },
  )
  return ledgerRulesAt(protocolMajor).dijkstra ? rule : {}
}

/**
 * Where an entry's money goes. Before Babbage a credential that is not registered when the
 * calculation starts has no entry, and the money stays in the reserves; one that is not registered
 * at the boundary leaves it to the treasury.
 *
 * @throws {OutOfRangeError} as {@link ledgerRulesAt}.
 * @see cardano-ledger `applyRUpdFiltered` in Shelley/LedgerState/IncrementalStake.hs.
 */
export function rewardDestination(
  protocolMajor: number,
  registered: { readonly atStart: boolean; readonly atBoundary: boolean },
): 'account' | 'reserves' | 'treasury' {
  if (ledgerRulesAt(protocolMajor).registeredAtStart && !registered.atStart) return 'reserves'
  return registered.atBoundary ? 'account' : 'treasury'
}
