import type { FeesTried, PlanAnswer } from '../../lib/outcomes/plan-answer.ts'
import type { PlanGoals } from '../../lib/outcomes/plan-goals.ts'
import { type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { ada, adaAnEpoch, adaBare, count, percent, poolName } from '../figures.ts'
import type { Block, Pair, Row } from '../layout/blocks.ts'
import { ratioCell, type Sheet } from '../layout/csv.ts'
import { goalBlocks } from './goal-words.ts'
import { luckPairs } from './luck-words.ts'

export type Goals = PlanGoals & { readonly currency: string }

export function planBlocks(answer: PlanAnswer, goals: Goals, record: Pool | null): Block[] {
  const { now } = answer
  const name = record ? `${poolName(record)} (${poolIdText(record.id)})` : 'A pool of your own'
  return [
    { kind: 'title', text: `${name}, epoch ${now.epoch}` },
    { kind: 'pairs', pairs: poolPairs(answer) },
    { kind: 'heading', text: 'An epoch, expected' },
    { kind: 'pairs', pairs: rewardPairs(answer) },
    { kind: 'heading', text: 'Luck' },
    { kind: 'pairs', pairs: luckPairs(answer.luck, 'nothing for members') },
    { kind: 'heading', text: 'With other fees' },
    feesTable(answer),
    ...goalBlocks(answer, goals),
  ]
}

function poolPairs({ pool, saturation, pledgeMet, pledgePeak }: PlanAnswer): Pair[] {
  const { pledge, until } = pledgePeak
  const peak = pledge === until ? ada(pledge) : `${ada(pledge)} to ${ada(until)}`
  return [
    ['stake', ada(pool.poolStake), `${percent(saturation, 1)} of saturation`],
    ['pledge', ada(pool.pledge), pledgeMet ? 'met' : 'not met: the pool pays nobody'],
    ['owners hold', ada(pool.ownerStake)],
    ['fixed cost', ada(pool.fixedCost), 'an epoch'],
    ['margin', percent(pool.margin)],
    ['earns most at a pledge of', peak, 'with this stake'],
  ]
}

function rewardPairs({ poolReward, operator, members, asIs, rankedAmong }: PlanAnswer): Pair[] {
  return [
    ['the pool earns', adaAnEpoch(poolReward), 'mean over the blocks it may make'],
    ['you get', adaAnEpoch(operator.total)],
    ['  fixed cost', adaAnEpoch(operator.fixedCost)],
    ['  margin', adaAnEpoch(operator.margin)],
    ['  owners’ stake', adaAnEpoch(operator.owners)],
    ['members get', adaAnEpoch(members)],
    [
      '1,000,000 ada get',
      adaAnEpoch(asIs.perMillion),
      `${percent(asIs.returns.simplePerYear, 3)} simple a year`,
    ],
    ['rank for members', count(asIs.rank), `among ${count(rankedAmong)} other pools`],
  ]
}

function feesTable({ asIs, otherFees }: PlanAnswer): Block {
  const row = (fees: FeesTried, name: string): Row => [
    name,
    adaBare(fees.fixedCost, 0),
    percent(fees.margin),
    adaBare(fees.operator, 2),
    adaBare(fees.perMillion, 2),
    percent(fees.returns.simplePerYear, 3),
    count(fees.rank),
  ]
  return {
    kind: 'table',
    columns: [
      { name: '' },
      ...['fixed cost', 'margin', 'you get', '1M ada get', 'a year', 'rank'].map(
        (name) => ({ name, right: true }) as const,
      ),
    ],
    rows: [row(asIs, 'as is'), ...otherFees.map((fees) => row(fees, ''))],
  }
}

export function planResult(answer: PlanAnswer, goals: Goals, record: Pool | null): unknown {
  const { now, luck, pool, ...rest } = answer
  const { rows: _rows, ...chances } = luck
  return {
    registered: record && poolIdText(record.id),
    pool,
    goals,
    ...rest,
    luck: chances,
    pot: now,
  }
}

/** The fees as they are, and others. */
export function planSheet({ pool, asIs, otherFees }: PlanAnswer): Sheet {
  const rows = [asIs, ...otherFees].map((fees) => ({
    pool_stake_lovelace: pool.poolStake,
    pledge_lovelace: pool.pledge,
    fixed_cost_lovelace: fees.fixedCost,
    margin: ratioCell(fees.margin),
    operator_reward_lovelace: fees.operator,
    reward_per_million_ada_lovelace: fees.perMillion,
    return_simple_per_year: ratioCell(fees.returns.simplePerYear),
    rank: fees.rank,
  }))
  return { columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) }
}
