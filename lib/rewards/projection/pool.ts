import { requireShare } from '../domain.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { lowered } from './columns.ts'
import { type Conditions, conditionsOf } from './course.ts'
import type { Tally } from './part.ts'
import type {
  PoolEpoch,
  PoolEpochRewards,
  PoolsInput,
  ProjectedPool,
  RewardModel,
  StakeCourse,
} from './pool-course.ts'
import { poolInDoubles } from './pool-in-doubles.ts'
import { payExactly } from './pools-exact.ts'
import { type PotsInput, payShare } from './pots.ts'
import type { Recorded } from './start.ts'
import { walk } from './walk.ts'

/** One pool among others, whose rewards are a share of the pot. */
export type PoolProjectionInput = PotsInput & {
  readonly pool: ProjectedPool
  /** What becomes of the pool's stake; of a delegator's own, `compound` says. */
  readonly stakes: StakeCourse
  /** What the pool earns in an epoch; the formulas at apparent performance 1 if left out. */
  readonly rewards?: RewardModel
}

export type DelegatorInput = PoolProjectionInput & {
  /** t, counted in the pool's stake. */
  readonly stake: Lovelace
  /** Are the delegator's rewards restaked? */
  readonly compound: boolean
}

export type DelegatorProjection = {
  /** Entry i: what earns in epoch from + i. */
  readonly stake: BigInt64Array
  /** Entry i: earned in epoch from + i, spendable from the start of the second epoch after. */
  readonly reward: BigInt64Array
  /** Σ of `reward`. */
  readonly total: Lovelace
  readonly exactFloors: number
}

/**
 * One delegator's rewards, epoch by epoch, in one pool.
 *
 *     stake(E + 3) = stake(E + 2) + reward(E), if rewards are restaked
 *
 * A reward earned in E is credited at the boundary E + 1 → E + 2 and is inside that boundary's own
 * snapshot, so it earns from E + 3 on (`rewardEarnsFrom`). The pool's stake is the delegator's, the
 * owners' and everyone else's; `stakes` says what becomes of the last two. The pool is paid by
 * `rewards`, at apparent performance 1 if left out; the reserves by `paidShare` of each pot, since
 * the other pools are not looked at. Otherwise as `projectPots` and `projectNetwork` assume.
 *
 * To the lovelace {@link projectDelegatorExact}. With a model of rewards it is that.
 *
 * @throws {OutOfRangeError} as `projectPots`; for what `poolColumns` refuses in a pool; owners and
 *   delegator with more stake than the pool, a pool with more than T, a growth outside its range; a
 *   model that pays out more than it has.
 */
export function projectDelegator(input: DelegatorInput): DelegatorProjection {
  const { epochs, stake, compound } = input
  const conditions = conditionsOf(input)
  const delegator = { stake: new Float64Array(epochs), reward: new Float64Array(epochs), total: 0 }
  const one = poolOf(input, stake, compound)
  const tally = { exactFloors: 0 }
  if (!projected(input, conditions, one, tally, { delegator })) return projectDelegatorExact(input)
  const total = lovelace(BigInt(delegator.total))
  return { stake: lowered(delegator.stake), reward: lowered(delegator.reward), total, ...tally }
}

/** {@link projectDelegator} by bigint alone: some thirty times slower. */
export function projectDelegatorExact(input: DelegatorInput): DelegatorProjection {
  const { stake, compound, epochs } = input
  const conditions = conditionsOf(input)
  const columns = { stake: new BigInt64Array(epochs), reward: new BigInt64Array(epochs) }
  const one = poolOf(input, stake, compound)
  projectedExactly(input, conditions, one, (i, { memberStake }, { memberReward }) => {
    columns.stake[i] = memberStake
    columns.reward[i] = memberReward
  })
  return { ...columns, total: sum(columns.reward), exactFloors: 6 * epochs }
}

/** Entry i of each: epoch from + i. */
export type PoolProjection = {
  readonly poolStake: BigInt64Array
  readonly ownerStake: BigInt64Array
  readonly poolReward: BigInt64Array
  /** The members' is the rest of `poolReward`. */
  readonly operatorReward: BigInt64Array
  readonly exactFloors: number
}

/**
 * One pool's stake and rewards, epoch by epoch, with the assumptions of {@link projectDelegator}.
 *
 * To the lovelace {@link projectPoolExact}. With a model of rewards it is that.
 *
 * @throws {OutOfRangeError} as {@link projectDelegator}.
 */
export function projectPool(input: PoolProjectionInput): PoolProjection {
  const { epochs } = input
  const conditions = conditionsOf(input)
  const column = () => new Float64Array(epochs)
  const pool = { stake: column(), owner: column(), reward: column(), operatorReward: column() }
  const one = poolOf(input, none, false)
  const tally = { exactFloors: 0 }
  if (!projected(input, conditions, one, tally, { pool })) return projectPoolExact(input)
  return {
    poolStake: lowered(pool.stake),
    ownerStake: lowered(pool.owner),
    poolReward: lowered(pool.reward),
    operatorReward: lowered(pool.operatorReward),
    ...tally,
  }
}

/** {@link projectPool} by bigint alone. */
export function projectPoolExact(input: PoolProjectionInput): PoolProjection {
  const conditions = conditionsOf(input)
  const column = () => new BigInt64Array(input.epochs)
  const columns = {
    poolStake: column(),
    ownerStake: column(),
    poolReward: column(),
    operatorReward: column(),
  }
  projectedExactly(input, conditions, poolOf(input, none, false), (i, at, rewards) => {
    columns.poolStake[i] = at.poolStake
    columns.ownerStake[i] = at.ownerStake
    columns.poolReward[i] = rewards.poolReward
    columns.operatorReward[i] = rewards.operatorReward
  })
  return { ...columns, exactFloors: 5 * input.epochs }
}

const none = lovelace(0n)

/** @returns false where doubles do not hold it. */
function projected(
  input: PoolProjectionInput,
  conditions: readonly Conditions[],
  one: PoolsInput,
  tally: Tally,
  into: Recorded,
): boolean {
  requireShare('paidShare', input.paidShare)
  if (input.rewards) return false // a model speaks bigint
  return poolInDoubles(input, conditions, one, tally, into)
}

function projectedExactly(
  input: PoolProjectionInput,
  conditions: readonly Conditions[],
  one: PoolsInput,
  told: (index: number, at: PoolEpoch, rewards: PoolEpochRewards) => void,
): void {
  const share = payShare(input.paidShare)
  const pay = payExactly(
    input,
    one,
    (_pool, at, rewards) => told(at.epoch - input.from, at, rewards),
    input.rewards,
  )
  walk(input, conditions, (...pot) => {
    pay(...pot)
    return share(...pot)
  })
}

function poolOf(
  { pool, stakes }: PoolProjectionInput,
  memberStake: Lovelace,
  compound: boolean,
): PoolsInput {
  return { pools: [pool], stakes, memberStake, compound }
}

function sum(column: BigInt64Array): Lovelace {
  return lovelace(column.reduce((total, amount) => total + amount, 0n))
}
