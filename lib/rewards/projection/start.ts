import type { PotDoubles } from './columns.ts'
import { type Part, partOf } from './part.ts'
import { type PoolsInput, stakesOf } from './pool-course.ts'

/** One pool, a row for each epoch. */
export type PoolDoubles = {
  readonly stake: Float64Array
  readonly owner: Float64Array
  readonly reward: Float64Array
  readonly operatorReward: Float64Array
}

/** One member of it. */
export type MemberDoubles = { readonly stake: Float64Array; readonly reward: Float64Array }

/** What of a projection to write down. */
export type Recorded = {
  readonly pots?: PotDoubles
  readonly pool?: PoolDoubles
  readonly delegator?: MemberDoubles
}

/** A single pool in the first epoch, in doubles. */
export type Start = {
  readonly pledge: number
  readonly owner: number
  readonly member: number
  readonly rest: number
  readonly restaked: boolean
  readonly compound: boolean
  readonly growth: Part | null
  readonly every: number
}

const noPool: Start = {
  pledge: 0,
  owner: 0,
  member: 0,
  rest: 0,
  restaked: false,
  compound: false,
  growth: null,
  every: 1,
}

export function startOf(one: PoolsInput | null): Start {
  const pool = one?.pools[0]
  const held = one && stakesOf(one)[0]
  if (!pool || !held) return noPool
  const { stakes, compound } = one
  const growth = typeof stakes === 'object' ? stakes : null
  return {
    pledge: Number(pool.pledge),
    owner: Number(held.owner),
    member: Number(held.member),
    rest: Number(held.rest),
    restaked: stakes === 'restaked',
    compound,
    growth: growth && partOf(growth.ratio),
    every: growth?.every ?? 1,
  }
}
