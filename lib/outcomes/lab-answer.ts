import { adaForPlot, type Epoch, type Lovelace, lovelace } from '../rewards/index.ts'
import type { LabRules, LabScenario } from '../scenario/lab-words.ts'
import { poolsOfMajority } from './lab-concentration.ts'
import { type LabPoints, labPointsForPlot } from './lab-points.ts'
import { type LabPotRow, labPot } from './lab-pot.ts'
import { isPublic, type LabRow, labOrder, labRow } from './lab-rows.ts'
import { whatIfOf } from './lab-what-if.ts'
import type { PoolExpectation } from './network-pools.ts'
import type { SimulatedNetwork, SimulatedSide } from './simulated-network.ts'
import {
  type PoolChange,
  type Sides,
  type SimulationAnswer,
  type SimulationBase,
  sidesBy,
  simulationUnder,
} from './simulation.ts'

/** What the page asks of all pools at once. */
export type LabQuestion = Pick<LabScenario, 'rules' | 'mine' | 'runningCosts' | 'show' | 'sort'> & {
  /** Which rows of the table: from, and how many. */
  readonly from: number
  readonly rows: number
}

/** Today and then. */
export type BeforeAfter<Value> = { readonly before: Value; readonly after: Value }

/** Everything the page shows of one set of rules, but what takes years. */
export type LabAnswer = BeforeAfter<SimulatedNetwork> & {
  readonly rules: LabRules
  readonly dataEpoch: Epoch
  /** Epoch of the figures. */
  readonly epoch: Epoch
  readonly age: number
  readonly epochsPerYear: number
  /** By what members expect, public pools only. */
  readonly publicSides: Sides
  /** By what operators expect, all pools. */
  readonly operatorSides: Sides
  readonly pot: readonly LabPotRow[]
  /** The fewest pools with more than half of the stake, and of what is paid. */
  readonly majority: BeforeAfter<Majority>
  /** Pools whose operator expects at least the running costs, and the stake in them. */
  readonly viable: BeforeAfter<Viable>
  readonly points: LabPoints
  /** The part of the table that was asked for, of so many listed. */
  readonly rows: readonly LabRow[]
  readonly from: number
  readonly listed: number
  readonly mine: LabRow | null
  /** What 10,000 ada in the reader's pool get more in a year, lovelace; null where no pool is asked for. */
  readonly mineChange: bigint | null
}

export type Majority = { readonly stake: number | null; readonly paid: number | null }
export type Viable = { readonly pools: number; readonly stake: Lovelace }

/** What does not change with the rules: made once. */
export type LabBase = SimulationBase & {
  /** The public pools: indices into the snapshot's. */
  readonly shown: Uint32Array
  /** Ada in them, for drawing. */
  readonly shownStake: Float64Array
  readonly majorityBefore: Majority
}

export function labBase(base: SimulationBase): LabBase {
  const { pools } = base.network
  const shown = pools.flatMap((pool, i) => (isPublic(pool) ? [i] : []))
  return {
    ...base,
    shown: Uint32Array.from(shown),
    shownStake: Float64Array.from(shown, (i) => adaForPlot(pools[i]?.activeStake ?? lovelace(0n))),
    majorityBefore: majority(base.before),
  }
}

/**
 * All pools under the asked rules: `simulationUnder`'s figures, and what the page makes of them.
 *
 * @throws {OutOfRangeError} as `simulationAnswer`.
 */
export function labAnswer(base: LabBase, question: LabQuestion): LabAnswer {
  const answer = simulationUnder(base, whatIfOf(question.rules))
  const { epochsPerYear, shown } = base
  const { pools, before, after } = answer
  const order = labOrder(pools, question)
  const rowOf = (i: number) => labRow(pools[i] as PoolChange, answer, epochsPerYear)
  const mineAt = pools.findIndex(({ pool }) => pool.id === question.mine)
  const mine = pools[mineAt]
  const perMillion = mine && mine.after.perMillion - mine.before.perMillion
  const from = Math.min(question.from, Math.max(0, order.length - 1))
  const viable = (of: (pool: PoolChange) => PoolExpectation) =>
    viableOf(pools.map(of), question.runningCosts, epochsPerYear)
  return {
    ...{ before, after, epochsPerYear, from, rules: question.rules },
    ...{ dataEpoch: answer.dataEpoch, epoch: answer.now.epoch, age: answer.age },
    publicSides: sidesBy(
      Array.from(shown, (i) => pools[i] as PoolChange),
      ({ rate }) => rate,
    ),
    operatorSides: answer.operatorSides,
    pot: labPot(before, after),
    majority: {
      before: base.majorityBefore,
      after: majority({ expected: pools.map((pool) => pool.after) }),
    },
    viable: { before: viable((pool) => pool.before), after: viable((pool) => pool.after) },
    points: labPointsForPlot(base, pools),
    rows: order.slice(from, from + question.rows).map(rowOf),
    listed: order.length,
    mine: mine ? rowOf(mineAt) : null,
    mineChange: perMillion === undefined ? null : (perMillion * BigInt(epochsPerYear)) / 100n,
  }
}

/** Every public pool under the rules, in the asked order: for a file. */
export function labRows(
  base: SimulationBase,
  { rules, sort }: Pick<LabQuestion, 'rules' | 'sort'>,
): readonly LabRow[] {
  const answer: SimulationAnswer = simulationUnder(base, whatIfOf(rules))
  return labOrder(answer.pools, { show: 'all', sort }).map((i) =>
    labRow(answer.pools[i] as PoolChange, answer, base.epochsPerYear),
  )
}

function majority({ expected }: Pick<SimulatedSide, 'expected'>): Majority {
  return {
    stake: poolsOfMajority(expected.map(({ pool }) => pool.activeStake)),
    paid: poolsOfMajority(expected.map(({ poolReward }) => poolReward)),
  }
}

/** A pool is viable where its operator's year covers twelve months of costs. */
function viableOf(
  expected: readonly PoolExpectation[],
  runningCosts: Lovelace,
  epochsPerYear: number,
): Viable {
  const [year, needed] = [BigInt(epochsPerYear), runningCosts * 12n]
  let stake = 0n
  let pools = 0
  for (const { operator, pool } of expected) {
    if (operator * year < needed) continue
    stake += pool.activeStake
    pools += 1
  }
  return { pools, stake: lovelace(stake) }
}
