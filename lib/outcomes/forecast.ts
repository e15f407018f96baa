import {
  type Epoch,
  epoch,
  floor,
  floorOfProduct,
  type Lovelace,
  lovelace,
  maxSupply,
  mul,
  networks,
  type Rational,
  type RewardPotAtEta,
  ratio,
  rewardPotAtEta,
} from '../rewards/index.ts'
import type { NetworkFigures } from '../snapshot/index.ts'

/** The pot one epoch shares out, and the denominators that go with it. */
export type EpochBasis = {
  /** The epoch in which the blocks are made. */
  readonly epoch: Epoch
  /** `known`: chain figures of that epoch. `forecast`: reserves carried forward. */
  readonly kind: 'known' | 'forecast'
  readonly reserves: Lovelace
  readonly fees: Lovelace
  readonly eta: Rational
  readonly deltaR1: Lovelace
  readonly deltaT1: Lovelace
  /** R, after the treasury cut. */
  readonly rewardPot: Lovelace
  /** Max supply − reserves. */
  readonly totalStake: Lovelace
  /** Stake of all pools together, with the delegator's own added where it joins a pool. */
  readonly networkActiveStake: Lovelace
  /** N: blocks of the network in the epoch, known or 21,600·η. */
  readonly totalBlocks: number
}

/**
 * How many epochs past the data a forecast is carried: 37 years on mainnet. Beyond, the pot of the
 * last one stands still, so that a clock gone astray costs no time and no figure is invented.
 */
export const furthestForecast = 2_700

export type Forecast = {
  /** The pot of `earned`; that of the data epoch for any epoch up to it. */
  readonly at: (earned: number) => EpochBasis
}

/**
 * The pot of every epoch from the data epoch on.
 *
 *     res[n+1] = res[n] − ΔR1 + ΔR2     ΔR2 = R − paid     paid = ⌊paidShare × R⌋
 *
 * The reserves of epoch n feed the pot of blocks made in n − 1. η, fees and the share of R that is
 * paid out are the means of `figures.trend`; the stake of all pools is held still, max supply is
 * not touched. The newest known reserves replace the carried ones from their epoch on.
 *
 * @param joining the delegator's stake, counted into the stake of all pools; 0 for none.
 * @see SPEC rules 2.2–2.6 for the floors.
 */
export function forecastFrom(figures: NetworkFigures, joining: Lovelace): Forecast {
  const { pots, trend } = figures
  const networkActiveStake = lovelace(pots.activeStake + joining)
  const shared = carried.get(figures) ?? carriedFrom(figures)
  const { totalBlocks } = shared

  const known: EpochBasis = {
    epoch: figures.epoch,
    kind: 'known',
    reserves: pots.reserves,
    fees: pots.fees,
    eta: pots.eta,
    deltaR1: pots.deltaR1,
    deltaT1: pots.deltaT1,
    rewardPot: pots.rewardPot,
    totalStake: pots.totalStake,
    networkActiveStake,
    totalBlocks: shared.knownBlocks,
  }

  const at = (earned: number): EpochBasis => {
    if (earned <= figures.epoch) return known
    const { held, pot } = shared.at(Math.min(earned, figures.epoch + furthestForecast))
    return {
      epoch: epoch(earned),
      kind: 'forecast',
      reserves: held,
      fees: trend.fees,
      eta: trend.eta,
      deltaR1: pot.deltaR1,
      deltaT1: pot.deltaT1,
      rewardPot: pot.rewardPot,
      totalStake: lovelace(maxSupply - held),
      networkActiveStake,
      totalBlocks,
    }
  }
  return { at }
}

/** The reserves that feed the pot of an epoch, and that pot. */
type Shared = { readonly held: Lovelace; readonly pot: RewardPotAtEta }

type Carried = {
  /** N of every forecast. */
  readonly totalBlocks: number
  /** N of the data epoch. */
  readonly knownBlocks: number
  /** By the epoch that earns, from the data epoch on. */
  readonly at: (earned: number) => Shared
}

/** The path is the network's, whoever asks: worked out once for the same figures, as far as it is asked for. */
const carried = new WeakMap<NetworkFigures, Carried>()

function carriedFrom(figures: NetworkFigures): Carried {
  const { parameters, pots, newest, trend } = figures
  const { rho, tau } = parameters
  const from = (held: Lovelace): Shared => {
    const { fees, eta } = trend
    return { held, pot: rewardPotAtEta({ reserves: held, fees, eta, rho, tau }) }
  }
  const after = ({ held, pot }: Shared): bigint =>
    held - pot.deltaR1 + pot.rewardPot - floorOfProduct(pot.rewardPot, trend.paidShare)

  const start = from(pots.reserves)
  const path = [start]
  let last = start
  const at = (earned: number): Shared => {
    for (let next = figures.epoch + path.length; next <= earned; next += 1) {
      last = from(next + 1 === newest.epoch ? newest.reserves : lovelace(after(last)))
      path.push(last)
    }
    return path[earned - figures.epoch] ?? last
  }
  const totalBlocks = blocksExpected(figures, trend.eta)
  const shared = { totalBlocks, knownBlocks: pots.blocks ?? blocksExpected(figures, pots.eta), at }
  carried.set(figures, shared)
  return shared
}

/** N of an epoch of which only η is known: 21,600·η on mainnet, rounded down to whole blocks. */
function blocksExpected(figures: NetworkFigures, eta: Rational): number {
  return Number(floor(mul(slotsWithBlocks(figures), eta)))
}

/** Blocks an epoch would have were every slot's leader to make its block: slots × f. */
function slotsWithBlocks(figures: NetworkFigures): Rational {
  const { slotsPerEpoch, activeSlotCoefficient } = networks[figures.network]
  return mul(ratio(slotsPerEpoch), activeSlotCoefficient)
}
