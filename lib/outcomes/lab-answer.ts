import { adaForPlot, type Epoch, lovelace } from '../rewards/index.ts'
import type { LabRules, LabScenario } from '../scenario/lab-words.ts'
import { poolsOfMajority } from './lab-concentration.ts'
import { type OperatorProfits, operatorProfits } from './lab-operators.ts'
import { type LabPoints, labPointsForPlot } from './lab-points.ts'
import { type LabPotRow, labPot } from './lab-pot.ts'
import { isPublic, type LabRow, labOrder, labRow } from './lab-rows.ts'
import { whatIfOf } from './lab-what-if.ts'
import type { PoolExpectation } from './network-pools.ts'
import {
  binsFor,
  type ReturnBins,
  type ReturnDistribution,
  type ReturnRow,
  returnDistribution,
} from './return-distribution.ts'
import type { SimulatedNetwork } from './simulated-network.ts'
import {
  type PoolChange,
  returnRises,
  type Sides,
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
  readonly profits: BeforeAfter<OperatorProfits>
  /** Stake of the public pools by what their members expect, in the same bins. */
  readonly returns: BeforeAfter<ReturnDistribution>
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

/** What does not change with the rules: made once. */
export type LabBase = SimulationBase & {
  /** The public pools: indices into the snapshot's. */
  readonly shown: Uint32Array
  /** Ada in them, for drawing. */
  readonly shownStake: Float64Array
  readonly majorityBefore: Majority
  readonly returnsBefore: readonly ReturnRow[]
  readonly binsBefore: ReturnBins
}

export function labBase(base: SimulationBase): LabBase {
  const { pools } = base.network
  const shown = Uint32Array.from(pools.flatMap((pool, i) => (isPublic(pool) ? [i] : [])))
  const returnsBefore = returnRows(shown, base.before.expected)
  return {
    ...{ ...base, shown, returnsBefore },
    shownStake: Float64Array.from(shown, (i) => adaForPlot(pools[i]?.activeStake ?? lovelace(0n))),
    majorityBefore: majority(base.before.expected),
    binsBefore: binsFor(returnsBefore, base.epochsPerYear),
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
  const expected = { before: base.before.expected, after: pools.map((pool) => pool.after) }
  const order = labOrder(pools, question)
  const rowOf = (i: number) => labRow(pools[i] as PoolChange, answer, epochsPerYear)
  const mineAt = pools.findIndex(({ pool }) => pool.id === question.mine)
  const mine = pools[mineAt]
  const perMillion = mine && mine.after.perMillion - mine.before.perMillion
  const from = Math.min(question.from, Math.max(0, order.length - 1))
  const profits = (side: 'before' | 'after') =>
    operatorProfits(expected[side], question.runningCosts, epochsPerYear)
  return {
    ...{ before, after, epochsPerYear, from, rules: question.rules },
    ...{ dataEpoch: answer.dataEpoch, epoch: answer.now.epoch, age: answer.age },
    publicSides: sidesBy(
      Array.from(shown, (i) => pools[i] as PoolChange),
      returnRises,
    ),
    operatorSides: answer.operatorSides,
    pot: labPot(before, after),
    majority: { before: base.majorityBefore, after: majority(expected.after) },
    profits: { before: profits('before'), after: profits('after') },
    returns: returnsOf(base, expected.after),
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
  const answer = simulationUnder(base, whatIfOf(rules))
  return labOrder(answer.pools, { show: 'all', sort }).map((i) =>
    labRow(answer.pools[i] as PoolChange, answer, base.epochsPerYear),
  )
}

function majority(expected: readonly PoolExpectation[]): Majority {
  return {
    stake: poolsOfMajority(expected.map(({ pool }) => pool.activeStake)),
    paid: poolsOfMajority(expected.map(({ poolReward }) => poolReward)),
  }
}

function returnRows(shown: Uint32Array, expected: readonly PoolExpectation[]): ReturnRow[] {
  return Array.from(shown, (i) => {
    const { perMillion, pool } = expected[i] as PoolExpectation
    return { perMillion, stake: pool.activeStake }
  })
}

/** Both in the bins of the side that reaches farther. */
function returnsOf(base: LabBase, expected: readonly PoolExpectation[]): LabAnswer['returns'] {
  const { returnsBefore, binsBefore, epochsPerYear } = base
  const rows = returnRows(base.shown, expected)
  const binsAfter = binsFor(rows, epochsPerYear)
  const end = ({ width, count }: ReturnBins, by: ReturnBins) => width.n * BigInt(count) * by.width.d
  const bins = end(binsAfter, binsBefore) > end(binsBefore, binsAfter) ? binsAfter : binsBefore
  return {
    before: returnDistribution(returnsBefore, epochsPerYear, bins),
    after: returnDistribution(rows, epochsPerYear, bins),
  }
}
