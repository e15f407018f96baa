import { type Epoch, epochEnd, type NetworkName, networks } from '../rewards/index.ts'
import { readNewest, readParameters, readPots, readTrend } from './read-pots.ts'
import type { FieldSource, NetworkFigures } from './types.ts'
import {
  readCount,
  readEpoch,
  readJson,
  readList,
  readRecord,
  readText,
  refuse,
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

export const figureKeys = [
  'version',
  'network',
  'epoch',
  'asOf',
  'poolsEpoch',
  'poolCount',
  'sources',
  'parameters',
  'pots',
  'newest',
  'trend',
] as const

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
  return readFigures(readRecord(readJson(source), 'figures', figureKeys), options)
}

export function readFigures(
  wire: Record<(typeof figureKeys)[number], unknown>,
  { network, notOlderThan, clockEpoch }: DecodeOptions,
): NetworkFigures {
  if (wire.version !== wireVersion) refuse('WRONG_VERSION', 'version')
  if (wire.network !== network) refuse('WRONG_NETWORK', 'network', String(wire.network))
  const of = readEpoch(wire.epoch, 'epoch')
  if (notOlderThan !== undefined && of < notOlderThan)
    refuse('OLDER_EPOCH', 'epoch', `${of} < ${notOlderThan}`)
  if (of < networks[network].calendarEpoch) refuse('WRONG_CALENDAR', 'epoch')
  if (clockEpoch !== undefined && of >= clockEpoch) refuse('WRONG_CALENDAR', 'epoch')
  const asOf = readText(wire.asOf, 'asOf')
  if (asOf !== epochEndText(network, of)) refuse('WRONG_CALENDAR', 'asOf', asOf.slice(0, 40))
  const poolsEpoch = readEpoch(wire.poolsEpoch, 'poolsEpoch')
  const parameters = readParameters(wire.parameters)
  const newest = readNewest(wire.newest)
  const trend = readTrend(wire.trend)
  if (poolsEpoch > of + 2) refuse('OUT_OF_RANGE', 'poolsEpoch')
  if (parameters.epoch !== of) refuse('OUT_OF_RANGE', 'parameters.epoch')
  if (newest.epoch < of) refuse('OUT_OF_RANGE', 'newest.epoch')
  if (trend.to > newest.epoch) refuse('OUT_OF_RANGE', 'trend.to')
  return {
    network,
    epoch: of,
    asOf,
    poolsEpoch,
    poolCount: readCount(wire.poolCount, 'poolCount', 100_000, 1),
    sources: readList(wire.sources, 'sources').map(readSource),
    parameters,
    pots: readPots(wire.pots, of, parameters, network),
    newest,
    trend,
  }
}

function readSource(value: unknown, index: number): FieldSource {
  const field = `sources[${index}]`
  const wire = readRecord(value, field, ['group', 'epoch', 'source'])
  const group = groups.find((group) => group === wire.group)
  if (group === undefined) refuse('WRONG_TYPE', `${field}.group`)
  return {
    group,
    epoch: readEpoch(wire.epoch, `${field}.epoch`),
    source: readText(wire.source, `${field}.source`),
  }
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
