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
  countTo,
  orNull,
  ratioTo,
  readCount,
  readEpoch,
  readLovelace,
  readShape,
  refuse,
  wholeTo,
} from './wire.ts'

/** Each in its range. */
export function readParameters(value: unknown, field: string): ProtocolParameters {
  const share = ratioTo(1n)
  return readShape(value, field, {
    epoch: readEpoch,
    k: wholeTo(10_000n, 1n),
    a0: ratioTo(100n),
    rho: share,
    tau: share,
    decentralisation: share,
    minPoolCost: readLovelace,
    protocolMajor: countTo(1_000),
  })
}

export function readPots(value: unknown, field: string): Pots {
  return readShape(value, field, {
    reserves: readLovelace,
    reservesEpoch: readEpoch,
    treasury: readLovelace,
    fees: readLovelace,
    blocks: orNull(readCount),
    eta: ratioTo(2n),
    activeStake: readLovelace,
    totalStake: readLovelace,
    deltaR1: readLovelace,
    deltaT1: readLovelace,
    rewardPot: readLovelace,
  })
}

/** The supply is accounted for, and the pot is the one that the engine makes of the figures. */
export function checkPots(
  pots: Pots,
  of: Epoch,
  parameters: ProtocolParameters,
  network: NetworkName,
): void {
  const { totalStake } = pots
  if (pots.reservesEpoch !== of + 1) refuse('OUT_OF_RANGE', 'pots.reservesEpoch')
  if (pots.reserves + totalStake !== maxSupply) refuse('SUPPLY', 'pots.totalStake')
  if (pots.treasury > totalStake) refuse('SUPPLY', 'pots.treasury')
  if (pots.activeStake > totalStake - pots.treasury) refuse('SUPPLY', 'pots.activeStake')
  const pot = potOf(pots, parameters, network)
  if (!equal(pot.eta, pots.eta)) refuse('REWARD_POT', 'pots.eta')
  for (const key of ['deltaR1', 'deltaT1', 'rewardPot'] as const)
    if (pot[key] !== pots[key]) refuse('REWARD_POT', `pots.${key}`)
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

export function readNewest(value: unknown, field: string): NewestPots {
  const newest = readShape(value, field, {
    epoch: readEpoch,
    reserves: readLovelace,
    treasury: readLovelace,
    activeStake: readLovelace,
  })
  if (newest.reserves + newest.treasury + newest.activeStake > maxSupply) refuse('SUPPLY', field)
  return newest
}

export function readTrend(value: unknown, field: string): Trend {
  const trend = readShape(value, field, {
    from: readEpoch,
    to: readEpoch,
    epochs: countTo(10_000),
    eta: ratioTo(2n),
    fees: readLovelace,
    paidShare: ratioTo(1n),
    paidTo: readEpoch,
  })
  if (trend.to - trend.from + 1 !== trend.epochs) refuse('OUT_OF_RANGE', `${field}.epochs`)
  if (trend.paidTo < trend.from || trend.paidTo > trend.to)
    refuse('OUT_OF_RANGE', `${field}.paidTo`)
  return trend
}
