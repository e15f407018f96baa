import { exactBelow } from '../kernel/certified.ts'
import type { PoolFees } from '../split.ts'
import { type Lovelace, lovelace } from '../units.ts'
import type { Conditions } from './course.ts'
import { exactCeiling, exactOperator, feeDoubles, type Scales, scalesOf } from './floors.ts'
import { floorOfPart, type Part, partOf } from './part.ts'
import { addTo, ceilings, operators, type StakeColumns } from './pool-columns.ts'
import { earnsAfter, feesIn, type PoolsInput, stakesOf } from './pool-course.ts'
import type { Pay } from './walk.ts'

/** All pools of a projection, whole lovelace below 2⁵³ as doubles. */
export type PoolsInDoubles = {
  /**
   * What they are paid together; null where T is 0, or a stake is more than T or 2⁵³: the exact form
   * then answers or refuses.
   */
  readonly pay: Pay<Lovelace | null>
  /** In the last epoch paid. */
  readonly stakes: StakeColumns
  /** Of all epochs paid: the pools' rewards as `stake`, and of them the operators' as `owner`. */
  readonly earned: () => StakeColumns
  readonly exactFloors: () => number
}

/**
 * Moves all pools an epoch on at each `pay`, with their rewards at apparent performance 1 (F4, F6).
 */
export function poolsInDoubles({ pools, ...input }: PoolsInput): PoolsInDoubles {
  const column = () => new Float64Array(pools.length)
  const first = stakesOf({ pools, ...input })
  const pledge = Float64Array.from(pools, (pool) => Number(pool.pledge))
  const stakes = {
    stake: Float64Array.from(pools, (pool) => Number(pool.poolStake)),
    owner: Float64Array.from(first, (held) => Number(held.owner)),
  }
  const { stake, owner } = stakes
  const fees = { cost: column(), margin: column(), kept: column() }
  // Restaked, what is earned is written where it is due, once what was due there is added.
  const rows = (): StakeColumns => ({ stake: column(), owner: column() })
  const restaked = input.stakes === 'restaked'
  const dues = Array.from({ length: earnsAfter }, rows)
  const [nothing, taken, sums] = [rows(), rows(), rows()]
  const growth = typeof input.stakes === 'object' ? input.stakes : null
  const growing = growth && { every: growth.every, by: partOf(growth.ratio) }
  const tally = { exactFloors: 0 }
  let counted: readonly PoolFees[] = []
  let scales = {} as Scales
  let prepared: Conditions['parameters'] | null = null

  const prepare = (conditions: Conditions) => {
    prepared = conditions.parameters
    scales = scalesOf(prepared)
    counted = pools.map((pool) => feesIn(conditions, pool))
    counted.forEach((fee, p) => {
      const { cost, margin, kept } = feeDoubles(fee)
      fees.cost[p] = cost
      fees.margin[p] = margin
      fees.kept[p] = kept
    })
  }
  /** The stake of all but the owners. */
  const grow = (by: Part) => {
    for (let p = 0; p < stake.length; p++) {
      const owned = owner[p] as number
      const amount = (stake[p] as number) - owned
      const grown = Math.floor(amount * by.lo)
      const sure = grown === Math.floor(amount * by.hi)
      stake[p] = owned + (sure ? grown : floorOfPart(tally, by, amount, 0))
    }
  }
  /** Puts bigint's answer where doubles have none. */
  const decide = (into: Float64Array, answer: (p: number, stake: number) => number) => {
    for (let p = 0; p < into.length; p++) {
      if (Number.isNaN(into[p])) into[p] = answer(p, stake[p] as number)
    }
  }

  const pay: Pay<Lovelace | null> = (index, rewardPot, totalStake, conditions) => {
    const { parameters } = conditions
    if (parameters !== prepared) prepare(conditions)
    if (growing && index > 0 && index % growing.every === 0) grow(growing.by)
    const due = restaked ? (dues[index % earnsAfter] as StakeColumns) : nothing
    const earned = restaked ? due : taken

    const all = Number(totalStake)
    const whole = Number(rewardPot) / scales.divisor
    const perLovelace = scales.pools / all
    const made = ceilings(stakes, due, pledge, whole, perLovelace, scales, earned.stake)
    if (!(all > 0 && made.largest <= all && made.largest < exactBelow)) return null
    if (made.undecided > 0)
      decide(earned.stake, (p, held) =>
        exactCeiling(tally, parameters, rewardPot, totalStake, held, pledge[p] as number),
      )
    const split = operators(stakes, fees, earned.stake, earned.owner)
    if (split.undecided > 0)
      decide(earned.owner, (p, held) =>
        exactOperator(
          tally,
          counted[p] as PoolFees,
          earned.stake[p] as number,
          owner[p] as number,
          held,
        ),
      )
    if (!restaked) {
      addTo(sums.stake, earned.stake)
      addTo(sums.owner, earned.owner)
    }
    return split.paid < exactBelow ? lovelace(BigInt(split.paid)) : null
  }
  const start = { stake: stake.map((held) => -held), owner: owner.map((held) => -held) }
  const earned = () => {
    if (!restaked) return sums
    // What was added to the stake, and what is still due.
    for (const more of [start, stakes, ...dues]) {
      addTo(sums.stake, more.stake)
      addTo(sums.owner, more.owner)
    }
    return sums
  }
  return { pay, stakes, earned, exactFloors: () => tally.exactFloors }
}
