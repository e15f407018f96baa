import type { PoolAnswer } from '../../lib/outcomes/pool-answer.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { ada, adaAnEpoch, count, percent, poolName, unknown } from '../figures.ts'
import type { Block, Pair } from '../layout/blocks.ts'
import { ratioCell, type Sheet } from '../layout/csv.ts'
import { luckPairs } from './luck-words.ts'
import { warningBlocks } from './warning-words.ts'

/** The pool for people. */
export function poolBlocks(answer: PoolAnswer): Block[] {
  const { record } = answer
  return [
    { kind: 'title', text: poolName(record) },
    { kind: 'text', text: poolIdText(record.id) },
    { kind: 'pairs', pairs: figurePairs(answer) },
    { kind: 'heading', text: `An epoch, expected (epoch ${answer.now.epoch})` },
    { kind: 'pairs', pairs: rewardPairs(answer) },
    { kind: 'heading', text: 'A member’s return' },
    { kind: 'pairs', pairs: returnPairs(answer) },
    { kind: 'heading', text: 'Luck' },
    { kind: 'pairs', pairs: luckPairs(answer.luck, 'nothing for members') },
    ...warningBlocks(answer.warnings),
  ]
}

const pledgeWords = { met: 'met', unmet: 'not met', unknown: 'not known to be met' } as const

function figurePairs({ basis, record, lastEarning }: PoolAnswer): Pair[] {
  return [
    ['stake', ada(basis.poolStake), `${percent(basis.saturation, 1)} of saturation`],
    ['pledge', ada(basis.pledge), pledgeWords[basis.pledgeStatus]],
    [
      'owners hold',
      record.ownerStake === null ? unknown : ada(record.ownerStake),
      record.ownerStakeEpoch === null ? undefined : `epoch ${record.ownerStakeEpoch}`,
    ],
    ['fixed cost', ada(basis.fixedCost), 'an epoch'],
    ['margin', percent(basis.margin)],
    ['retires', record.retiringEpoch === null ? unknown : `epoch ${record.retiringEpoch}`],
    ...(lastEarning === null ? [] : [['last epoch that earns', count(lastEarning)] as const]),
  ]
}

function rewardPairs({ poolReward, operator, members, perMillion }: PoolAnswer): Pair[] {
  return [
    ['the pool earns', adaAnEpoch(poolReward), 'mean over the blocks it may make'],
    ['the operator gets', adaAnEpoch(operator.total), 'owners taken to hold the pledge'],
    ['  fixed cost', adaAnEpoch(operator.fixedCost)],
    ['  margin', adaAnEpoch(operator.margin)],
    ['  owners’ stake', adaAnEpoch(operator.owners)],
    ['the members get', adaAnEpoch(members)],
    [
      '1,000,000 ada get',
      adaAnEpoch(perMillion.reward),
      `before fees ${adaAnEpoch(perMillion.beforeFees)}`,
    ],
  ]
}

function returnPairs({ returns }: PoolAnswer): Pair[] {
  return [
    ['an epoch', percent(returns.perEpoch, 4)],
    ['simple, a year', percent(returns.simplePerYear, 3)],
    ['compounded, a year', percent(returns.compoundedPerYear, 3)],
  ]
}

/** The pool for programs. */
export function poolResult({ record, basis, now, luck, ...rest }: PoolAnswer): unknown {
  const { rows: _rows, ...chances } = luck
  return {
    id: poolIdText(record.id),
    ...{ ticker: record.ticker, name: record.name },
    activeStake: basis.poolStake,
    saturation: basis.saturation,
    ...{ pledge: basis.pledge, pledgeStatus: basis.pledgeStatus },
    ...{ margin: basis.margin, fixedCost: basis.fixedCost },
    ownerStake: record.ownerStake,
    ownerStakeEpoch: record.ownerStakeEpoch,
    retiringEpoch: record.retiringEpoch,
    ...rest,
    luck: chances,
    pot: now,
  }
}

/** One row. */
export function poolSheet(answer: PoolAnswer): Sheet {
  const { record, basis, poolReward, operator, members, perMillion, now } = answer
  const row = {
    ...{ id: poolIdText(record.id), ticker: record.ticker, name: record.name, epoch: now.epoch },
    active_stake_lovelace: basis.poolStake,
    pledge_lovelace: basis.pledge,
    pledge_status: basis.pledgeStatus,
    fixed_cost_lovelace: basis.fixedCost,
    margin: ratioCell(basis.margin),
    saturation: ratioCell(basis.saturation),
    pool_reward_lovelace: poolReward,
    operator_reward_lovelace: operator.total,
    members_reward_lovelace: members,
    reward_per_million_ada_lovelace: perMillion.reward,
  }
  return { columns: Object.keys(row), rows: [Object.values(row)] }
}
