import { requireAmount, requireCount } from './domain.ts'
import type { RewardAt } from './luck/reward-over-blocks.ts'
import { apparentPerformance, maxPoolReward, type PoolRewardInput } from './pool-reward.ts'
import { isFederated } from './pots.ts'
import { floorDivide } from './rational.ts'
import { memberReward, operatorReward, type PoolFees } from './split.ts'
import { type Lovelace, signedLovelace } from './units.ts'

/*
 * A reward as a function of the pool's blocks, with all that does not depend on them worked out once:
 * what a mean or a quantile over the blocks asks for again and again.
 */

/** A pool's figures of one epoch, its blocks left open. */
export type PoolByBlocks = Omit<PoolRewardInput, 'blocks'>

/**
 * `poolReward` by blocks, to the lovelace.
 *
 * @throws {OutOfRangeError} as `poolReward`, at once.
 */
export function poolRewardByBlocks(input: PoolByBlocks): RewardAt {
  requireAmount('ownerStake', input.ownerStake)
  const full: bigint = maxPoolReward(input)
  const ceiling = input.pledge <= input.ownerStake ? full : 0n
  const ofOne = apparentPerformance({ ...input, blocks: 1n })
  const federated = isFederated(input.decentralisation)
  const perBlock = ofOne.n * ceiling
  const exact = (blocks: bigint) => {
    requireCount('blocks', blocks)
    return signedLovelace(
      blocks === 0n ? 0n : floorDivide(federated ? perBlock : blocks * perBlock, ofOne.d),
    )
  }
  // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it
  // biome-ignore lint/correctness/noUnusedLabels: one answer needs no haste
  inDoubles: if (!federated && perBlock >= 0n) {
    const each = Number(perBlock) / Number(ofOne.d)
    return Object.assign(exact, { whole: (blocks: number) => certainFloor(blocks * each) })
  }
  return exact
}

/** So much, as a part of it, a product of a whole number and a quotient of two rounded ones is off less than: its four roundings
 * are 2⁻⁵¹. */
const slack = 2 ** -50

/** ⌊x⌋ of an x ≥ 0 that is off by less than {@link slack} of it; NaN where that does not decide. */
function certainFloor(x: number): number {
  if (x === 0) return 0
  const floor = Math.floor(x)
  const off = x * slack
  return x < 2 ** 48 && x - floor > off && floor + 1 - x > off ? floor : Number.NaN
}

/** What a member's part of a pool's reward depends on; stakes in lovelace. */
export type MemberTerms = PoolFees & {
  readonly memberStake: Lovelace
  readonly poolStake: Lovelace
}

/** `memberReward` by blocks, to the lovelace. Everything is checked at once. */
export function memberRewardByBlocks(
  input: PoolByBlocks & PoolFees & { readonly memberStake: Lovelace },
): RewardAt {
  return memberPartByBlocks(poolRewardByBlocks(input), input)
}

/**
 * {@link memberRewardByBlocks} from the pool's reward by blocks: for many fees or members of one pool.
 *
 * @param poolAt what so many blocks pay the pool, in lovelace: `poolRewardByBlocks`.
 * @param terms the pool's fees, the member's stake t and the pool's σ, in lovelace.
 * @returns floor F7 of each count of blocks, in lovelace.
 * @throws {OutOfRangeError} as `memberReward`, at once.
 */
export function memberPartByBlocks(poolAt: RewardAt, terms: MemberTerms): RewardAt {
  const { fixedCost, margin, memberStake, poolStake } = terms
  const nothing = signedLovelace(0n)
  memberReward({ ...terms, poolReward: nothing }) // its guards
  const kept = (margin.d - margin.n) * memberStake
  const whole = margin.d * poolStake
  const exact = (blocks: bigint) => {
    const earned = poolAt(blocks)
    if (earned <= fixedCost) return nothing
    return signedLovelace(((earned - fixedCost) * kept) / whole)
  }
  const earnedAt = poolAt.whole
  // biome-ignore lint/suspicious/noConfusingLabels: the widget's build drops what bears it
  // biome-ignore lint/correctness/noUnusedLabels: one answer needs no haste
  inDoubles: if (earnedAt !== undefined && fixedCost < 2n ** 48n) {
    const [cost, share] = [Number(fixedCost), Number(kept) / Number(whole)]
    return Object.assign(exact, {
      // NaN is carried through: it is in no order with any number.
      whole: (blocks: number) => {
        const left = earnedAt(blocks) - cost
        return left <= 0 ? 0 : certainFloor(left * share)
      },
    })
  }
  return exact
}

/** `operatorReward` by blocks, to the lovelace. */
export function operatorRewardByBlocks(input: PoolByBlocks & PoolFees): RewardAt {
  const poolAt = poolRewardByBlocks(input)
  return (blocks) => operatorReward({ ...input, poolReward: poolAt(blocks) })
}
