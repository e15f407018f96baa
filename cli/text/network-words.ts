import type { NetworkAnswer, PoolRow } from '../../lib/outcomes/network-answer.ts'
import { ratio } from '../../lib/rewards/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import {
  ada,
  adaAnEpoch,
  adaBare,
  adaExact,
  adaShort,
  blocksWords,
  count,
  percent,
  percentExact,
  poolName,
} from '../figures.ts'
import type { Block, Pair } from '../layout/blocks.ts'
import { ratioCell, type Sheet } from '../layout/csv.ts'
import { potParts } from './pot-words.ts'

export type Listed = { readonly top: number; readonly all: boolean }

export function networkBlocks(answer: NetworkAnswer, { top, all }: Listed): Block[] {
  const { now, pools } = answer
  return [
    { kind: 'title', text: `The network in epoch ${now.epoch}` },
    { kind: 'heading', text: now.kind === 'known' ? 'The pot' : 'The pot, forecast' },
    { kind: 'pairs', pairs: potPairs(answer) },
    { kind: 'heading', text: 'Where it goes, in the mean' },
    { kind: 'pairs', pairs: partPairs(answer) },
    { kind: 'heading', text: 'Parameters' },
    { kind: 'pairs', pairs: parameterPairs(answer) },
    { kind: 'heading', text: 'Pools' },
    { kind: 'pairs', pairs: poolPairs(answer) },
    ...(all
      ? [poolTable('All pools', byStake(pools))]
      : [
          poolTable('Largest stake', byStake(pools).slice(0, top)),
          poolTable('What a member expects', byReturn(pools).slice(0, top)),
        ]
    ).flat(),
  ]
}

function potPairs({ now, known }: NetworkAnswer): Pair[] {
  return [
    ['reserves', adaExact(now.reserves)],
    ['η', percent(now.eta, 3), `${count(now.totalBlocks)} blocks`],
    ['from the reserves', adaExact(now.deltaR1)],
    ['fees', adaExact(now.fees)],
    ['to the treasury', adaExact(now.deltaT1)],
    [
      'for the pools, R',
      adaExact(now.rewardPot),
      `epoch ${known.epoch}: ${adaExact(known.rewardPot)}`,
    ],
  ]
}

function partPairs({ use, now }: NetworkAnswer): Pair[] {
  return potParts.map(({ part, name, note }) => [
    name,
    adaExact(use[part]),
    `${percent(ratio(use[part], now.rewardPot))}, ${note}`,
  ])
}

function parameterPairs({ parameters, saturationPoint }: NetworkAnswer): Pair[] {
  const text = (value: Parameters<typeof ratioCell>[0]) => ratioCell(value) ?? ''
  return [
    ['k', count(parameters.k), `a pool is full at ${ada(saturationPoint)}`],
    ['a0', text(parameters.a0)],
    ['ρ', percentExact(parameters.rho), 'of the reserves an epoch'],
    ['τ', percentExact(parameters.tau), 'of the pot to the treasury'],
    ['least fixed cost', ada(parameters.minPoolCost), 'an epoch'],
    ['protocol', count(parameters.protocolMajor)],
  ]
}

function poolPairs({ counts, average, now }: NetworkAnswer): Pair[] {
  const saturated = ratio(now.networkActiveStake, now.totalStake)
  return [
    [
      'with stake',
      count(counts.all),
      `${adaShort(now.networkActiveStake)} ada, ${percent(saturated, 1)} of all there is`,
    ],
    ['over full', count(counts.saturated)],
    ['pledge not met', count(counts.unmetPledge)],
    ['margin of 100 %', count(counts.wholeMargin)],
    ['below one block an epoch', count(counts.belowOneBlock)],
    [
      'a member of the average pool',
      percent(average.simplePerYear, 3),
      `simple a year; 1,000,000 ada get ${adaAnEpoch(average.perMillion)} an epoch`,
    ],
  ]
}

function byStake(pools: readonly PoolRow[]): PoolRow[] {
  return pools.toSorted((a, b) => descending(a.pool.activeStake, b.pool.activeStake))
}

function byReturn(pools: readonly PoolRow[]): PoolRow[] {
  return pools.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
}

const descending = (a: bigint, b: bigint) => (a < b ? 1 : a > b ? -1 : 0)

function poolTable(name: string, rows: readonly PoolRow[]): Block[] {
  if (rows.length === 0) return []
  const right = (name: string) => ({ name, right: true }) as const
  return [
    { kind: 'heading', text: name },
    {
      kind: 'table',
      columns: [
        right('rank'),
        { name: 'pool' },
        ...[
          'stake',
          'full',
          'margin',
          'cost',
          'blocks',
          'pool earns',
          'operator',
          '1M ada get',
          'a year',
        ].map(right),
      ],
      rows: rows.map((row) => [
        count(row.rank),
        poolName(row.pool, 24),
        adaShort(row.pool.activeStake),
        percent(row.saturation, 1),
        percent(row.fees.margin, 1),
        adaBare(row.fees.fixedCost, 0),
        blocksWords(row.expectedBlocks),
        adaBare(row.poolReward, 2),
        adaBare(row.operator, 2),
        adaBare(row.perMillion, 2),
        percent(row.simplePerYear),
      ]),
    },
  ]
}

export function networkResult(answer: NetworkAnswer, { top, all }: Listed): unknown {
  const { pools, now, known, ...rest } = answer
  return {
    ...rest,
    ...{ pot: now, potAtDataEpoch: known },
    ...(all
      ? { pools: byStake(pools).map(poolFields) }
      : {
          largestStake: byStake(pools).slice(0, top).map(poolFields),
          highestReturn: byReturn(pools).slice(0, top).map(poolFields),
        }),
  }
}

function poolFields({ pool, fees, rate: _rate, ...row }: PoolRow) {
  const { ticker, name, activeStake, pledge } = pool
  return { id: poolIdText(pool.id), ticker, name, activeStake, pledge, ...fees, ...row }
}

export function networkSheet({ pools }: NetworkAnswer): Sheet {
  const rows = byStake(pools).map(({ pool, fees, ...row }) => ({
    ...{ id: poolIdText(pool.id), ticker: pool.ticker, name: pool.name },
    active_stake_lovelace: pool.activeStake,
    saturation: ratioCell(row.saturation),
    pledge_lovelace: pool.pledge,
    pledge_status: row.pledgeStatus,
    margin: ratioCell(fees.margin),
    fixed_cost_lovelace: fees.fixedCost,
    expected_blocks: ratioCell(row.expectedBlocks),
    pool_reward_lovelace: row.poolReward,
    operator_reward_lovelace: row.operator,
    members_reward_lovelace: row.members,
    reward_per_million_ada_lovelace: row.perMillion,
    return_simple_per_year: ratioCell(row.simplePerYear),
    rank: row.rank,
  }))
  return { columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) }
}
