import { type Lovelace, lovelace, type Rational, saturationPointUnder } from '../rewards/index.ts'
import type { NetworkTerms } from './network-pools.ts'
import { randomOrders } from './random-order.ts'
import { type JudgedPool, type Judgement, judge } from './reaction-judged.ts'

/** How stake moves. */
export type ReactionRule = {
  /** The most rounds. */
  readonly rounds: number
  /** Part of a pool's movable stake that leaves it in a round, 0…1. */
  readonly share: Rational
  /** A whole number of 32 bits. */
  readonly seed: number
  /** It ends once a round moves less than this part of all stake, 0…1. */
  readonly stop: Rational
}

/** A pool and the part of its stake that could go. */
export type MovingPool = JudgedPool & {
  /** The rest stays whatever happens: the owners', or all of it. */
  readonly movable: Lovelace
}

export type ReactionInput = {
  readonly pools: readonly MovingPool[]
  readonly terms: NetworkTerms
  readonly rule: ReactionRule
  readonly epochsPerYear: number
}

export type Reaction = {
  /** Where the stake of every pool ends, in the order of the pools. */
  readonly stakes: readonly Lovelace[]
  /** What moved in each round. */
  readonly rounds: readonly Lovelace[]
  /** `settled`: a round moved too little; `rounds`: as many as were allowed. */
  readonly end: 'settled' | 'rounds'
  /** Σ of what pools gained from first to last. */
  readonly moved: Lovelace
  /** How many pools hold more than before, and how many less. */
  readonly grew: number
  readonly shrank: number
}

/** Points of simple yearly return by which the best pool must beat one's own: 1/1000. */
export const worthMovingFor: Rational = { n: 1n, d: 1_000n }

const million = 1_000_000_000_000n

/**
 * Stake that looks for better pools, in rounds:
 *
 * 1. all pools are judged ({@link judge});
 * 2. `share` of the movable stake of each pool that promises less than the best one with room, by more than
 *    {@link worthMovingFor}, leaves it; pools take turns in an order that the seed decides (mulberry32);
 * 3. it goes to the best pools with room, each up to its saturation point; where none is left that is so much better, the
 *    rest stays.
 *
 * It ends once a round moves less than `stop` of all stake, or after `rounds`. No stake is made or lost; pools keep their
 * fees and pledges, owners their stake. A scenario: nobody knows how many would move, or when.
 *
 * @throws {OutOfRangeError} for terms outside the kernel's domain.
 */
export function react(input: ReactionInput): Reaction {
  const { pools, terms, rule, epochsPerYear } = input
  const judged = judge(pools, terms)
  const nextOrder = randomOrders(rule.seed)
  const all = pools.reduce((sum, { poolStake }) => sum + poolStake, 0n)
  const threshold = Number((million * worthMovingFor.n) / worthMovingFor.d / BigInt(epochsPerYear))
  const state: State = {
    stakes: pools.map(({ poolStake }) => poolStake),
    movable: pools.map(({ movable }) => movable),
  }
  const fullAt = pools.map(({ pledge }) => saturationPointUnder(terms.rule, { ...terms, pledge }))
  const rounds: Lovelace[] = []
  let end: Reaction['end'] = 'rounds'
  while (rounds.length < rule.rounds) {
    const judgement = judged(state.stakes)
    const order = nextOrder(pools.length)
    const moved = moveOnce(state, { judgement, order, fullAt, threshold, share: rule.share })
    rounds.push(lovelace(moved))
    if (moved * rule.stop.d >= all * rule.stop.n && moved > 0n) continue
    end = 'settled'
    break
  }
  const gains = pools.map(({ poolStake }, i) => (state.stakes[i] ?? 0n) - poolStake)
  const grown = gains.filter((gain) => gain > 0n)
  return {
    ...{ stakes: state.stakes.map((stake) => lovelace(stake)), rounds, end },
    moved: lovelace(grown.reduce((sum, gain) => sum + gain, 0n)),
    grew: grown.length,
    shrank: gains.filter((gain) => gain < 0n).length,
  }
}

type State = { readonly stakes: Lovelace[]; readonly movable: Lovelace[] }

type Round = {
  readonly judgement: Judgement
  /** Of the pools whose stake may leave. */
  readonly order: readonly number[]
  readonly fullAt: readonly Lovelace[]
  readonly threshold: number
  readonly share: Rational
}

/** @returns what moved. */
function moveOnce({ stakes, movable }: State, round: Round): bigint {
  const { judgement, order, fullAt, threshold, share } = round
  const { promises, best } = judgement
  const promiseOf = (pool: number | undefined) => promises[pool ?? -1] ?? -1
  const roomIn = (pool: number) => (fullAt[pool] ?? 0n) - (stakes[pool] ?? 0n)
  const places = best
    .filter((pool) => roomIn(pool) > 0n)
    .map((pool) => ({ pool, room: roomIn(pool) }))
  let at = 0
  let moved = 0n
  const shift = (pool: number, by: bigint) => {
    stakes[pool] = lovelace((stakes[pool] ?? 0n) + by)
    movable[pool] = lovelace((movable[pool] ?? 0n) + by)
  }
  for (const from of order) {
    let leaving = ((movable[from] ?? 0n) * share.n) / share.d
    while (leaving > 0n) {
      const place = places[at]
      if (!place || promiseOf(place.pool) <= promiseOf(from) + threshold) break
      const taken = leaving < place.room ? leaving : place.room
      shift(from, -taken)
      shift(place.pool, taken)
      moved += taken
      leaving -= taken
      place.room -= taken
      if (place.room === 0n) at += 1
    }
  }
  return moved
}
