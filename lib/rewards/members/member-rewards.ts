import { requireAmount, requireShare, requireWhole } from '../domain.ts'
import { OutOfRangeError } from '../errors.ts'
import { type Enclosure, enclose, exactBelow } from '../kernel/certified.ts'
import { type MemberRewardInput, memberReward } from '../split.ts'
import { type Lovelace, lovelace } from '../units.ts'

/** What a pool shares out in an epoch: its reward as worked out, its fees and its whole stake. */
export type PoolPayout = Omit<MemberRewardInput, 'memberStake'>

/** Members of all pools, a row each: 10 bytes. Any order is right; sorted by pool is fastest. */
export type MemberColumns = {
  /** t: whole lovelace, at most the pool's stake, and below 2⁵³. */
  readonly stake: Float64Array
  /** Index of the member's pool in `pools`: up to 65,536 of them. */
  readonly pool: Uint16Array
}

export type MembersInput = {
  readonly members: MemberColumns
  readonly pools: readonly PoolPayout[]
}

export type MemberRewards = {
  /** Whole lovelace, in the order of the members: 8 bytes each. */
  readonly reward: Float64Array<ArrayBuffer>
  /** Σ of `reward`, exact. */
  readonly paid: Lovelace
  /** Of how many members `bigint` was asked, since the doubles did not decide. */
  readonly exactFloors: number
}

/** Members worked out between two breaths, unless asked otherwise: about 0.2 ms. */
const defaultSlice = 65_536

/**
 * What one epoch pays all members: `memberReward` for each, to the lovelace. Owners are not
 * members; leave them out.
 *
 *     ⌊(poolReward − c)·(1 − m)·t / poolStake⌋
 *
 * The factor of t is enclosed between two doubles once for each run of members of one pool; a
 * product with both decides the floor unless a whole number lies between them (bounds: `enclose`).
 * Then, and wherever a double cannot hold the factor, it is `bigint`'s answer. That members'
 * stakes together do not exceed the pool's is the caller's to know.
 *
 * @throws {OutOfRangeError} for columns of unequal length, an index without a pool, a stake that is
 *   not a whole number from 0 to its pool's stake, or a pool as `memberReward` refuses it.
 * @see cardano-ledger `calcStakePoolMemberReward` in Shelley/Rewards.hs (floor F7).
 */
export function memberRewards(input: MembersInput): MemberRewards {
  const work = memberRewardsInSlices(input, Math.max(1, input.members.stake.length))
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/**
 * {@link memberRewards} a slice at a time, for a thread that has other things to do: yields how
 * many members are done. Stop asking to cancel.
 *
 * @param slice members between two yields, 1 or more.
 * @throws {OutOfRangeError} as {@link memberRewards}, and for another slice; at the first step.
 */
export function* memberRewardsInSlices(
  { members: { stake, pool }, pools }: MembersInput,
  slice = defaultSlice,
): Generator<number, MemberRewards, void> {
  const count = stake.length
  requireWhole('slice', slice, 1, Number.MAX_SAFE_INTEGER)
  if (pool.length !== count) throw new OutOfRangeError('pool', pool.length, `${count} long`)
  for (const payout of pools) requirePayout(payout)
  const reward = new Float64Array(count)
  const sums: Sums = { paid: 0n, exactFloors: 0 }
  for (let from = 0; from < count; ) {
    const to = Math.min(count, from + slice)
    while (from < to) {
      const first = from
      const index = pool[first] ?? 0
      while (from < to && pool[from] === index) from++
      const payout = pools[index]
      if (payout === undefined) throw new OutOfRangeError('pool', index, 'the index of a pool')
      settleRun({ stake, reward, first, end: from }, payout, sums)
    }
    yield from
  }
  return { reward, paid: lovelace(sums.paid), exactFloors: sums.exactFloors }
}

type Sums = { paid: bigint; exactFloors: number }

type Run = {
  readonly stake: Float64Array
  readonly reward: Float64Array
  readonly first: number
  readonly end: number
}

/** Members of one pool, one after the other. */
function settleRun({ stake, reward, first, end }: Run, payout: PoolPayout, sums: Sums): void {
  const { lo, hi } = factorOf(payout)
  const most = Math.min(Number(payout.poolStake), Number.MAX_SAFE_INTEGER)
  let sum = 0
  for (let i = first; i < end; i++) {
    const t = stake[i] ?? NaN
    let r = Math.floor(t * lo)
    if (r !== Math.floor(t * hi) || t < 0 || t > most || t !== Math.floor(t)) {
      // The + tells V8 that this is a number: else it would box r for every member.
      r = +exactly(payout, t)
      sums.exactFloors++
    }
    reward[i] = r
    sum += r
    if (sum >= exactBelow / 2) {
      sums.paid += BigInt(sum)
      sum = 0
    }
  }
  sums.paid += BigInt(sum)
}

/** (poolReward − c)·(1 − m) / poolStake, good for one product. */
function factorOf({ poolReward, fixedCost, margin, poolStake }: PoolPayout): Enclosure {
  if (poolReward <= fixedCost) return { lo: 0, hi: 0 }
  const shared = (poolReward - fixedCost) * (margin.d - margin.n)
  return enclose({ n: shared, d: margin.d * poolStake }, 1)
}

function exactly(payout: PoolPayout, t: number): number {
  const memberStake = Number.isSafeInteger(t) && t >= 0 ? BigInt(t) : -1n
  if (memberStake < 0n || memberStake > payout.poolStake)
    throw new OutOfRangeError('stake', t, 'a whole number from 0 to the stake of its pool')
  return Number(memberReward({ ...payout, memberStake: memberStake as Lovelace }))
}

function requirePayout({ poolReward, fixedCost, margin, poolStake }: PoolPayout): void {
  requireAmount('poolReward', poolReward)
  requireAmount('fixedCost', fixedCost)
  requireShare('margin', margin)
  requireAmount('poolStake', poolStake)
}
