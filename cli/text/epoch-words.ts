import type { EpochAnswer, EpochRow } from '../../lib/outcomes/epoch-answer.ts'
import { adaExact, adaShort, count, moment, percent, percentExact, unknown } from '../figures.ts'
import type { Block, Pair } from '../layout/blocks.ts'
import { type Cell, ratioCell, type Sheet } from '../layout/csv.ts'

const short = (amount: bigint | null) => (amount === null ? unknown : adaShort(amount))

/** Epochs as a table. */
export function epochsBlocks(rows: readonly EpochRow[]): Block[] {
  return [
    { kind: 'title', text: `Epochs ${rows[0]?.epoch} to ${rows.at(-1)?.epoch}, amounts in ada` },
    {
      kind: 'table',
      columns: [
        ...['epoch', 'starts'].map((name) => ({ name })),
        ...[
          'reserves',
          'treasury',
          'fees',
          'blocks',
          'active stake',
          'pools',
          'rewards',
          'k',
          'a0',
        ].map((name) => ({ name, right: true }) as const),
      ],
      rows: rows.map((row) => [
        String(row.epoch),
        new Date(row.start * 1000).toISOString().slice(0, 10),
        short(row.reserves),
        short(row.treasury),
        short(row.fees),
        count(row.poolBlocks),
        short(row.activeStake),
        count(row.pools),
        short(row.rewardsDistributed),
        count(row.k),
        row.a0 === null ? unknown : (ratioCell(row.a0) ?? unknown),
      ]),
    },
  ]
}

const exact = (amount: bigint | null) => (amount === null ? unknown : adaExact(amount))

/** One epoch, opened. */
export function epochBlocks(answer: EpochAnswer): Block[] {
  const { row, pot } = answer
  return [
    { kind: 'title', text: `Epoch ${row.epoch}, ${moment(row.start)} to ${moment(row.end)}` },
    { kind: 'heading', text: 'As it began' },
    { kind: 'pairs', pairs: potPairs(row) },
    { kind: 'heading', text: 'In it' },
    { kind: 'pairs', pairs: eventPairs(row) },
    { kind: 'heading', text: 'Its reward pot, worked out' },
    ...(pot === null
      ? [{ kind: 'text', text: 'A figure that it needs is not known.' } as const]
      : [{ kind: 'pairs', pairs: workedPairs(answer, pot) } as const]),
  ]
}

function potPairs(row: EpochRow): Pair[] {
  return [
    ['reserves', exact(row.reserves)],
    ['treasury', exact(row.treasury)],
    [
      'active stake',
      exact(row.activeStake),
      `${count(row.pools)} pools, ${count(row.delegations)} delegations`,
    ],
    [
      'k',
      count(row.k),
      `a0 ${text(row.a0)}, ρ ${percentExact(row.rho)}, τ ${percentExact(row.tau)}, d ${text(row.decentralisation)}`,
    ],
    ['least fixed cost', exact(row.minPoolCost)],
    ['protocol', count(row.protocolMajor)],
  ]
}

const text = (value: Parameters<typeof ratioCell>[0]) => ratioCell(value) ?? unknown

function eventPairs(row: EpochRow): Pair[] {
  return [
    ['fees', exact(row.fees)],
    ['blocks', count(row.blocks), `${count(row.poolBlocks)} by pools`],
  ]
}

function workedPairs(answer: EpochAnswer, pot: NonNullable<EpochAnswer['pot']>): Pair[] {
  const { paid, unpaid, paidShare } = answer
  return [
    ['η', percent(pot.eta, 3), `${count(pot.expectedBlocks)} blocks expected of pools`],
    ['from the reserves', exact(pot.deltaR1), 'min(1, η)·ρ·reserves of the next epoch'],
    ['to the treasury', exact(pot.deltaT1), 'τ of that and the fees'],
    ['for the pools, R', exact(pot.rewardPot)],
    [
      'paid by the chain',
      exact(paid),
      paidShare === null ? undefined : `${percent(paidShare)} of R`,
    ],
    ['back to the reserves', unpaid === null ? unknown : adaExact(unpaid)],
  ]
}

/** One epoch for programs. */
export function epochResult({ row, ...worked }: EpochAnswer): unknown {
  return { ...row, ...worked }
}

/** Epochs as rows; columns of amounts carry their unit in the name. */
export function epochSheet(rows: readonly EpochRow[]): Sheet {
  const [first] = rows
  const names = Object.keys(first ?? {}) as (keyof EpochRow)[]
  const isAmount = (name: keyof EpochRow) => rows.some((row) => typeof row[name] === 'bigint')
  return {
    columns: names.map((name) => (isAmount(name) ? `${name}_lovelace` : name)),
    rows: rows.map((row) => names.map((name) => cellOf(row[name]))),
  }
}

function cellOf(value: EpochRow[keyof EpochRow]): Cell {
  return typeof value === 'object' ? ratioCell(value) : value
}
