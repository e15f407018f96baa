import { type Epoch, epochEnd, type NetworkName, networks } from '../rewards/index.ts'
import { checkPots, readNewest, readParameters, readPots, readTrend } from './read-pots.ts'
import type { FieldSource, NetworkFigures } from './types.ts'
import {
  countTo,
  exactly,
  readEpoch,
  readJson,
  readList,
  readShape,
  readText,
  refuse,
  type Shaped,
  wireOf,
} from './wire.ts'

/** Raised whenever a reader of the old form would misread the new one. */
const wireVersion = 1

const groups: readonly FieldSource['group'][] = [
  'stake',
  'pots',
  'newest',
  'parameters',
  'trend',
  'pools',
  'names',
  'ownerStake',
  'history',
  'poolHistory',
]

export type DecodeOptions = {
  /** The network asked for; figures of another are refused. */
  readonly network: NetworkName
  /** The newest epoch seen so far: older figures are refused. */
  readonly notOlderThan?: Epoch
  /** The epoch it is by a clock that is trusted: figures of an epoch that has not ended are refused. */
  readonly clockEpoch?: Epoch
}

/** When an epoch ends, as the wire writes it. */
export function epochEndText(network: NetworkName, of: Epoch): string {
  return new Date(epochEnd(networks[network], of) * 1000).toISOString().replace('.000Z', 'Z')
}

/**
 * Decode what {@link networkFiguresJson} wrote, with every check but those that need the pools.
 *
 * @param source JSON as text, bytes or value.
 * @throws {SnapshotError} naming the check that failed.
 */
export function decodeNetworkFigures(source: unknown, options: DecodeOptions): NetworkFigures {
  const figures = readShape(readJson(source), '', figuresShape(options.network))
  return checkFigures(figures, options)
}

/** How each group of figures is read, in the order in which they are refused. */
export function figuresShape(network: NetworkName) {
  return {
    version: exactly(wireVersion, 'WRONG_VERSION'),
    network: exactly(network, 'WRONG_NETWORK'),
    epoch: readEpoch,
    asOf: readText,
    poolsEpoch: readEpoch,
    poolCount: countTo(100_000),
    sources: readSources,
    parameters: readParameters,
    newest: readNewest,
    trend: readTrend,
    pots: readPots,
  }
}

/** What the figures must be of each other and of the calendar. */
export function checkFigures(
  { version: _, ...figures }: Shaped<ReturnType<typeof figuresShape>>,
  { network, notOlderThan, clockEpoch }: DecodeOptions,
): NetworkFigures {
  const { epoch: of, asOf, poolsEpoch, parameters, newest, trend, pots } = figures
  if (notOlderThan !== undefined && of < notOlderThan)
    refuse('OLDER_EPOCH', 'epoch', `${of} < ${notOlderThan}`)
  if (of < networks[network].calendarEpoch) refuse('WRONG_CALENDAR', 'epoch')
  if (clockEpoch !== undefined && of >= clockEpoch) refuse('WRONG_CALENDAR', 'epoch')
  if (asOf !== epochEndText(network, of)) refuse('WRONG_CALENDAR', 'asOf', asOf.slice(0, 40))
  if (poolsEpoch > of + 2) refuse('OUT_OF_RANGE', 'poolsEpoch')
  if (parameters.epoch !== of) refuse('OUT_OF_RANGE', 'parameters.epoch')
  if (newest.epoch < of) refuse('OUT_OF_RANGE', 'newest.epoch')
  if (trend.to > newest.epoch) refuse('OUT_OF_RANGE', 'trend.to')
  checkPots(pots, of, parameters, network)
  return figures
}

function readSources(value: unknown, field: string): readonly FieldSource[] {
  return readList(value, field).map((source, i) =>
    readShape(source, `${field}[${i}]`, { group: readGroup, epoch: readEpoch, source: readText }),
  )
}

function readGroup(value: unknown, field: string): FieldSource['group'] {
  return groups.find((group) => group === value) ?? refuse('WRONG_TYPE', field)
}

/** The figures as JSON values, the form in which they stand in a bundle. */
export function figuresWire(of: NetworkFigures) {
  const { parameters, pots, newest, trend } = of
  return {
    version: wireVersion,
    network: of.network,
    epoch: of.epoch,
    asOf: of.asOf,
    poolsEpoch: of.poolsEpoch,
    poolCount: of.poolCount,
    sources: of.sources,
    parameters: wireOf(parameters),
    pots: wireOf(pots),
    newest: wireOf(newest),
    trend: wireOf(trend),
  }
}

/** Everything but the pools as JSON text, to stand inside a page. Under 3 kB. */
export function networkFiguresJson(figures: NetworkFigures): string {
  return JSON.stringify(figuresWire(figures))
}
