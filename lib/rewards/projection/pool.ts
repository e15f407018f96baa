import { requireShare } from '../domain.ts'
import { exactSum } from '../kernel/certified.ts'
import { type Lovelace, lovelace } from '../units.ts'
import { amounts } from './columns.ts'
import { conditionsOf } from './course.ts'
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
import { type PotsInput, payShare, potsIn } from './pots.ts'
import { potsInDoubles } from './pots-in-doubles.ts'
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
 * A reward earned in E is credited at the boundary E + 1 → E + 2 and is inside that boundary's own snapshot, so it earns
 * from E + 3 on (`rewardEarnsFrom`). The pool's stake is the delegator's, the owners' and everyone else's; `stakes` says what
 * becomes of the last two. The pool is paid by `rewards`, at apparent performance 1 if left out; the
 * reserves by `paidShare` of each pot, since the other pools are not looked at. Otherwise as `projectPots` and
 * `projectNetwork` assume.
 *
 * To the lovelace {@link projectDelegatorExact}. With a model of rewards it is that.
 *
 * @throws {OutOfRangeError} as `projectPots`; for what `poolColumns` refuses in a pool; owners and delegator with more stake
 *   than the pool, a pool with more than T, a growth outside its range; a model that pays out more than it has.
 */
export function projectDelegator(input: DelegatorInput): DelegatorProjection {
  const { epochs, stake, compound } = input
  const delegator = { stake: new Float64Array(epochs), reward: new Float64Array(epochs) }
  const exactFloors = projected(input, stake, compound, { delegator })
  if (exactFloors === null) return projectDelegatorExact(input)
  const total = lovelace(exactSum(delegator.reward))
  return { stake: amounts(delegator.stake), reward: amounts(delegator.reward), total, exactFloors }
}

/** {@link projectDelegator} by bigint alone: some thirty times slower. */
export function projectDelegatorExact(input: DelegatorInput): DelegatorProjection {
  const { stake, compound, epochs } = input
  const columns = { stake: new BigInt64Array(epochs), reward: new BigInt64Array(epochs) }
  projectedExactly(input, stake, compound, (i, { memberStake }, { memberReward }) => {
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
  const column = () => new Float64Array(input.epochs)
  const pool = { stake: column(), owner: column(), reward: column(), operatorReward: column() }
  const exactFloors = projected(input, none, false, { pool })
  if (exactFloors === null) return projectPoolExact(input)
  return {
    poolStake: amounts(pool.stake),
    ownerStake: amounts(pool.owner),
    poolReward: amounts(pool.reward),
    operatorReward: amounts(pool.operatorReward),
    exactFloors,
  }
}

/** {@link projectPool} by bigint alone. */
export function projectPoolExact(input: PoolProjectionInput): PoolProjection {
  const column = () => new BigInt64Array(input.epochs)
  const columns = {
    poolStake: column(),
    ownerStake: column(),
    poolReward: column(),
    operatorReward: column(),
  }
  projectedExactly(input, none, false, (i, at, rewards) => {
    columns.poolStake[i] = at.poolStake
    columns.ownerStake[i] = at.ownerStake
    columns.poolReward[i] = rewards.poolReward
    columns.operatorReward[i] = rewards.operatorReward
  })
  return { ...columns, exactFloors: 5 * input.epochs }
}

const none = lovelace(0n)

/** @returns how many floors took bigint; null where doubles do not hold it. */
function projected(
  input: PoolProjectionInput,
  memberStake: Lovelace,
  compound: boolean,
  into: Recorded,
): number | null {
  const conditions = conditionsOf(input)
  requireShare('paidShare', input.paidShare)
  if (input.rewards) return null // a model speaks bigint
  const pots = potsIn(input.epochs, null)
  const one = poolOf(input, memberStake, compound)
  const held = potsInDoubles(input, conditions, pots) && poolInDoubles(pots, conditions, one, into)
  return held ? pots.exactFloors : null
}

function projectedExactly(
  input: PoolProjectionInput,
  memberStake: Lovelace,
  compound: boolean,
  told: (index: number, at: PoolEpoch, rewards: PoolEpochRewards) => void,
): void {
  const pools = poolOf(input, memberStake, compound)
  const share = payShare(input.paidShare)
  const pay = payExactly(
    input,
    pools,
    (_pool, at, rewards) => told(at.epoch - input.from, at, rewards),
    input.rewards,
  )
  walk(input, conditionsOf(input), (...pot) => {
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
