import type { DelegatorOutcome, EpochShare } from '../../lib/outcomes/types.ts'
import { type Scenario, scenarioParams } from '../../lib/scenario/index.ts'
import { type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import {
  ada,
  adaAnEpoch,
  adaBare,
  chanceWords,
  count,
  moment,
  money,
  percent,
  poolName,
} from '../figures.ts'
import type { Block, Pair } from '../layout/blocks.ts'
import type { Sheet } from '../layout/csv.ts'
import { luckPairs } from './luck-words.ts'
import { warningBlocks } from './warning-words.ts'

/** The answer for people. */
export function estimateBlocks(outcome: DelegatorOutcome, pool: Pool | null): Block[] {
  return [
    { kind: 'title', text: titleOf(outcome, pool) },
    { kind: 'pairs', pairs: rewardPairs(outcome) },
    { kind: 'heading', text: 'Return on the stake' },
    { kind: 'pairs', pairs: returnPairs(outcome) },
    { kind: 'heading', text: 'Where it goes, a year of such epochs' },
    { kind: 'pairs', pairs: sharePairs(outcome.feesPerYear) },
    { kind: 'heading', text: 'Luck' },
    { kind: 'pairs', pairs: chancePairs(outcome) },
    ...(outcome.pool ? poolPart(outcome.pool) : []),
    { kind: 'heading', text: 'When' },
    { kind: 'pairs', pairs: whenPairs(outcome) },
    ...warningBlocks(outcome.warnings),
  ]
}

function titleOf({ stake, basis }: DelegatorOutcome, pool: Pool | null): string {
  const where =
    basis === 'average'
      ? 'the average pool'
      : pool
        ? `${poolName(pool)} (${poolIdText(pool.id)})`
        : 'a pool of your own'
  return `${ada(stake)} in ${where} earns on average`
}

function rewardPairs(outcome: DelegatorOutcome): Pair[] {
  const { perEpoch, perMonth, perYear, horizon, fiat, basis } = outcome
  const over =
    basis === 'average'
      ? 'the pools, by their stake, and their blocks'
      : 'the blocks the pool may make'
  const band =
    horizon.low === null || horizon.high === null
      ? undefined
      : `eight times in ten ${adaBare(horizon.low)} to ${ada(horizon.high)}`
  const worth = (amount: 'perYear' | 'horizon') =>
    fiat ? [money(fiat[amount], fiat.currency)] : []
  return [
    ['an epoch', adaAnEpoch(perEpoch.reward), `mean over ${over}`],
    ['a month', ada(perMonth)],
    ['a year', ada(perYear), ['of such epochs', ...worth('perYear')].join(', ')],
    [
      `${count(horizon.epochs)} epochs`,
      ada(horizon.reward),
      ['reserves falling', ...worth('horizon'), ...(band ? [band] : [])].join('; '),
    ],
    ['paid by then', ada(horizon.paidByThen)],
  ]
}

function returnPairs({ ros }: DelegatorOutcome): Pair[] {
  return [
    ['an epoch', percent(ros.perEpoch, 4)],
    ['simple, a year', percent(ros.simplePerYear, 3)],
    ['compounded, a year', percent(ros.compoundedPerYear, 3)],
    ['over the next year', percent(ros.overNextYear, 3), 'by the calendar, reserves falling'],
    ['over the horizon', percent(ros.overHorizon, 3)],
  ]
}

function sharePairs({ beforeFees, fixedCost, margin, reward }: EpochShare): Pair[] {
  return [
    ['before fees', ada(beforeFees)],
    ['fixed cost takes', ada(fixedCost)],
    ['margin takes', ada(margin)],
    ['left', ada(reward)],
  ]
}

function chancePairs({ luck, spread }: DelegatorOutcome): Pair[] {
  if (luck) return luckPairs(luck, 'an epoch that pays nothing')
  if (spread)
    return [
      [
        'eight ada in ten are in pools that pay',
        `${adaBare(spread.low)} to ${ada(spread.high)}`,
        'an epoch',
      ],
      ['an epoch that pays nothing', chanceWords(spread.chanceOfNothing)],
      ['pools in the average', count(spread.pools)],
    ]
  return []
}

function poolPart(pool: NonNullable<DelegatorOutcome['pool']>): Block[] {
  return [
    { kind: 'heading', text: 'The pool, with this stake in it' },
    {
      kind: 'pairs',
      pairs: [
        ['stake', ada(pool.poolStake), `${percent(pool.saturation, 1)} full`],
        ['pledge', ada(pool.pledge), pool.pledgeStatus],
        ['fixed cost', ada(pool.fixedCost), 'an epoch'],
        ['margin', percent(pool.margin)],
      ],
    },
  ]
}

function whenPairs({ timeline }: DelegatorOutcome): Pair[] {
  const { delegatedIn, snapshot, earning, paid } = timeline
  return [
    ['delegated', moment(delegatedIn.at), `epoch ${delegatedIn.epoch}`],
    ['counted', moment(snapshot.at), `as epoch ${snapshot.epoch} starts`],
    ['earns from', moment(earning.from), `epoch ${earning.epoch}`],
    ['first paid', moment(paid.at), `as epoch ${paid.epoch} starts`],
  ]
}

/** The answer for programs. */
export function estimateResult(outcome: DelegatorOutcome, scenario: Scenario): unknown {
  const { pool, now, known, sum: _sum, averageSum: _averageSum, ...rest } = outcome
  return {
    link: `?${scenarioParams(scenario)}`,
    scenario,
    ...rest,
    pool: pool && { ...pool, id: pool.id && poolIdText(pool.id) },
    pot: now,
    potAtDataEpoch: known,
  }
}

/** The projection, row by row. */
export function estimateSheet({ projection }: DelegatorOutcome): Sheet {
  return {
    columns: ['epochs', 'epoch', 'reward', 'low', 'high', 'paid', 'holding'].map(lovelaceColumn),
    rows: projection.map((row) => [
      row.epochs,
      row.epoch,
      row.reward,
      row.low,
      row.high,
      row.paid,
      row.holding,
    ]),
  }
}

const counts = ['epochs', 'epoch']

const lovelaceColumn = (name: string) => (counts.includes(name) ? name : `${name}_lovelace`)
