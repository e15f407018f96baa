import { type Part, partOf } from './part.ts'
import { type PoolsInput, type ProjectedPool, type Stakes, stakesOf } from './pool-course.ts'

/** One pool, a row for each epoch, each amount with `raise` added to it. */
export type PoolDoubles = {
  readonly stake: Float64Array
  readonly owner: Float64Array
  readonly reward: Float64Array
  readonly operatorReward: Float64Array
}

/** One member of it, likewise. */
export type MemberDoubles = {
  readonly stake: Float64Array
  readonly reward: Float64Array
  /** Σ of the rewards, as it is. */
  total: number
}

/** What of a projection to write down. */
export type Recorded = {
  readonly pool?: PoolDoubles
  readonly delegator?: MemberDoubles
}

/** A single pool in the first epoch, in doubles. */
export type Start = {
  readonly terms: ProjectedPool
  readonly pledge: number
  readonly owner: number
  readonly member: number
  readonly rest: number
  readonly growth: Part | null
  readonly every: number
}

export function startOf(one: PoolsInput): Start {
  const { stakes } = one
  const terms = one.pools[0] as ProjectedPool
  const held = stakesOf(one)[0] as Stakes
  const growth = typeof stakes === 'object' ? stakes : null
  return {
    terms,
    pledge: Number(terms.pledge),
    owner: Number(held.owner),
    member: Number(held.member),
    rest: Number(held.rest),
    growth: growth && partOf(growth.ratio),
    every: growth?.every ?? 1,
  }
}
