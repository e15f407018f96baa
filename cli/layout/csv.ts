import { jsonRatioDecimals } from '../../lib/format/json.ts'
import { decimalText, type Rational } from '../../lib/rewards/index.ts'
import { printable } from './width.ts'

/** A cell: text from anywhere, a figure of ours, or nothing known. */
export type Cell = string | number | bigint | null

/** Rows under named columns. */
export type Sheet = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** RFC 4180: every line ends with CR LF, a cell with a comma or a quote is quoted; none has a line break. */
export function csvText({ columns, rows }: Sheet): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

/** What a spreadsheet would run: text that starts like a formula, or with what it skips before one. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A number of ours, also where it comes as text: `-12.5`. */
const figure = /^-?\d+(\.\d+)?$/

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = printable(cell)
  const safe = formula.test(text) && !figure.test(text) ? `'${text}` : text
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A ratio as a cell: twelve decimals, cut off, as in JSON. */
export function ratioCell(value: Rational | null): string | null {
  return value === null ? null : decimalText(value, jsonRatioDecimals)
}
