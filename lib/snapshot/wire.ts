// Reading JSON that nobody has vouched for: every value is checked for type and grammar, every key is expected.
import {
  decimalText,
  type Epoch,
  epoch,
  equal,
  type Lovelace,
  maxSupply,
  parseRatio,
  type Rational,
} from '../rewards/index.ts'
import { SnapshotError, type SnapshotErrorCode } from './snapshot-error.ts'

const wholeNumber = /^(0|[1-9]\d{0,16})$/

/** Refuse the file. */
export function refuse(code: SnapshotErrorCode, field: string, detail?: string): never {
  throw new SnapshotError(code, field, detail)
}

/** JSON text or bytes to a value; a value passes through. */
export function readJson(source: unknown): unknown {
  if (typeof source !== 'string' && !(source instanceof Uint8Array)) return source
  try {
    return JSON.parse(
      typeof source === 'string'
        ? source
        : new TextDecoder('utf-8', { fatal: true }).decode(source),
    )
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) refuse('NOT_JSON', 'file')
    throw cause
  }
}

/** Reads one value; `field` is its place in the file, for the refusal. */
export type Reader<T> = (value: unknown, field: string) => T

type Shape = Readonly<Record<string, Reader<unknown>>>

/** What the readers of a shape make. */
export type Shaped<Of extends Shape> = { readonly [Key in keyof Of]: ReturnType<Of[Key]> }

/** An object with exactly the keys of `shape`, each read in its order. @param field '' for the file itself. */
export function readShape<Of extends Shape>(value: unknown, field: string, shape: Of): Shaped<Of> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse('WRONG_TYPE', field || 'file', 'not an object')
  const at = (key: string) => (field === '' ? key : `${field}.${key}`)
  for (const key of Object.keys(value))
    if (!Object.hasOwn(shape, key)) refuse('UNKNOWN_FIELD', at(key))
  const cells = value as Readonly<Record<string, unknown>>
  const read: Record<string, unknown> = {}
  for (const [key, reader] of Object.entries(shape)) {
    if (!Object.hasOwn(cells, key)) refuse('MISSING_FIELD', at(key))
    read[key] = reader(cells[key], at(key))
  }
  return read as Shaped<Of>
}

/** Just this value, else a refusal of its own. */
export function exactly<const T>(expected: T, code: SnapshotErrorCode): Reader<T> {
  return (value, field) => (value === expected ? expected : refuse(code, field))
}

export function readList(value: unknown, field: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse('WRONG_TYPE', field, 'not a list')
}

/** Cells that are read alike. The field of a refusal names the row. */
export function columnOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, field) => {
    const column: T[] = []
    try {
      for (const cell of readList(value, field)) column.push(read(cell, field))
      return column
    } catch (error) {
      if (!(error instanceof SnapshotError) || !Array.isArray(value)) throw error
      throw new SnapshotError(error.code, `${field}[${column.length}]`, error.detail)
    }
  }
}

/** Rows of a table whose columns must be of one length, that of the first. */
export function countRows(
  columns: Readonly<Record<string, readonly unknown[]>>,
  field: string,
): number {
  const [first, ...others] = Object.entries(columns)
  const count = first?.[1].length ?? 0
  for (const [name, cells] of others)
    if (cells.length !== count) refuse('COLUMN_LENGTH', `${field}.${name}`)
  return count
}

/** Columns of one length as rows. */
export function rowsOf<Columns extends Readonly<Record<string, readonly unknown[]>>>(
  columns: Columns,
  field: string,
): { readonly [Name in keyof Columns]: Columns[Name][number] }[] {
  const rows = Array.from({ length: countRows(columns, field) }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, cells[i]])),
  )
  return rows as { readonly [Name in keyof Columns]: Columns[Name][number] }[]
}

export function readText(value: unknown, field: string): string {
  return typeof value === 'string' ? value : refuse('WRONG_TYPE', field, 'not a text')
}

/** A count: a whole JSON number. */
export function readCount(value: unknown, field: string, most = 1e9, least = 0): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) refuse('WRONG_TYPE', field)
  return value >= least && value <= most ? value : refuse('OUT_OF_RANGE', field, String(value))
}

/** A count of at least one. */
export function countTo(most: number): Reader<number> {
  return (value, field) => readCount(value, field, most, 1)
}

export function readEpoch(value: unknown, field: string): Epoch {
  return epoch(readCount(value, field, 100_000))
}

/** A whole number as decimal text, `least…most`. */
export function wholeTo(most: bigint, least = 0n): Reader<bigint> {
  return (value, field) => {
    const text = readText(value, field)
    if (!wholeNumber.test(text)) refuse('NOT_A_DECIMAL', field, text.slice(0, 40))
    const whole = BigInt(text)
    return whole >= least && whole <= most ? whole : refuse('OUT_OF_RANGE', field, text)
  }
}

/** An amount in lovelace, at most all there can be. */
export const readLovelace = /* @__PURE__ */ wholeTo(maxSupply) as Reader<Lovelace>

/** A ratio within `0…most`: a decimal text or `n/d`. */
export function ratioTo(most: bigint): Reader<Rational> {
  return (value, field) => {
    const text = readText(value, field)
    let read: Rational
    try {
      if (text.length > 80) refuse('NOT_A_DECIMAL', field)
      read = parseRatio(text)
    } catch {
      return refuse('NOT_A_DECIMAL', field, text.slice(0, 40))
    }
    return read.n <= most * read.d ? read : refuse('OUT_OF_RANGE', field, text)
  }
}

/** `read`, or null where the file says unknown. */
export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, field) => (value === null ? null : read(value, field))
}

/** A ratio as the shortest text that reads back as itself: a decimal where there is one, else `n/d`. */
export function ratioText(value: Rational): string {
  const decimal = decimalText(value, 12)
  return equal(parseRatio(decimal), value) ? decimal : `${value.n}/${value.d}`
}

type WireValue = string | number | null

/** Amounts and whole numbers as decimal text, ratios as {@link ratioText}, counts and epochs as they are. */
export function wireOf(
  figures: Readonly<Record<string, bigint | number | Rational | null>>,
): Record<string, WireValue> {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      typeof value === 'bigint'
        ? String(value)
        : typeof value === 'object' && value !== null
          ? ratioText(value)
          : value,
    ]),
  )
}

/** How a checksum is asked for: the caller brings the hash function. */
export type Checksum = {
  /** SHA-256 of the file, hex. */
  readonly expected: string
  readonly sha256: (bytes: Uint8Array) => string
}

/** @throws {SnapshotError} `CHECKSUM` unless `source` is the text or the bytes that were expected. */
export function verifyChecksum(source: unknown, { expected, sha256 }: Checksum): void {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  if (!(bytes instanceof Uint8Array)) refuse('CHECKSUM', 'file', 'needs the text or the bytes')
  if (sha256(bytes) !== expected) refuse('CHECKSUM', 'file')
}
