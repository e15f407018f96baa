import { type Epoch, epoch, type NetworkName } from '../rewards/index.ts'
import type { PoolId } from './pool-id.ts'
import {
  columnOf,
  countRows,
  exactly,
  type Reader,
  readCount,
  readEpoch,
  readJson,
  readShape,
  readText,
  refuse,
} from './wire.ts'

/**
 * By how much a pool's stake changed, per mille of what it was, rounded. `new`: it was in no stake distribution up to
 * then. Null where what it was is not known.
 */
export type StakeChange = number | 'new' | null

/** How one pool's stake went. */
export type PoolTrend = {
  /** Its stake at each of `PoolTrends.epochs`, in {@link trendLevels}ths of its largest there; null where not listed. */
  readonly line: readonly (number | null)[]
  readonly overTen: StakeChange
  readonly overHundred: StakeChange
}

/** How the stake of every pool of a bundle went, small enough to draw a line in every row of a table. */
export type PoolTrends = {
  readonly network: NetworkName
  /** The epochs of the lines' points, evenly spread; the last is that of the bundle. */
  readonly epochs: readonly Epoch[]
  readonly of: ReadonlyMap<PoolId, PoolTrend>
}

/** Points of a line. */
export const trendPoints = 16

/** Steps of a line, from 0 to the pool's largest stake. */
export const trendLevels = 31

/** A level is one character; `_` is unknown. */
const levels = '0123456789abcdefghijklmnopqrstuv'

/** The epochs of the points between two, both included. */
export function trendEpochs(from: number, to: number): readonly number[] {
  const last = trendPoints - 1
  return Array.from(levels.slice(0, trendPoints), (_, i) =>
    Math.round(from + ((to - from) * i) / last),
  )
}

/** A line as text, from the stakes at its points. */
export function lineText(stakes: readonly (bigint | null)[]): string {
  const most = stakes.reduce((most: bigint, stake) => (stake && stake > most ? stake : most), 1n)
  const scale = BigInt(trendLevels)
  return stakes
    .map((stake) =>
      stake === null ? '_' : levels.charAt(Number((2n * stake * scale + most) / (2n * most))),
    )
    .join('')
}

/** The change of the newest of some epochs' stakes since the epoch `ago` before. */
export function stakeChange(stakes: readonly (bigint | null)[], ago: number): StakeChange {
  const then = stakes.length - 1 - ago
  const [before, now] = [stakes[then], stakes.at(-1)]
  if (now === undefined || now === null || then < 0) return null
  if (before) return Number((2_000n * now + before) / (2n * before)) - 1_000
  return stakes.slice(0, then + 1).every((stake) => !stake) ? 'new' : null
}

const readLine: Reader<PoolTrend['line']> = (cell, field) => {
  const text = readText(cell, field)
  if (text.length !== trendPoints) refuse('COLUMN_LENGTH', field)
  return Array.from(text, (char) => {
    if (char === '_') return null
    const level = levels.indexOf(char)
    return level < 0 ? refuse('NOT_A_DECIMAL', field, char) : level
  })
}

/** At most all ada there is, from one lovelace. */
const mostChange = Number.MAX_SAFE_INTEGER

const readChange: Reader<StakeChange> = (cell, field) =>
  cell === null || cell === 'new' ? cell : readCount(cell, field, mostChange, -1_000)

/**
 * Decode the trends of a bundle.
 *
 * @param ids of the bundle's pools, in its order: the rows of the file have no names of their own.
 * @throws {SnapshotError}
 */
export function decodePoolTrends(
  source: unknown,
  network: NetworkName,
  ids: readonly PoolId[],
): PoolTrends {
  const { from, to, columns } = readShape(readJson(source), 'poolTrends', {
    version: exactly(1, 'WRONG_VERSION'),
    network: exactly(network, 'WRONG_NETWORK'),
    from: readEpoch,
    to: readEpoch,
    columns: (cells, field) =>
      readShape(cells, field, {
        line: columnOf(readLine),
        overTen: columnOf(readChange),
        overHundred: columnOf(readChange),
      }),
  })
  if (to < from) refuse('OUT_OF_RANGE', 'poolTrends.to')
  const rows = countRows(columns, 'poolTrends.columns')
  if (rows !== ids.length) refuse('COLUMN_LENGTH', 'poolTrends.columns.line')
  const { line, overTen, overHundred } = columns
  const trendOf = (_: PoolId, i: number): PoolTrend => ({
    line: line[i] ?? [],
    overTen: overTen[i] ?? null,
    overHundred: overHundred[i] ?? null,
  })
  return {
    network,
    epochs: trendEpochs(from, to).map((at) => epoch(at)),
    of: new Map(ids.map((id, i) => [id, trendOf(id, i)])),
  }
}
