import type { Epoch, Lovelace } from '../rewards/index.ts'
import type { LabRules } from '../scenario/lab-words.ts'
import { poolsOfMajority } from './lab-concentration.ts'
import { whatIfOf } from './lab-what-if.ts'
import type { PoolExpectation } from './network-pools.ts'
import type { Reaction, ReactionRule } from './reaction.ts'
import { reactionAnswer } from './reaction-answer.ts'
import type { SimulatedNetwork } from './simulated-network.ts'
import { type Sides, type SimulationBase, simulationUnder } from './simulation.ts'

/** One set of rules in one epoch. */
export type ComparedSide = {
  readonly network: SimulatedNetwork
  /** The fewest pools with more than half of the stake, and of what is paid. */
  readonly majority: { readonly stake: number | null; readonly paid: number | null }
  /** How pools fare beside today; null for today itself. */
  readonly against: { readonly members: Sides; readonly operators: Sides } | null
  /** Where stake went; null where it stayed. */
  readonly reaction: Moved | null
}

/** What of a {@link Reaction} is told. */
export type Moved = Pick<Reaction, 'moved' | 'grew' | 'shrank' | 'end'> & {
  readonly rounds: number
}

export type Compared = {
  readonly epoch: Epoch
  readonly dataEpoch: Epoch
  readonly today: ComparedSide
  /** In the order that was asked. */
  readonly sides: readonly ComparedSide[]
}

/** Stake reacts: nobody moving, everybody who would, and what the same rule moves under today's rules. */
export type Reacted = {
  readonly epoch: Epoch
  readonly today: ComparedSide
  readonly still: ComparedSide
  readonly moved: ComparedSide
  readonly underToday: Lovelace
}

/**
 * Today beside any sets of rules, all in the same epoch.
 *
 * @param reaction how stake moves under each set, today's apart; null if it stays.
 * @throws {OutOfRangeError} as `simulationUnder`.
 */
export function labComparison(
  base: SimulationBase,
  sets: readonly LabRules[],
  reaction: ReactionRule | null,
): Compared {
  return {
    ...{ epoch: base.basis.epoch, dataEpoch: base.snapshot.epoch, today: todaySide(base) },
    sides: sets.map((rules) =>
      reaction ? movedSide(base, rules, reaction).side : stillSide(base, rules),
    ),
  }
}

/** @throws {OutOfRangeError} as `simulationUnder`. */
export function labReaction(base: SimulationBase, rules: LabRules, rule: ReactionRule): Reacted {
  const { side: moved, underToday } = movedSide(base, rules, rule)
  return {
    ...{ epoch: base.basis.epoch, today: todaySide(base), still: stillSide(base, rules) },
    ...{ moved, underToday },
  }
}

function todaySide({ before }: SimulationBase): ComparedSide {
  const { network, expected } = before
  return { network, majority: majorityOf(expected), against: null, reaction: null }
}

function stillSide(base: SimulationBase, rules: LabRules): ComparedSide {
  return sideOf(simulationUnder(base, whatIfOf(rules)), null)
}

function movedSide(base: SimulationBase, rules: LabRules, rule: ReactionRule) {
  const { answer, reaction, underToday } = reactionAnswer(base, whatIfOf(rules), rule)
  const { moved, grew, shrank, end, rounds } = reaction
  const told = { moved, grew, shrank, end, rounds: rounds.length }
  return { side: sideOf(answer, told), underToday: underToday.moved }
}

function sideOf(answer: ReturnType<typeof simulationUnder>, reaction: Moved | null): ComparedSide {
  const { after, pools, memberSides: members, operatorSides: operators } = answer
  const majority = majorityOf(pools.map((pool) => pool.after))
  return { network: after, majority, against: { members, operators }, reaction }
}

function majorityOf(expected: readonly PoolExpectation[]): ComparedSide['majority'] {
  return {
    stake: poolsOfMajority(expected.map(({ pool }) => pool.activeStake)),
    paid: poolsOfMajority(expected.map(({ poolReward }) => poolReward)),
  }
}
