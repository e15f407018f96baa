import {
  type Epoch,
  epochEnd,
  equal,
  maxSupply,
  type NetworkName,
  networks,
  rewardPot,
  rewardPotAtEta,
} from '../rewards/index.ts'
import type {
  FieldSource,
  NetworkFigures,
  NewestPots,
  Pots,
  ProtocolParameters,
  Trend,
} from './types.ts'
import {
  orNull,
  readCount,
  readEpoch,
  readJson,
  readList,
  readLovelace,
  readRatio,
  readRecord,
  readText,
  readWhole,
  refuse,
  wireOf,
} from './wire.ts'

/** Raised whenever a reader of the old form would misread the new one. */
export const wireVersion = 1

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

function readParameters(value: unknown): ProtocolParameters {
  const keys = ['epoch', 'k', 'a0', 'rho', 'tau', 'decentralisation'] as const
  const more = ['minPoolCost', 'protocolMajor'] as const
  const wire = readRecord(value, 'parameters', [...keys, ...more])
  return {
    epoch: readEpoch(wire.epoch, 'parameters.epoch'),
    k: readWhole(wire.k, 'parameters.k', 10_000n) || refuse('OUT_OF_RANGE', 'parameters.k'),
    a0: readRatio(wire.a0, 'parameters.a0', 100n),
    rho: readRatio(wire.rho, 'parameters.rho', 1n),
    tau: readRatio(wire.tau, 'parameters.tau', 1n),
    decentralisation: readRatio(wire.decentralisation, 'parameters.decentralisation', 1n),
    minPoolCost: readLovelace(wire.minPoolCost, 'parameters.minPoolCost'),
    protocolMajor: readCount(wire.protocolMajor, 'parameters.protocolMajor', 1_000, 1),
  }
}

function readPots(
  value: unknown,
  of: Epoch,
  parameters: ProtocolParameters,
  network: NetworkName,
): Pots {
  const amounts = ['reserves', 'treasury', 'fees', 'activeStake', 'totalStake'] as const
  const results = ['deltaR1', 'deltaT1', 'rewardPot'] as const
  const keys = [...amounts, ...results, 'reservesEpoch', 'blocks', 'eta'] as const
  const wire = readRecord(value, 'pots', keys)
  const amount = (key: (typeof keys)[number]) => readLovelace(wire[key], `pots.${key}`)
  const pots: Pots = {
    reserves: amount('reserves'),
    reservesEpoch: readEpoch(wire.reservesEpoch, 'pots.reservesEpoch'),
    treasury: amount('treasury'),
    fees: amount('fees'),
    blocks: orNull(readCount)(wire.blocks, 'pots.blocks'),
    eta: readRatio(wire.eta, 'pots.eta', 2n),
    activeStake: amount('activeStake'),
    totalStake: amount('totalStake'),
    deltaR1: amount('deltaR1'),
    deltaT1: amount('deltaT1'),
    rewardPot: amount('rewardPot'),
  }
  const { totalStake } = pots
  if (pots.reservesEpoch !== of + 1) refuse('OUT_OF_RANGE', 'pots.reservesEpoch')
  if (pots.reserves + totalStake !== maxSupply) refuse('SUPPLY', 'pots.totalStake')
  if (pots.treasury > totalStake) refuse('SUPPLY', 'pots.treasury')
  if (pots.activeStake > totalStake - pots.treasury) refuse('SUPPLY', 'pots.activeStake')
  const pot = potOf(pots, parameters, network)
  if (!equal(pot.eta, pots.eta)) refuse('REWARD_POT', 'pots.eta')
  for (const key of results) if (pot[key] !== pots[key]) refuse('REWARD_POT', `pots.${key}`)
  return pots
}

/** The pot worked out anew, from blocks where known, else from η. */
function potOf(
  { reserves, fees, blocks, eta }: Pots,
  { rho, tau, decentralisation }: ProtocolParameters,
  name: NetworkName,
) {
  if (blocks === null) return { ...rewardPotAtEta({ reserves, fees, eta, rho, tau }), eta }
  const { activeSlotCoefficient, slotsPerEpoch } = networks[name]
  return rewardPot({
    ...{ reserves, fees, blocks: BigInt(blocks), rho, tau, decentralisation },
    ...{ activeSlotCoefficient, slotsPerEpoch },
  })
}

function readNewest(value: unknown): NewestPots {
  const wire = readRecord(value, 'newest', ['epoch', 'reserves', 'treasury', 'activeStake'])
  const newest = {
    epoch: readEpoch(wire.epoch, 'newest.epoch'),
    reserves: readLovelace(wire.reserves, 'newest.reserves'),
    treasury: readLovelace(wire.treasury, 'newest.treasury'),
    activeStake: readLovelace(wire.activeStake, 'newest.activeStake'),
  }
  if (newest.reserves + newest.treasury + newest.activeStake > maxSupply) refuse('SUPPLY', 'newest')
  return newest
}

function readTrend(value: unknown): Trend {
  const keys = ['from', 'to', 'epochs', 'eta', 'fees', 'paidShare', 'paidTo'] as const
  const wire = readRecord(value, 'trend', keys)
  const trend = {
    from: readEpoch(wire.from, 'trend.from'),
    to: readEpoch(wire.to, 'trend.to'),
    epochs: readCount(wire.epochs, 'trend.epochs', 10_000, 1),
    eta: readRatio(wire.eta, 'trend.eta', 2n),
    fees: readLovelace(wire.fees, 'trend.fees'),
    paidShare: readRatio(wire.paidShare, 'trend.paidShare', 1n),
    paidTo: readEpoch(wire.paidTo, 'trend.paidTo'),
  }
  if (trend.to - trend.from + 1 !== trend.epochs) refuse('OUT_OF_RANGE', 'trend.epochs')
  if (trend.paidTo < trend.from || trend.paidTo > trend.to) refuse('OUT_OF_RANGE', 'trend.paidTo')
  return trend
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
