import { type Lovelace, lovelace, type Rational } from '../rewards/index.ts'
import type { OperateScenario } from '../scenario/operate-words.ts'
import type { Snapshot } from '../snapshot/index.ts'
import type { EpochBasis } from './forecast.ts'
import { chanceOfABlock, type OperatorLuck, operatorLuck, stakeForABlock } from './operate-luck.ts'
import { type FeeStep, feeSteps, type MemberYear, memberYear } from './operate-members.ts'
import {
  type MinimumNetwork,
  type MinimumView,
  minimumNetwork,
  minimumViews,
} from './operate-minimum.ts'
import { type GrowthPath, growthPath } from './operate-path.ts'
import { type OperateSolved, operateSolved } from './operate-solved.ts'
import {
  type ElsewhereReturns,
  elsewhereOf,
  type Field,
  fieldOf,
  type Standing,
  standingOf,
} from './operate-standing.ts'
import type { OperateStatement } from './operate-statement.ts'
import type { ReturnDistribution } from './return-distribution.ts'

/** All pools, as often as they are asked for in one epoch: made when first wanted. */
export type OperateNetwork = {
  readonly snapshot: Snapshot
  readonly fieldAt: (basis: EpochBasis, epochsPerYear: number) => Field
  readonly minimumAt: (basis: EpochBasis) => MinimumNetwork
}

/** What stands around the statement: plain data, worked out apart from it and one after the other. */
export type OperateParts = {
  readonly standing: {
    readonly now: Standing
    readonly plan: Standing
    readonly distribution: ReturnDistribution
    readonly elsewhere: ElsewhereReturns
  }
  readonly members: {
    /** In the order of the stakes that were asked for; null for one that the pool has no room for. */
    readonly years: readonly (MemberYear | null)[]
    readonly steps: { readonly fixedCost: FeeStep; readonly margin: FeeStep }
  }
  readonly luck: {
    readonly now: OperatorLuck
    readonly plan: OperatorLuck
    /** A block in an epoch: the chance of one, and the stake with which it is 95 %. */
    readonly block: {
      readonly now: Rational
      readonly plan: Rational
      readonly stake: Lovelace | null
    }
  }
  readonly path: GrowthPath
  readonly solved: OperateSolved
  readonly minimum: readonly MinimumView[]
}

export type PartName = keyof OperateParts

/** In the order in which they are wanted. */
export const partNames: readonly PartName[] = [
  'standing',
  'members',
  'luck',
  'path',
  'solved',
  'minimum',
]

export function operateNetwork(snapshot: Snapshot): OperateNetwork {
  return {
    snapshot,
    fieldAt: ofLast((basis, epochsPerYear: number) => fieldOf(snapshot, basis, epochsPerYear)),
    minimumAt: ofLast((basis) => minimumNetwork(snapshot, basis)),
  }
}

/** Kept for the epoch that was asked for last. */
function ofLast<Rest extends unknown[], Made>(make: (basis: EpochBasis, ...rest: Rest) => Made) {
  let last: { readonly epoch: number; readonly made: Made } | null = null
  return (basis: EpochBasis, ...rest: Rest): Made => {
    if (last?.epoch !== basis.epoch) last = { epoch: basis.epoch, made: make(basis, ...rest) }
    return last.made
  }
}

/** One part of the answer. @param stakes of the members that are looked at. */
export function operatePart<Name extends PartName>(
  name: Name,
  network: OperateNetwork,
  scenario: OperateScenario,
  statement: OperateStatement,
  stakes: readonly Lovelace[],
): OperateParts[Name] {
  return makers[name](network, scenario, statement, stakes)
}

type Maker<Part> = (
  network: OperateNetwork,
  scenario: OperateScenario,
  statement: OperateStatement,
  stakes: readonly Lovelace[],
) => Part

const makers: { readonly [Name in PartName]: Maker<OperateParts[Name]> } = {
  standing: (network, { start }, { basis, frame, now, plan }) => {
    const field = network.fieldAt(basis, frame.epochsPerYear)
    return {
      now: standingOf(field, now.perMillion, start),
      plan: standingOf(field, plan.perMillion, start),
      distribution: field.distribution,
      elsewhere: elsewhereOf(field, start),
    }
  },
  members: (_network, _scenario, statement, stakes) => ({
    years: stakes.map((stake) => memberYear(statement, lovelace(stake))),
    steps: feeSteps(statement),
  }),
  luck: (_network, { performance }, { basis, frame, costs, now, plan }) => ({
    now: operatorLuck(now, costs, frame.epochsPerYear),
    plan: operatorLuck(plan, costs, frame.epochsPerYear),
    block: {
      now: chanceOfABlock(now.inEpoch),
      plan: chanceOfABlock(plan.inEpoch),
      stake: stakeForABlock({ ...basis, performance }),
    },
  }),
  path: ({ snapshot }, { epochs, growth }, { frame, costs, plan }) =>
    growthPath({ frame, figures: snapshot, plan: plan.pool, costs, epochs, growth }),
  solved: (_network, scenario, statement) => operateSolved(statement, scenario),
  minimum: (network, { start }, { basis, plan }) =>
    minimumViews(network.minimumAt(basis), plan.perMillion, start),
}
