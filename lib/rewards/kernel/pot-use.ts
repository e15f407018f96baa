import { OutOfRangeError } from '../errors.ts'
import { zero } from '../rational.ts'
import { type Lovelace, lovelace, signedLovelace } from '../units.ts'
import { ceilings } from './ceilings.ts'
import { exactSum } from './certified.ts'
import type { CeilingInput } from './exact-pool.ts'
import { atLeastZero, gated, scaledToPot } from './full-pot.ts'
import { type NetworkInput, requireNetwork } from './network-input.ts'
import { poolRewards } from './performance.ts'
import type { PoolColumns } from './pool-columns.ts'

/**
 * Where the pot R went; the parts sum to R to the lovelace.
 *
 * Each pool's claim on the pot is walked down in steps, every one rounded down to a lovelace as the
 * ledger rounds, and a part is what the pools together lose from one step to the next:
 *
 *     s = ⌊R·S/T⌋          its stake's part of the pot
 *     c = ⌊R·x⌋            of that the stake which counts: x = min(S/T, 1/k), or less as the rule has it
 *     M = max(0, F4)       its ceiling, whatever its owners hold
 *     g = M if the pledge is met, else 0
 *     f = F5               what it was paid; 0 without a block
 *
 * So a part is exactly 0 where nothing was lost that way, and within a lovelace a pool of its real value.
 */
export type PotUse = {
  /** Σ f. */
  readonly paid: Lovelace
  /** ⌊R·(T − Σ S)/T⌋: the part of ada that is in no pool. */
  readonly unstaked: Lovelace
  /** Σ (s − c): stake above saturation, or above what a rule lets count. */
  readonly oversaturation: Lovelace
  /** Σ (c − M): the bonus that pledging all of its stake would give a pool, less what its pledge gives. */
  readonly unusedPledgeBonus: Lovelace
  /** Σ (M − g): the ceilings of pools whose owners hold less than the pledge. */
  readonly unmetPledge: Lovelace
  /** Σ (g − f): below 0 where pools made more blocks than their stake was due. */
  readonly missedBlocks: Lovelace
  /** What rounding `unstaked` and s left over: less than a lovelace for each pool and one. */
  readonly floorDust: Lovelace
}

export type PotUseInput = Omit<NetworkInput, 'memberStake'>

/**
 * {@link PotUse} on the kernel.
 *
 * Under a rule with `fullPot` scaling uses up the pot: all that is not paid is `unmetPledge` (those
 * pools' scaled rewards) and `floorDust`. Where nothing was paid or unmet the walk is the usual one.
 *
 * @throws {OutOfRangeError} as `networkRewards`, and for pools with more stake together than T.
 */
export function potUse(columns: PoolColumns, input: PotUseInput): PotUse {
  const { rewardPot, rule } = input
  requireNetwork({ ...input, memberStake: lovelace(0n) }, columns.largestStake)
  requireRoom(input, columns.stake)
  const { count, ones, met } = columns
  const column = new Float64Array(count)
  const sumOf = (of: CeilingInput) => {
    ceilings(columns, of, ones, column)
    return exactSum(column)
  }
  const claimed = sumOf({ ...input, k: 1n, a0: zero, rule: {} })
  const counted = sumOf({ ...input, a0: zero })
  ceilings(columns, input, ones, column)
  const positive = atLeastZero(column)
  if (rule?.fullPot) {
    const scaled = scaledToPot(poolRewards(columns, input, positive).rewards, rewardPot).rewards
    const used = exactSum(scaled)
    const paid = exactSum(gated(scaled, met))
    if (used > 0n) return usedUp(rewardPot, paid, used - paid)
  }
  return walked(input, columns.stake, {
    claimed,
    counted,
    most: exactSum(positive),
    due: exactSum(gated(positive, met)),
    paid: rule?.fullPot ? 0n : exactSum(poolRewards(columns, input, gated(column, met)).rewards),
  })
}

/** The pools' stakes are part of T. */
export function requireRoom({ totalStake }: PotUseInput, stake: bigint): void {
  if (stake > totalStake)
    throw new OutOfRangeError('totalStake', totalStake, 'at least the stake of all pools')
}

/** Sums over all pools of the steps s, c, M, g and f. */
export type PotSteps = {
  readonly claimed: bigint
  readonly counted: bigint
  readonly most: bigint
  readonly due: bigint
  readonly paid: bigint
}

/** The parts between the steps. */
export function walked(
  { rewardPot, totalStake }: PotUseInput,
  stake: bigint,
  { claimed, counted, most, due, paid }: PotSteps,
): PotUse {
  const unstaked = (rewardPot * (totalStake - stake)) / totalStake
  return {
    paid: signedLovelace(paid),
    unstaked: lovelace(unstaked),
    oversaturation: signedLovelace(claimed - counted),
    unusedPledgeBonus: signedLovelace(counted - most),
    unmetPledge: signedLovelace(most - due),
    missedBlocks: signedLovelace(due - paid),
    floorDust: signedLovelace(rewardPot - unstaked - claimed),
  }
}

/** A pot used up by scaling. */
export function usedUp(rewardPot: bigint, paid: bigint, unmetPledge: bigint): PotUse {
  const nothing = lovelace(0n)
  return {
    ...{ unstaked: nothing, oversaturation: nothing, unusedPledgeBonus: nothing },
    ...{ missedBlocks: nothing, paid: lovelace(paid), unmetPledge: lovelace(unmetPledge) },
    floorDust: lovelace(rewardPot - paid - unmetPledge),
  }
}
