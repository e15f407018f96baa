import {
  applyRewardUpdate,
  type Epoch,
  epoch,
  type Lovelace,
  lovelace,
  maxSupply,
  type NetworkRewards,
  networkRewards,
  type PoolColumns,
  type Rational,
  type RewardRule,
  rewardPotAtEta,
} from '../rewards/index.ts'

/** The network in one epoch of a walk. Amounts are whole lovelace. */
export type WalkedEpoch = {
  readonly epoch: Epoch
  /** As the epoch ends: what its pot is made from. */
  readonly reserves: Lovelace
  readonly treasury: Lovelace
  readonly fees: Lovelace
  readonly deltaR1: Lovelace
  readonly rewardPot: Lovelace
  /** What of the pot the pools are paid, in the mean; the rest returns to the reserves. */
  readonly paid: Lovelace
  /** What leaves the treasury at the boundary that pays: all it has where less is there than was to be spent. */
  readonly spent: Lovelace
}

/** What all pools together are paid of a pot, T being max supply − reserves. */
export type PaidOf = (rewardPot: Lovelace, totalStake: Lovelace) => Lovelace

export type WalkInput = {
  readonly from: Epoch
  /** 1 or more. */
  readonly epochs: number
  readonly reserves: Lovelace
  readonly treasury: Lovelace
  readonly rho: Rational
  readonly tau: Rational
  readonly eta: Rational
  readonly paidOf: PaidOf
  /** Fees of epoch from + index, whose reserves give `deltaR1`. */
  readonly feesIn: (index: number, deltaR1: Lovelace) => Lovelace
  /** To be spent by the treasury each epoch. */
  readonly withdrawals: Lovelace
}

/**
 * Epoch by epoch: the pot by `rewardPotAtEta`, what is paid of it by `paidOf`, both pots by `applyRewardUpdate`. With
 * {@link paidByPools} under today's rule it is, to the lovelace, `projectNetwork` with stakes that stand still.
 *
 * @returns up to `epochs`; fewer where an epoch's fees would be more than circulates.
 * @throws {OutOfRangeError} as those functions.
 */
export function walkNetwork(input: WalkInput): readonly WalkedEpoch[] {
  const { from, epochs, rho, tau, eta, paidOf, feesIn, withdrawals } = input
  const walked: WalkedEpoch[] = []
  let { reserves, treasury } = input
  for (let i = 0; i < epochs; i += 1) {
    const atNoFees = rewardPotAtEta({ reserves, fees: lovelace(0n), eta, rho, tau })
    const fees = feesIn(i, atNoFees.deltaR1)
    const totalStake = lovelace(maxSupply - reserves)
    if (fees > totalStake - treasury) break
    const { deltaR1, deltaT1, rewardPot } = rewardPotAtEta({ reserves, fees, eta, rho, tau })
    const paid = paidOf(rewardPot, totalStake)
    const spent = least(withdrawals, treasury + deltaT1)
    walked.push({
      ...{ epoch: epoch(from + i), reserves, treasury, fees },
      ...{ deltaR1, rewardPot, paid, spent },
    })
    const movements = { reserves, treasury, deltaR1, deltaT1, rewardPot }
    const moved = { ...movements, sumRewards: paid, treasuryWithdrawals: spent }
    const after = applyRewardUpdate(moved)
    reserves = after.reserves
    treasury = after.treasury
  }
  return walked
}

/** Exact, by the kernel at apparent performance 1, under any rule. */
export function paidByPools(
  columns: PoolColumns,
  { k, a0, rule }: { readonly k: bigint; readonly a0: Rational; readonly rule: RewardRule },
): PaidOf {
  // Fees of pools share out what a pool is paid; they do not change it.
  const { minPoolCost: _, minPoolMargin: __, ...ceilings } = rule
  const nobody = { totalBlocks: null, memberStake: lovelace(0n) }
  let into: NetworkRewards | undefined
  return (rewardPot, totalStake) => {
    const shared = { ...nobody, networkActiveStake: totalStake, rewardPot, totalStake }
    into = networkRewards(columns, { ...shared, k, a0, rule: ceilings }, into)
    return into.paid
  }
}

/** How many shares {@link paidByShares} knows. */
const shares = 32n

/**
 * Nearly the same, a hundred times faster: the share of the pot that is paid depends, but for floors, on T alone, and
 * is read off a line between shares known at some T from `from` up.
 */
export function paidByShares(exact: PaidOf, from: Lovelace): PaidOf {
  const step = (maxSupply - from) / shares || 1n
  const unit = lovelace(1_000_000_000_000_000n)
  const known = new Map<bigint, bigint>()
  const shareAt = (i: bigint): bigint => {
    const totalStake = from + i * step
    const share =
      known.get(i) ?? exact(unit, lovelace(totalStake < maxSupply ? totalStake : maxSupply))
    known.set(i, share)
    return share
  }
  return (rewardPot, totalStake) => {
    const above = totalStake - from
    if (above < 0n) return exact(rewardPot, totalStake)
    const i = above / step
    const part = above - i * step
    const share = shareAt(i) * (step - part) + shareAt(i + 1n) * part
    return lovelace((rewardPot * share) / (unit * step))
  }
}

/** Fees that are multiplied by `ratio` and rounded down, every `every` epochs. For `WalkInput.feesIn`. */
export function growingFees(
  first: Lovelace,
  { n, d }: Rational,
  every: number,
): (index: number) => Lovelace {
  const grown = [first]
  return (index) => {
    const step = Math.floor(index / every)
    while (grown.length <= step) grown.push(lovelace(((grown.at(-1) ?? 0n) * n) / d))
    return grown[step] ?? first
  }
}

function least(a: Lovelace, b: bigint): Lovelace {
  return a < b ? a : lovelace(b)
}
