import {
  type Epoch,
  equal,
  maxSupply,
  type NetworkName,
  networks,
  rewardPot,
  rewardPotAtEta,
} from '../rewards/index.ts'
import type { NewestPots, Pots, ProtocolParameters, Trend } from './types.ts'
import {
  orNull,
  readCount,
  readEpoch,
  readLovelace,
  readRatio,
  readRecord,
  readWhole,
  refuse,
} from './wire.ts'

/** Each in its range. */
export function readParameters(value: unknown): ProtocolParameters {
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

/** With the supply accounted for, and the pot the one that the engine makes of them. */
export function readPots(
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

export function readNewest(value: unknown): NewestPots {
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

export function readTrend(value: unknown): Trend {
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
