import { requireAmount } from '../domain.ts'
import { type Lovelace, lovelace } from '../units.ts'

/** One pool, as it stands before the pot is used up. */
export type FullPotPool = {
  /** What it earns without CIP-163, its pledge taken as met; at its own performance. */
  readonly reward: Lovelace
  readonly pledgeMet: boolean
}

/** A pot used up, to the lovelace: R = paid + unmetPledge + undistributed. */
export type FullPot = {
  /** W: Σ of the pools' rewards before, unmet pledges included. The scale is R ÷ W. */
  readonly weight: Lovelace
  /** The pools' rewards, in the order given. */
  readonly rewards: readonly Lovelace[]
  readonly paid: Lovelace
  /** What pools with an unmet pledge would have got; it is not handed to the others. */
  readonly unmetPledge: Lovelace
  /** Dust of the floors, less than a lovelace a pool; the whole pot where W = 0. */
  readonly undistributed: Lovelace
}

/**
 * CIP-163's full pot: every pool's reward scaled so that together they use up the pot.
 *
 *     fᵢ = ⌊R · wᵢ / W⌋      W = Σ wⱼ      0 instead where the pledge is unmet
 *
 * The text does not say what is summed. Here wᵢ is the whole-lovelace reward the rule in force gives
 * (its performance in it), so that nothing but dust is left over however lucky the pools were; R has
 * η and the treasury already taken, and an unmet pledge keeps its part of the pot from the others, as
 * the text's list of deductions has it. One floor a pool is added to the two of the ledger.
 *
 * @throws {OutOfRangeError} for a negative pot or reward.
 * @see CIP-163, Specification 2.
 */
export function fullPotRewards(rewardPot: Lovelace, pools: readonly FullPotPool[]): FullPot {
  requireAmount('rewardPot', rewardPot)
  let weight = 0n
  for (const { reward } of pools) {
    requireAmount('reward', reward)
    weight += reward
  }
  let paid = 0n
  let unmetPledge = 0n
  const rewards = pools.map(({ reward, pledgeMet }) => {
    const scaled = weight === 0n ? 0n : (rewardPot * reward) / weight
    if (!pledgeMet) {
      unmetPledge += scaled
      return lovelace(0n)
    }
    paid += scaled
    return lovelace(scaled)
  })
  return {
    ...{ weight: lovelace(weight), rewards, paid: lovelace(paid) },
    unmetPledge: lovelace(unmetPledge),
    undistributed: lovelace(rewardPot - paid - unmetPledge),
  }
}
