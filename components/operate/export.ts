import Papa from 'papaparse'
import { worth } from '../../lib/outcomes/operate-money.ts'
import type { OperateParts } from '../../lib/outcomes/operate-parts.ts'
import type { OperateStatement, StatementColumn } from '../../lib/outcomes/operate-statement.ts'
import { decimalText, type Lovelace, lovelace, type Rational } from '../../lib/rewards/index.ts'
import type { OperateScenario, OperateText } from '../../lib/scenario/operate-words.ts'
import { saveText } from '../live/save-file.ts'
import { spans } from './statement-rows.ts'

/** What is taken along: the plan as it was asked, and what it brings. */
export type OperateExport = {
  /** The link that shows the same. */
  readonly link: string
  readonly text: OperateText
  readonly scenario: OperateScenario
  readonly statement: OperateStatement
  readonly parts: Partial<OperateParts>
}

const signedAda = (amount: bigint | null): string =>
  amount === null ? '' : decimalText({ n: amount, d: 1_000_000n }, 6)
const share = (value: Rational | null | undefined): string => (value ? decimalText(value, 9) : '')
const ada = (amount: Lovelace | null | undefined): string =>
  amount == null ? '' : signedAda(lovelace(amount))

/** Heads and their figures, plain decimals whatever the locale; empty where not known. */
function figures({ scenario, statement, parts }: OperateExport): [string, string, string][] {
  const { now, plan } = statement
  const { standing, luck, solved } = parts
  const both = (
    name: string,
    of: (column: StatementColumn) => string,
  ): [string, string, string] => [name, of(now), of(plan)]
  const lines = spans.flatMap((span) =>
    (['fixedCost', 'margin', 'owners', 'income', 'costs', 'profit'] as const).map((line) =>
      both(`${names[line]}, ${spanNames[span]} (ada)`, (column) => signedAda(column[span][line])),
    ),
  )
  const { price, currency } = scenario
  const inMoney = price
    ? [
        both(`profit, a year (${currency})`, ({ perYear }) =>
          perYear.profit === null ? '' : decimalText(worth(perYear.profit, price), 2),
        ),
      ]
    : []
  return [
    ...lines,
    ...inMoney,
    both('members’ return, simple a year', ({ returns }) => share(returns.simplePerYear)),
    both('saturation', ({ saturation }) => share(saturation)),
    ['rank by members’ return', rank(standing?.now), rank(standing?.plan)],
    [
      'income of six epochs, 1 in 10 below (ada)',
      ada(luck?.now.month.low),
      ada(luck?.plan.month.low),
    ],
    [
      'income of six epochs, 1 in 10 above (ada)',
      ada(luck?.now.month.high),
      ada(luck?.plan.month.high),
    ],
    ['income of a year, 1 in 10 below (ada)', ada(luck?.now.year.low), ada(luck?.plan.year.low)],
    ['income of a year, 1 in 10 above (ada)', ada(luck?.now.year.high), ada(luck?.plan.year.high)],
    [
      'chance of six epochs in the red',
      share(luck?.now.monthInTheRed),
      share(luck?.plan.monthInTheRed),
    ],
    ['break-even stake (ada)', solvedStake(solved?.now.stake), solvedStake(solved?.plan.stake)],
  ]
}

const names = {
  fixedCost: 'fixed cost kept',
  margin: 'margin',
  owners: 'own stake’s share',
  income: 'income',
  costs: 'running costs',
  profit: 'profit',
} as const
const spanNames = { perEpoch: 'an epoch', perMonth: 'a month', perYear: 'a year' } as const
const rank = (standing: { readonly rank: number } | undefined) =>
  standing ? String(standing.rank) : ''
const solvedStake = (solution: { kind: string; value?: Lovelace } | null | undefined) =>
  solution?.kind === 'solved' ? ada(solution.value) : ''

function about({ link, text, statement }: OperateExport): [string, string][] {
  return [
    ['link', link],
    ['data epoch', String(statement.dataEpoch)],
    ['epoch of the forecast', String(statement.basis.epoch)],
    ['epochs in a year', String(statement.frame.epochsPerYear)],
    ...Object.entries(text).map(([field, value]): [string, string] => [`asked: ${field}`, value]),
  ]
}

/** Text that a spreadsheet would run is disarmed. */
export function operateCsv(plan: OperateExport): string {
  const rows = [...about(plan), [], ['figure', 'now', 'plan'], ...figures(plan), ...pathRows(plan)]
  return Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })
}

function pathRows({ parts }: OperateExport): string[][] {
  if (!parts.path) return []
  return [
    [],
    ['epoch', 'pool stake (ada)', 'income (ada)', 'profit (ada)'],
    ...parts.path.rows.map((row) => [
      String(row.epoch),
      ada(row.poolStake),
      ada(row.operator),
      signedAda(row.profit),
    ]),
  ]
}

export function operateJson(plan: OperateExport): string {
  const rows = figures(plan).map(([figure, now, planned]) => [
    figure,
    { now: now || null, plan: planned || null },
  ])
  const [, head = [], ...path] = pathRows(plan)
  const json = {
    ...Object.fromEntries(about(plan)),
    figures: Object.fromEntries(rows),
    path: path.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] || null]))),
  }
  return `${JSON.stringify(json, null, 1)}\n`
}

/** Save the plan as a file on the reader's device. */
export function downloadPlan(plan: OperateExport, as: 'csv' | 'json'): void {
  const name = `cardano-pool-plan-epoch-${plan.statement.basis.epoch}.${as}`
  saveText(as === 'csv' ? operateCsv(plan) : operateJson(plan), name, as)
}
