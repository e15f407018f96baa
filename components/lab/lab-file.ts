import Papa from 'papaparse'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import type { LabRow } from '../../lib/outcomes/lab-rows.ts'
import { adaText, decimalText, lovelace, type Rational } from '../../lib/rewards/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { saveText } from '../live/save-file.ts'

/** What is taken along: every public pool before and after, with the link that shows the same. */
export type LabFile = {
  readonly answer: LabAnswer
  readonly rows: readonly LabRow[]
  readonly link: string
}

const share = (value: Rational) => decimalText(value, 12)
const ada = (amount: bigint) =>
  amount < 0n ? `-${adaText(lovelace(-amount))}` : adaText(lovelace(amount))

/** By the heads of the CSV; numbers as plain decimals whatever the locale. */
function fileRow(row: LabRow) {
  const { pool } = row
  return {
    pool: poolIdText(pool.id),
    ticker: pool.ticker,
    name: pool.name,
    'active stake (ada)': ada(pool.activeStake),
    'pledge (ada)': ada(pool.pledge),
    margin: share(pool.margin),
    'saturation today': share(row.fullBefore),
    'saturation then': share(row.fullAfter),
    'member return today, simple per year': share(row.rosBefore),
    'member return then, simple per year': share(row.rosAfter),
    'change of member return': share(row.change),
    'change of all members, a year (ada)': ada(row.members),
    'operator today, an epoch (ada)': ada(row.operatorBefore),
    'operator then, an epoch (ada)': ada(row.operatorAfter),
    'change of the operator, a year (ada)': ada(row.operator),
  }
}

const about = ({ answer, link }: LabFile) => ({
  link,
  preset: answer.rules.preset.id,
  'data epoch': answer.dataEpoch,
  'epoch of the figures': answer.epoch,
  'epochs in a year': answer.epochsPerYear,
  'pot today (ada)': ada(answer.before.rewardPot),
  'pot then (ada)': ada(answer.after.rewardPot),
})

const pot = ({ answer }: LabFile) =>
  answer.pot.map(({ part, before, after }) => ({
    part,
    'today (lovelace)': String(before),
    'then (lovelace)': String(after),
  }))

/** Text that a spreadsheet would run is disarmed. */
export function labCsv(file: LabFile): string {
  const rows = file.rows.map(fileRow)
  const head = Object.entries(about(file)).map(([name, value]) => [name, String(value)])
  const parts = pot(file)
  const table = (of: readonly Readonly<Record<string, unknown>>[]) => [
    Object.keys(of[0] ?? {}),
    ...of.map((row) => Object.values(row)),
  ]
  return Papa.unparse([...head, [], ...table(parts), [], ...table(rows)], {
    escapeFormulae: true,
    newline: '\r\n',
  })
}

export function labJson(file: LabFile): string {
  const all = { ...about(file), pot: pot(file), pools: file.rows.map(fileRow) }
  return `${JSON.stringify(all, null, 1)}\n`
}

/** Saves it on the reader's device. */
export function saveLab(file: LabFile, as: 'csv' | 'json'): void {
  const name = `cardano-lab-${file.answer.rules.preset.id}-epoch-${file.answer.epoch}.${as}`
  saveText(as === 'csv' ? labCsv(file) : labJson(file), name, as)
}
