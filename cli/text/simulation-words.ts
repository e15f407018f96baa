import type { PoolChange, Sides, SimulationAnswer } from '../../lib/outcomes/simulation.ts'
import { type Rational, schemes } from '../../lib/rewards/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { adaBare, adaChange, adaShort, count, percent, poolName } from '../figures.ts'
import type { Block, Column, Row } from '../layout/blocks.ts'
import { ratioCell, type Sheet } from '../layout/csv.ts'
import type { Asked } from '../what-if.ts'
import { potParts } from './pot-words.ts'
import { changeWords, presetFields } from './scheme-words.ts'

/** Pools in the lists of those that change most. */
const listed = 5

export function simulationBlocks(answer: SimulationAnswer, asked: Asked, all: boolean): Block[] {
  return [
    { kind: 'title', text: `What if: ${changeWords(asked)} (epoch ${answer.now.epoch})` },
    { kind: 'table', columns: compared('one epoch'), rows: networkRows(answer) },
    { kind: 'heading', text: 'Where the pot goes, in the mean, in ada' },
    { kind: 'table', columns: compared('part'), rows: potRows(answer) },
    { kind: 'heading', text: 'Who gains, who loses' },
    { kind: 'table', columns: sideColumns, rows: sideRows(answer) },
    ...(all ? everyPool(answer) : mostChanged(answer)),
    { kind: 'heading', text: 'What this is' },
    { kind: 'notes', notes: noteWords(asked) },
  ]
}

const right = (name: string): Column => ({ name, right: true })
const compared = (name: string) => [{ name }, ...['now', 'then', 'change'].map(right)]

function networkRows({ before, after }: SimulationAnswer): Row[] {
  const amounts = (name: string, of: (side: typeof before) => bigint): Row =>
    amountRow(name, of(before), of(after))
  const counts = (name: string, of: (side: typeof before) => number): Row => [
    name,
    count(of(before)),
    count(of(after)),
    signed(of(after) - of(before)),
  ]
  const average = (side: typeof before) => side.average.simplePerYear
  return [
    amounts('to the treasury, ada', ({ deltaT1 }) => deltaT1),
    amounts('for the pools, ada', ({ rewardPot }) => rewardPot),
    amounts('operators expect, ada', ({ operators }) => operators),
    amounts('members expect, ada', ({ members }) => members),
    [
      'average pool, simple a year',
      ...[average(before), average(after)].map((ros) => percent(ros, 3)),
      '',
    ],
    amounts('a pool is full at, ada', ({ saturationPoint }) => saturationPoint),
    counts('pools over full', ({ saturatedPools }) => saturatedPools),
  ]
}

const signed = (value: number) => (value > 0 ? `+${count(value)}` : count(value))

const amountRow = (name: string, before: bigint, after: bigint): Row => [
  name,
  adaBare(before, 0),
  adaBare(after, 0),
  adaChange(after - before, 0),
]

function potRows({ before, after }: SimulationAnswer): Row[] {
  return potParts.map(({ part, name }) => amountRow(name, before.use[part], after.use[part]))
}

const sideColumns = [{ name: '' }, ...['gain', 'lose', 'same'].map(right)]

function sideRows({ memberSides, operatorSides }: SimulationAnswer): Row[] {
  const row = (name: string, said: (side: 'gain' | 'lose' | 'same') => string): Row => [
    name,
    ...(['gain', 'lose', 'same'] as const).map(said),
  ]
  const pools = (sides: Sides) => (side: 'gain' | 'lose' | 'same') => count(sides[side].pools)
  return [
    row('pools, by their members', pools(memberSides)),
    row('stake in them, ada', (side) => adaShort(memberSides[side].stake)),
    row('pools, by their operators', pools(operatorSides)),
  ]
}

const poolColumns: readonly Column[] = [
  { name: 'pool' },
  ...['stake', 'pool earns', 'then', 'operator', 'then', '1M ada get', 'then'].map(right),
]

function poolRow({ pool, before, after }: PoolChange): Row {
  return [
    poolName(pool, 24),
    adaShort(pool.activeStake),
    ...[before.poolReward, after.poolReward, before.operator, after.operator].map((amount) =>
      adaBare(amount, 0),
    ),
    ...[before.perMillion, after.perMillion].map((amount) => adaBare(amount, 2)),
  ]
}

const difference = ({ before, after }: PoolChange) => after.poolReward - before.poolReward

function mostChanged({ pools }: SimulationAnswer): Block[] {
  const up = pools.toSorted((a, b) => Number(difference(b) - difference(a)))
  const list = (name: string, rows: readonly PoolChange[]): Block[] =>
    rows.length === 0
      ? []
      : [
          { kind: 'heading', text: name },
          { kind: 'table', columns: poolColumns, rows: rows.map(poolRow) },
        ]
  return [
    ...list('Pools that earn most more', up.filter((one) => difference(one) > 0n).slice(0, listed)),
    ...list(
      'Pools that earn most less',
      up
        .toReversed()
        .filter((one) => difference(one) < 0n)
        .slice(0, listed),
    ),
  ]
}

function everyPool({ pools }: SimulationAnswer): Block[] {
  const rows = pools
    .toSorted((a, b) => Number(b.pool.activeStake - a.pool.activeStake))
    .map(poolRow)
  return [
    { kind: 'heading', text: 'All pools' },
    { kind: 'table', columns: poolColumns, rows },
  ]
}

function noteWords({ preset, parameters, fixedCosts, rule }: Asked): string[] {
  const still =
    parameters.minPoolCost !== undefined && fixedCosts === 'stay' && rule.minPoolCost === undefined
  const scheme = preset && schemes[preset.scheme]
  return [
    'One epoch, the same reserves, fees, blocks and stake. Nobody moves.',
    ...(still
      ? ['Registered fixed costs stay: a minimum binds at registration (--fixed-costs).']
      : []),
    ...(scheme
      ? [
          `${preset.scheme}: ${scheme.status}, text of ${scheme.dated}, ${scheme.source}.`,
          ...(scheme.reads.length > 0
            ? [`Read as: ${scheme.reads.join(', ')}; see docs/schemes.md.`]
            : []),
        ]
      : []),
  ]
}

export function simulationResult(answer: SimulationAnswer, asked: Asked, all: boolean): unknown {
  const { pools, now, ...rest } = answer
  const { preset, ...change } = asked
  return {
    change,
    scheme: preset && presetFields(preset),
    ...rest,
    pot: now,
    ...(all && { pools: pools.map(changeFields) }),
  }
}

function changeFields({ pool, before, after }: PoolChange) {
  const fields = ({ pool: _pool, rate: _rate, ...side }: PoolChange['before']) => side
  const { id, ticker, name, activeStake } = pool
  return {
    id: poolIdText(id),
    ticker,
    name,
    activeStake,
    before: fields(before),
    after: fields(after),
  }
}

export function simulationSheet({ pools }: SimulationAnswer): Sheet {
  const margin = ({ fees }: PoolChange['before']): Rational => fees.margin
  const rows = pools.map(({ pool, before, after }) => ({
    ...{ id: poolIdText(pool.id), ticker: pool.ticker, name: pool.name },
    active_stake_lovelace: pool.activeStake,
    margin_before: ratioCell(margin(before)),
    margin_after: ratioCell(margin(after)),
    fixed_cost_before_lovelace: before.fees.fixedCost,
    fixed_cost_after_lovelace: after.fees.fixedCost,
    pool_reward_before_lovelace: before.poolReward,
    pool_reward_after_lovelace: after.poolReward,
    operator_before_lovelace: before.operator,
    operator_after_lovelace: after.operator,
    members_before_lovelace: before.members,
    members_after_lovelace: after.members,
    per_million_ada_before_lovelace: before.perMillion,
    per_million_ada_after_lovelace: after.perMillion,
  }))
  return { columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) }
}
