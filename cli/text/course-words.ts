import type { CourseAnswer, CourseRow } from '../../lib/outcomes/course-answer.ts'
import type { ParameterChange } from '../../lib/rewards/index.ts'
import { adaShort, count, percent } from '../figures.ts'
import type { Block } from '../layout/blocks.ts'
import { ratioCell, type Sheet } from '../layout/csv.ts'
import { changeWords } from './scheme-words.ts'

export function courseBlocks(answer: CourseAnswer, changes: readonly ParameterChange[]): Block[] {
  const { from, to, rows, reservesHalved } = answer
  return [
    { kind: 'title', text: `Epochs ${from} to ${to}, amounts in ada` },
    {
      kind: 'table',
      columns: [
        ...['epoch', 'starts'].map((name) => ({ name })),
        ...['reserves', 'treasury', 'fees', 'pot', 'paid', '1M ada get', 'a year', 'k'].map(
          (name) => ({ name, right: true }) as const,
        ),
      ],
      rows: rows.map((row) => [
        String(row.epoch),
        day(row),
        ...[row.reserves, row.treasury, row.fees, row.rewardPot, row.paid].map(adaShort),
        adaShort(row.average.perMillion),
        percent(row.average.simplePerYear, 3),
        count(row.k),
      ]),
    },
    { kind: 'heading', text: 'What this is' },
    {
      kind: 'notes',
      notes: [
        'The return is a member’s of the average pool, simple a year, at that epoch’s pot; pools keep their stake, fees and pledges.',
        reservesHalved === null
          ? 'The reserves stay above half of what they begin with.'
          : `The reserves have halved in epoch ${reservesHalved}.`,
        ...changes.map((change) => `From epoch ${change.from}: ${changeOf(change)}.`),
      ],
    },
  ]
}

const day = ({ start }: CourseRow) => new Date(start * 1000).toISOString().slice(0, 10)

function changeOf({ from: _, minPoolCost, minPoolMargin, ...parameters }: ParameterChange): string {
  const rule = {
    ...(minPoolCost !== undefined && { minPoolCost }),
    ...(minPoolMargin !== undefined && { minPoolMargin }),
  }
  return changeWords({ rule, parameters })
}

export function courseResult({ rows, ...answer }: CourseAnswer, asked: object): unknown {
  return { asked, ...answer, rows }
}

export function courseSheet({ rows }: CourseAnswer): Sheet {
  const all = rows.map((row) => ({
    epoch: row.epoch,
    starts: day(row),
    reserves_lovelace: row.reserves,
    treasury_lovelace: row.treasury,
    fees_lovelace: row.fees,
    delta_r1_lovelace: row.deltaR1,
    reward_pot_lovelace: row.rewardPot,
    paid_lovelace: row.paid,
    reward_per_million_ada_lovelace: row.average.perMillion,
    return_simple_per_year: ratioCell(row.average.simplePerYear),
    k: row.k,
    a0: ratioCell(row.a0),
    rho: ratioCell(row.rho),
    tau: ratioCell(row.tau),
  }))
  return { columns: Object.keys(all[0] ?? {}), rows: all.map((row) => Object.values(row)) }
}
