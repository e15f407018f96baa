import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type Row = Readonly<Record<string, string>>

/** Rows of a comma-separated text with a heading line; quotes as in RFC 4180. Rows of another width are refused. */
export function parseCsv(text: string): Row[] {
  const [heading, ...rows] = parseRecords(text)
  if (heading === undefined) throw new Error('No heading line')
  return rows.map((cells, index) => {
    if (cells.length !== heading.length)
      throw new Error(`Line ${index + 2} has ${cells.length} cells, not ${heading.length}`)
    return Object.fromEntries(heading.map((name, i) => [name, cells[i] ?? '']))
  })
}

function parseRecords(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  // A cell and what ends it. Inside quotes, two quotes mean one; commas and line ends mean themselves.
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (!match) throw new Error(`Broken quoting at character ${at}`)
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',' && cell.lastIndex < text.length) continue
    if (match[3] === ',') record.push('')
    records.push(record)
    record = []
  }
  return records
}

/** A table of the folder, plain or gzipped. */
export function readCsv(folder: string, name: string): Row[] {
  const bytes = readFileSync(join(folder, name))
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  try {
    return parseCsv(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

/** The cell of a column that must be there; empty text where the figure is unknown. */
export function cellOf(row: Row, column: string): string {
  const cell = row[column]
  if (cell === undefined) throw new Error(`No column ${column}`)
  return cell
}

/** Whole number or null for an empty cell. */
export function wholeOf(row: Row, column: string): bigint | null {
  const cell = cellOf(row, column)
  if (cell === '') return null
  if (!/^\d+$/.test(cell)) throw new Error(`${column}: not a whole number: ${cell}`)
  return BigInt(cell)
}

/** The number in the one column name that matches, such as 616 in `saturation_616_ppm`. */
export function numberInColumn(rows: readonly Row[], pattern: RegExp): number {
  const found = Object.keys(rows[0] ?? {}).flatMap((name) => pattern.exec(name)?.[1] ?? [])
  const [number, another] = found
  if (number === undefined || another !== undefined)
    throw new Error(`Expected one column like ${pattern}; found ${found.length}`)
  return Number(number)
}
