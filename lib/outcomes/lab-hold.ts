import {
  type Epoch,
  epoch,
  type Lovelace,
  lovelace,
  maxSupply,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import {
  growingFees,
  type PaidOf,
  paidByShares,
  type WalkedEpoch,
  type WalkInput,
  walkNetwork,
} from './lab-walk.ts'

/** Fees that keep the pot where it is while the reserves fall. */
export type FeesToHold = {
  /** R, what is left for pools: the amount to hold. */
  readonly level: Lovelace
  /** Fees per epoch at the start of each year, had every epoch before just held the pot; null past what circulates. */
  readonly years: readonly {
    readonly epoch: Epoch
    readonly fees: Lovelace | null
    /** ΔR1, what the reserves give. */
    readonly deltaR1: Lovelace | null
  }[]
  /**
   * The least growth a year, in steps of {@link growthStep}, with which the pot of the last year is the level again;
   * null where even {@link mostGrowth} is too little.
   */
  readonly growth: Rational | null
  /** With that growth, the lowest pot on the way; null without one. */
  readonly lowest: { readonly epoch: Epoch; readonly rewardPot: Lovelace } | null
}

/** Where {@link transactionsPerSecond} has its fee from: repository@commit path, table. */
export const transactionFeeSource = 'cardano-foundation/CIPs@05d11d31a CIP-0164/README.md, table 9'

/**
 * How many transactions of average size and fee pay so much in a mainnet epoch, each second: 4.75 pay 444,000 ada in
 * CIP-164's estimate, so that one pays 0.216 ada.
 */
export function transactionsPerSecond(fees: Lovelace): Rational {
  return ratio(fees * 475n, 44_400_000_000_000n)
}

/** 0.01 % a year. */
export const growthStep = 10_000n
/** Fees five times as high each year: beyond any forecast. */
export const mostGrowth = 5n

type Held = {
  readonly level: Lovelace
  /** Fees of the first year's epochs. */
  readonly first: Lovelace
  readonly epochsPerYear: number
}

/**
 * The fees that hold the pot, and the steady growth that regains it by the end of the walk.
 *
 * Held in every epoch: with P the least pot of which ⌊τ·P⌋ leaves `level`, fees = max(0, P − ΔR1). Nothing is said of
 * whether such fees are to be had.
 *
 * @throws {OutOfRangeError} as `walkNetwork`.
 */
export function feesToHold(input: WalkInput, held: Held): FeesToHold {
  const { level, epochsPerYear } = held
  const whole = potLeaving(level, input.tau)
  const walked =
    whole === null
      ? []
      : walkNetwork({ ...input, feesIn: (_, deltaR1) => atLeastZero(whole - deltaR1) })
  const years = []
  for (let i = 0; i < input.epochs; i += epochsPerYear) {
    const at = walked[i]
    years.push({
      epoch: epoch(input.from + i),
      fees: at?.fees ?? null,
      deltaR1: at?.deltaR1 ?? null,
    })
  }
  return { level, years, ...steadyGrowth(input, held) }
}

/**
 * The least P with P − ⌊τ·P⌋ ≥ level; null where the treasury takes all.
 *
 *     P − ⌊τ·P⌋ = ⌈(1 − τ)·P⌉ ≥ level   ⇔   P > (level − 1) ÷ (1 − τ)
 *
 * For a level of 0 it may be below 0: no fees are needed.
 */
function potLeaving(level: Lovelace, tau: Rational): bigint | null {
  if (tau.n === tau.d) return null
  return ((level - 1n) * tau.d) / (tau.d - tau.n) + 1n
}

/** By halving on a quick walk; then the exact one says whether it is this step or one beside it. */
function steadyGrowth(
  input: WalkInput,
  { level, first, epochsPerYear }: Held,
): Pick<FeesToHold, 'growth' | 'lowest'> {
  const walkAt = (steps: bigint, paidOf: PaidOf) => {
    const feesIn = growingFees(first, ratio(steps, growthStep), epochsPerYear)
    return walkNetwork({ ...input, feesIn, paidOf })
  }
  // A walk that ends early had more fees than circulates: more than enough.
  const holds = (walked: readonly WalkedEpoch[]) =>
    walked.length < input.epochs || (walked.at(-1)?.rewardPot ?? 0n) >= level
  const quick = paidByShares(input.paidOf, lovelace(maxSupply - input.reserves))
  const most = mostGrowth * growthStep
  let [tooLittle, enough] = [-1n, most]
  while (enough - tooLittle > 1n) {
    const middle = (enough + tooLittle) / 2n
    if (holds(walkAt(middle, quick))) enough = middle
    else tooLittle = middle
  }
  let walked = walkAt(enough, input.paidOf)
  while (!holds(walked) && enough < most) {
    enough += 1n
    walked = walkAt(enough, input.paidOf)
  }
  while (enough > 0n) {
    const less = walkAt(enough - 1n, input.paidOf)
    if (!holds(less)) break
    enough -= 1n
    walked = less
  }
  const [head] = walked
  if (!head || !holds(walked) || walked.length < input.epochs) return { growth: null, lowest: null }
  const lowest = walked.reduce((low, at) => (at.rewardPot < low.rewardPot ? at : low), head)
  return {
    growth: ratio(enough, growthStep),
    lowest: { epoch: lowest.epoch, rewardPot: lowest.rewardPot },
  }
}

function atLeastZero(amount: bigint): Lovelace {
  return lovelace(amount > 0n ? amount : 0n)
}
