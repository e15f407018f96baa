import { RewardsError } from '../errors.ts'
import { epochOutputs, type Outputs, poolOutputs, potsOutputs } from './compute.ts'
import { unpackVectors } from './packed.ts'
import { BadVectorError, type Fields, isFields, readInteger } from './read-fields.ts'

/** One value that did not come out as the vector has it. */
export type Mismatch = {
  readonly vector: string
  /** Key of `out`, with the place in a list: `memberRewards[3]`. */
  readonly key: string
  readonly got: string
  readonly want: string
}

export type Replay = {
  readonly kind: string
  /** Vectors of which every key of `out` came out to the lovelace. */
  readonly passed: number
  readonly failed: number
  /** Single amounts that were compared. */
  readonly values: number
  /** At most one for each vector that failed: its first. */
  readonly mismatches: readonly Mismatch[]
}

const kinds: Readonly<Record<string, (vector: string, fields: Fields) => Outputs>> = {
  pots: potsOutputs,
  pool: poolOutputs,
  epoch: epochOutputs,
}

/**
 * Works out every vector of a document and compares every key of its `out`.
 *
 * A document is `{ kind, source, vectors: [{ id, in, out, … }] }` or the same by columns. Amounts are
 * decimal texts in lovelace, ratios `"n/d"`. Keys beside `in` and `out` are comments.
 *
 * @param document parsed JSON.
 * @throws {BadVectorError} for a kind, a key of `in` or a key of `out` that is not known, for one that
 *   `out` needs and `in` lacks, and for values outside the formulas' domain. Nothing is skipped.
 */
export function replayVectors(document: unknown): Replay {
  if (!isFields(document)) throw new BadVectorError('document', 'kind', 'not an object')
  const { kind, vectors } = document.format === 'columns' ? unpackVectors(document) : document
  const outputsOf = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (outputsOf === undefined)
    throw new BadVectorError('document', 'kind', `unknown kind ${JSON.stringify(kind)}`)
  if (!Array.isArray(vectors) || vectors.length === 0)
    throw new BadVectorError('document', 'vectors', 'no vectors')

  const mismatches: Mismatch[] = []
  let values = 0
  vectors.forEach((vector: unknown, i) => {
    const { id, given, expected } = partsOf(vector, i)
    const compared = withPlace(id, () => compareAll(id, outputsOf(id, given), expected))
    values += compared.values
    const [first] = compared.mismatches
    if (first !== undefined) mismatches.push(first)
  })
  const failed = mismatches.length
  return { kind: String(kind), passed: vectors.length - failed, failed, values, mismatches }
}

function partsOf(vector: unknown, i: number) {
  const place = `vectors[${i}]`
  if (!isFields(vector)) throw new BadVectorError(place, 'vector', 'not an object')
  const id = typeof vector.id === 'string' ? vector.id : place
  if (!isFields(vector.in)) throw new BadVectorError(id, 'in', 'not an object')
  if (!isFields(vector.out) || Object.keys(vector.out).length === 0)
    throw new BadVectorError(id, 'out', 'nothing to compare')
  return { id, given: vector.in, expected: vector.out }
}

function compareAll(id: string, outputs: Outputs, expected: Fields) {
  const mismatches: Mismatch[] = []
  let values = 0
  for (const [key, wanted] of Object.entries(expected)) {
    const compute = Object.hasOwn(outputs, key) ? outputs[key] : undefined
    if (compute === undefined) throw new BadVectorError(id, key, 'unknown key of out')
    const got = compute()
    const isList = typeof got !== 'bigint'
    if (isList !== Array.isArray(wanted))
      throw new BadVectorError(id, key, isList ? 'not a list' : 'not one amount')
    const gotList = isList ? got : [got]
    const wantedList: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
    values += wantedList.length
    if (gotList.length !== wantedList.length) {
      const counts = { got: `${gotList.length} amounts`, want: `${wantedList.length} amounts` }
      mismatches.push({ vector: id, key, ...counts })
    }
    wantedList.forEach((text, i) => {
      const place = isList ? `${key}[${i}]` : key
      const want = readInteger(id, place, text)
      if (gotList[i] !== want)
        mismatches.push({ vector: id, key: place, got: String(gotList[i]), want: String(want) })
    })
  }
  return { values, mismatches }
}

/** An input outside the formulas' domain is the vector's fault: say whose. */
function withPlace<Result>(id: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof BadVectorError || !(cause instanceof RewardsError)) throw cause
    throw new BadVectorError(id, cause.field, cause.message, { cause })
  }
}
