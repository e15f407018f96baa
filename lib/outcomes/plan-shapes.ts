import { type Lovelace, lovelace, one, pledgePeak, type Rational } from '../rewards/index.ts'
import type { OwnPool } from '../scenario/index.ts'
import { partOfMillion } from './average-table.ts'
import { type Brings, bringsOf, type PlanFrame } from './plan-frame.ts'

/** Another shape of the same stake. */
export type Shape = {
  readonly pools: readonly (OwnPool & { readonly brings: Brings })[]
  /** What all of its pools bring the operator in a year of equal epochs … */
  readonly income: bigint
  /** … less the running costs of each: below zero where they are more. */
  readonly profit: bigint
  /** What a million ada of a member get, stake-weighted over the pools; null without members. */
  readonly perMillion: Lovelace | null
}

/** Shapes side by side: means over blocks. */
export type Shapes = {
  readonly one: Shape
  /** Stake, pledge and owners' stake halved. */
  readonly two: Shape
  /** The owners' stake alone, margin 100 %, at the pledge that brings most; null for owners without any. */
  readonly alone: Shape | null
  /** A year of the owners' stake with the members of another pool, and no pool: nothing to run. */
  readonly delegated: bigint
}

/**
 * One pool, two, a private one, or none.
 *
 * @param costsPerYear of running one pool.
 * @param perMillion what a million ada expects of an epoch elsewhere.
 * @throws {OutOfRangeError} for a plan out of range.
 */
export function planShapes(
  frame: PlanFrame,
  plan: OwnPool,
  costsPerYear: Lovelace,
  perMillion: Lovelace,
): Shapes {
  const shape = (pools: readonly OwnPool[]) => shapeOf(frame, pools, costsPerYear)
  return {
    one: shape([plan]),
    two: shape(halves(plan)),
    alone: plan.ownerStake === 0n ? null : shape([privatePool(frame, plan)]),
    delegated: partOfMillion(perMillion, plan.ownerStake) * BigInt(frame.epochsPerYear),
  }
}

/** An odd lovelace goes to the first. */
function halves(plan: OwnPool): OwnPool[] {
  const { poolStake, pledge, ownerStake } = plan
  const second = { poolStake: half(poolStake), pledge: half(pledge), ownerStake: half(ownerStake) }
  const first = {
    poolStake: lovelace(poolStake - second.poolStake),
    pledge: lovelace(pledge - second.pledge),
    ownerStake: lovelace(ownerStake - second.ownerStake),
  }
  return [first, second].map((part) => ({ ...plan, ...part }))
}

/** Only the owners: what the fixed cost is does not matter to them, all of it is theirs. */
function privatePool({ basis, parameters }: PlanFrame, { ownerStake }: OwnPool): OwnPool {
  const { rewardPot, totalStake } = basis
  const { a0, k, minPoolCost } = parameters
  const { pledge } = pledgePeak({ rewardPot, totalStake, poolStake: ownerStake, a0, k })
  const margin: Rational = one
  return { kind: 'own', poolStake: ownerStake, pledge, ownerStake, margin, fixedCost: minPoolCost }
}

function shapeOf(frame: PlanFrame, plans: readonly OwnPool[], costsPerYear: Lovelace): Shape {
  const pools = plans.map((pool) => ({ ...pool, brings: bringsOf(frame, pool) }))
  const sum = (of: (pool: (typeof pools)[number]) => bigint) =>
    pools.reduce((total, pool) => total + of(pool), 0n)
  const members = sum(({ poolStake, ownerStake }) => poolStake - ownerStake)
  const returns = sum(
    ({ poolStake, ownerStake, brings }) => (poolStake - ownerStake) * brings.perMillion,
  )
  const income = sum(({ brings }) => brings.operator) * BigInt(frame.epochsPerYear)
  return {
    pools,
    income,
    profit: income - costsPerYear * BigInt(pools.length),
    perMillion: members === 0n ? null : lovelace(returns / members),
  }
}

const half = (amount: Lovelace) => lovelace(amount / 2n)
