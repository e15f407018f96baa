// Reading JSON that nobody has vouched for: every value is checked for type and grammar, every key is expected.
import {
  compare,
  decimalText,
  type Epoch,
  epoch,
  equal,
  type Lovelace,
  lovelace,
  maxSupply,
  parseRatio,
  type Rational,
  ratio,
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

/** An object with exactly these keys. */
export function readRecord<Key extends string>(
  value: unknown,
  field: string,
  keys: readonly Key[],
): Record<Key, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse('WRONG_TYPE', field, 'not an object')
  for (const key of keys) if (!Object.hasOwn(value, key)) refuse('MISSING_FIELD', `${field}.${key}`)
  for (const key of Object.keys(value))
    if (!(keys as readonly string[]).includes(key)) refuse('UNKNOWN_FIELD', `${field}.${key}`)
  return value as Record<Key, unknown>
}

export function readList(value: unknown, field: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse('WRONG_TYPE', field, 'not a list')
}

/** A column of `count` cells, each read alike. The field of an error names the row. */
export function readColumn<T>(
  value: unknown,
  field: string,
  count: number,
  read: (cell: unknown, field: string) => T,
): readonly T[] {
  const cells = readList(value, field)
  if (cells.length !== count) refuse('COLUMN_LENGTH', field)
  let row = 0
  try {
    const column: T[] = []
    for (; row < count; row += 1) column.push(read(cells[row], field))
    return column
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error
    throw new SnapshotError(error.code, `${field}[${row}]`, error.detail)
  }
}

export function readText(value: unknown, field: string): string {
  return typeof value === 'string' ? value : refuse('WRONG_TYPE', field, 'not a text')
}

/** A count: a whole JSON number. */
export function readCount(value: unknown, field: string, most = 1e9, least = 0): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) refuse('WRONG_TYPE', field)
  return value >= least && value <= most ? value : refuse('OUT_OF_RANGE', field, String(value))
}

export function readEpoch(value: unknown, field: string): Epoch {
  return epoch(readCount(value, field, 100_000))
}

/** A whole number as decimal text, `0…most`. */
export function readWhole(value: unknown, field: string, most: bigint): bigint {
  const text = readText(value, field)
  if (!wholeNumber.test(text)) refuse('NOT_A_DECIMAL', field, text.slice(0, 40))
  const whole = BigInt(text)
  return whole <= most ? whole : refuse('OUT_OF_RANGE', field, text)
}

/** An amount in lovelace, at most all there can be. */
export function readLovelace(value: unknown, field: string): Lovelace {
  return lovelace(readWhole(value, field, maxSupply), field)
}

/** A ratio within `0…most`: a decimal text or `n/d`. */
export function readRatio(value: unknown, field: string, most: bigint): Rational {
  const text = readText(value, field)
  let read: Rational
  try {
    if (text.length > 80) refuse('NOT_A_DECIMAL', field)
    read = parseRatio(text)
  } catch {
    return refuse('NOT_A_DECIMAL', field, text.slice(0, 40))
  }
  if (compare(read, ratio(0n)) < 0 || compare(read, ratio(most)) > 0)
    refuse('OUT_OF_RANGE', field, text)
  return read
}

/** `read`, or null where the file says unknown. */
export function orNull<T>(
  read: (value: unknown, field: string) => T,
): (value: unknown, field: string) => T | null {
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
