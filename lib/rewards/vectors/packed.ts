import { BadVectorError, type Fields, isFields } from './read-fields.ts'

/*
 * Vectors by columns: a key whose value never changes is written once, under `same`; the others are
 * lists of one value for each row, null where a row has no such key. Lists of objects nest the same way.
 */

/** More than any file has: a table may name rows that none of its columns hold. */
const mostRows = 100_000

type Value = string | readonly string[] | Table
type Table = {
  readonly rows: number
  readonly same: Readonly<Record<string, Value>>
  readonly columns: Readonly<Record<string, readonly (Value | null)[]>>
}

/** A file of vectors by columns. `in.…` and `out.…` name the parts of a vector. */
export type PackedVectors = {
  readonly format: 'columns'
  readonly kind: string
  readonly source: string
  readonly table: Table
}

/** Turns a document of vectors into columns. Comments other than `id` are left out. */
export function packVectors(document: {
  readonly kind: string
  readonly source: string
  readonly vectors: readonly { readonly id: string; readonly in: Fields; readonly out: Fields }[]
}): PackedVectors {
  const rows = document.vectors.map((vector) => ({
    id: vector.id,
    ...prefixed('in.', vector.in),
    ...prefixed('out.', vector.out),
  }))
  const { kind, source } = document
  return { format: 'columns', kind, source, table: pack(rows) }
}

/** The document {@link packVectors} was given. */
export function unpackVectors(packed: Fields): Fields {
  const vectors = unpack(packed.table, 'table').map((row) => {
    const parts: Record<'in' | 'out', Record<string, unknown>> = { in: {}, out: {} }
    for (const [key, value] of Object.entries(row)) {
      if (key.startsWith('in.')) parts.in[key.slice(3)] = value
      else if (key.startsWith('out.')) parts.out[key.slice(4)] = value
      else if (key !== 'id') throw new BadVectorError('table', key, 'unknown column')
    }
    return { id: row.id, ...parts }
  })
  return { kind: packed.kind, source: packed.source, vectors }
}

function prefixed(prefix: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [prefix + key, value]))
}

function pack(rows: readonly Fields[]): Table {
  const same: Record<string, Value> = {}
  const columns: Record<string, (Value | null)[]> = {}
  for (const key of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const values = rows.map((row) => packValue(row[key]))
    const first = values[0] ?? null
    const texts = new Set(values.map((value) => JSON.stringify(value)))
    if (texts.size === 1 && first !== null) same[key] = first
    else columns[key] = values
  }
  return { rows: rows.length, same, columns }
}

function packValue(value: unknown): Value | null {
  if (value === undefined) return null
  if (Array.isArray(value) && value.some(isFields)) return pack(value.filter(isFields))
  if (Array.isArray(value)) return value.map(String)
  return String(value)
}

function unpack(table: unknown, place: string): Record<string, unknown>[] {
  if (!isFields(table) || !isFields(table.same) || !isFields(table.columns))
    throw new BadVectorError(place, 'table', 'not a table of vectors')
  const { rows, same, columns } = table
  if (typeof rows !== 'number' || !Number.isSafeInteger(rows) || rows < 0 || rows > mostRows)
    throw new BadVectorError(place, 'rows', 'not a number of rows')
  const unpacked: Record<string, unknown>[] = Array.from({ length: rows }, () => ({}))
  for (const [key, value] of Object.entries(same)) {
    for (const row of unpacked) row[key] = unpackValue(value, key)
  }
  for (const [key, values] of Object.entries(columns)) {
    if (!Array.isArray(values) || values.length !== rows)
      throw new BadVectorError(place, key, `not a column of ${rows} values`)
    unpacked.forEach((row, i) => {
      if (values[i] !== null) row[key] = unpackValue(values[i], key)
    })
  }
  return unpacked
}

function unpackValue(value: unknown, place: string): unknown {
  return isFields(value) ? unpack(value, place) : value
}
