import { requireAmount, requireShare, requireWhole } from '../domain.ts'
import type { Rational } from '../rational.ts'
import { feesUnder, type RewardRule } from '../schemes/rule.ts'
import type { Lovelace } from '../units.ts'
import { nearest, wholeDouble } from './certified.ts'

/** What the network's reward depends on, of one pool. */
export type KernelPool = {
  /** The pool's active stake, from the `go` snapshot. */
  readonly poolStake: Lovelace
  /** Declared pledge. */
  readonly pledge: Lovelace
  /**
   * O: stake of the owners who delegate to this very pool. `null`: not known, taken as the pledge, or as
   * the whole stake where that is less (the pledge is then unmet, whoever the owners are).
   */
  readonly ownerStake: Lovelace | null
  readonly margin: Rational
  readonly fixedCost: Lovelace
  /** Blocks it made in the epoch; `null`: not known, apparent performance 1. */
  readonly blocks: number | null
}

/**
 * The pools as columns of doubles, with what depends on a pool alone worked out: made once, read at
 * every evaluation. A ratio is the double next to it.
 */
export type PoolColumns = {
  readonly count: number
  /** For the exact path; fees as a rule lifts them. */
  readonly pools: readonly KernelPool[]
  /** Σ poolStake. */
  readonly stake: bigint
  readonly largestStake: bigint
  readonly poolStake: Float64Array
  readonly pledge: Float64Array
  readonly fixedCost: Float64Array
  /** 1 where the pledge is met, else 0. */
  readonly met: Float64Array
  /** 1 where it is met and the pool is not known to have made no block. */
  readonly made: Float64Array
  /** Blocks ÷ poolStake; 0 where blocks are not known. */
  readonly blocksPerStake: Float64Array
  /** 1 where blocks are not known. */
  readonly unknown: Float64Array
  /** 1 everywhere. */
  readonly ones: Float64Array
  /** m + (1 − m)·O/S: the operator's part of what is left after the fixed cost. */
  readonly operatorPart: Float64Array
  /** Half of 1/D where that part is a fraction over a small D, else 0: added, it moves no floor. */
  readonly operatorHalf: Float64Array
  /** (1 − m)/S: a member's part, per lovelace of stake. */
  readonly memberPart: Float64Array
}

/**
 * @throws {OutOfRangeError} for an amount below 0, a margin outside 0…1, or blocks that are no whole
 *   number ≥ 0.
 */
export function poolColumns(pools: readonly KernelPool[]): PoolColumns {
  const count = pools.length
  const column = () => new Float64Array(count)
  const fees = feeColumns(count)
  const columns = {
    ...{ poolStake: column(), pledge: column(), met: column(), made: column() },
    ...{ blocksPerStake: column(), unknown: column(), ones: column().fill(1) },
  }
  let stake = 0n
  let largestStake = 0n
  pools.forEach((pool, i) => {
    requirePool(pool)
    const { poolStake, pledge, blocks } = pool
    stake += poolStake
    if (poolStake > largestStake) largestStake = poolStake
    columns.poolStake[i] = Number(poolStake)
    columns.pledge[i] = Number(pledge)
    const met = pledgeIsMet(pool)
    columns.met[i] = Number(met)
    columns.made[i] = Number(met && blocks !== 0)
    columns.unknown[i] = Number(blocks === null)
    if (poolStake > 0n)
      columns.blocksPerStake[i] = nearest({ n: BigInt(blocks ?? 0), d: poolStake })
    putFees(fees, i, pool)
  })
  return { count, pools, stake, largestStake, ...columns, ...fees }
}

/** @throws {OutOfRangeError} as {@link poolColumns}. */
export function requirePool(pool: KernelPool): void {
  requireAmount('poolStake', pool.poolStake)
  requireAmount('pledge', pool.pledge)
  if (pool.ownerStake !== null) requireAmount('ownerStake', pool.ownerStake)
  requireAmount('fixedCost', pool.fixedCost)
  requireShare('margin', pool.margin)
  if (pool.blocks !== null) requireWhole('blocks', pool.blocks, 0, Number.MAX_SAFE_INTEGER)
}

/** O, or what stands for it where it is not known. */
export function ownerStakeOf({ ownerStake, pledge, poolStake }: KernelPool): bigint {
  return ownerStake ?? (pledge < poolStake ? pledge : poolStake)
}

/** The pledge gate: `pledge ≤ O`. */
export function pledgeIsMet(pool: KernelPool): boolean {
  return pool.pledge <= ownerStakeOf(pool)
}

type FeeColumns = Pick<PoolColumns, 'fixedCost' | 'operatorPart' | 'operatorHalf' | 'memberPart'>

function feeColumns(count: number): FeeColumns {
  const column = () => new Float64Array(count)
  return {
    fixedCost: column(),
    operatorPart: column(),
    operatorHalf: column(),
    memberPart: column(),
  }
}

function putFees(columns: FeeColumns, i: number, pool: KernelPool): void {
  const { poolStake, pledge, margin, fixedCost } = pool
  const left = margin.d - margin.n
  columns.fixedCost[i] = wholeDouble(fixedCost)
  // A pool without stake has no owners to share with: its operator's part is the margin.
  const ownerStake = poolStake && ownerStakeOf(pool)
  const whole = poolStake || 1n
  const owned = { n: margin.n * whole + left * ownerStake, d: margin.d * whole }
  columns.operatorPart[i] = nearest(owned)
  columns.operatorHalf[i] =
    owned.n === owned.d ? 0.5 : ownerStake === 0n ? 0.5 / Number(margin.d) : 0
  // Without stake and without pledge nothing is earned; a pledge without stake is left to bigint.
  columns.memberPart[i] =
    poolStake === 0n && pledge === 0n ? 0 : nearest({ n: left, d: margin.d * poolStake })
}

type Lifted = { readonly floors: string; readonly columns: PoolColumns }
const lifted = new WeakMap<PoolColumns, Lifted>()

/** The columns with their fees lifted to the rule's floors; the last such are kept beside the columns. */
export function columnsUnder(rule: RewardRule, columns: PoolColumns): PoolColumns {
  const { minPoolMargin: margin, minPoolCost: cost } = rule
  if (!margin && cost === undefined) return columns
  const floors = `${margin?.n}/${margin?.d} ${cost}`
  const kept = lifted.get(columns)
  if (kept?.floors === floors) return kept.columns

  const fees = feeColumns(columns.count)
  for (const [name, column] of Object.entries(fees)) column.set(columns[name as keyof FeeColumns])
  const pools = columns.pools.map((pool, i) => {
    const counted = feesUnder(rule, pool)
    if (counted.margin === pool.margin && counted.fixedCost === pool.fixedCost) return pool
    const changed = { ...pool, ...counted }
    putFees(fees, i, changed)
    return changed
  })
  const made = { ...columns, ...fees, pools }
  lifted.set(columns, { floors, columns: made })
  return made
}
