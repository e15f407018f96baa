import {
  add,
  div,
  type Epoch,
  epoch,
  floorToLovelace,
  lovelace,
  maxSupply,
  type Network,
  type Rational,
  ratio,
  rewardPot,
  zero,
} from '../../lib/rewards/index.ts'
import type {
  History,
  NewestPots,
  Pots,
  ProtocolParameters,
  Trend,
} from '../../lib/snapshot/index.ts'

type Column = keyof History['columns']

/** A figure of one epoch that must be known. */
function known<Name extends Column>(history: History, name: Name, at: number) {
  const value = history.columns[name][at - history.from]
  if (value === undefined || value === null) throw new Error(`${name} of epoch ${at} is unknown`)
  return value as NonNullable<History['columns'][Name][number]>
}

function isKnown(history: History, name: Column, at: number): boolean {
  return (history.columns[name][at - history.from] ?? null) !== null
}

export function parametersOf(history: History, at: Epoch): ProtocolParameters {
  return {
    epoch: at,
    k: BigInt(known(history, 'k', at)),
    a0: known(history, 'a0', at),
    rho: known(history, 'rho', at),
    tau: known(history, 'tau', at),
    decentralisation: known(history, 'decentralisation', at),
    minPoolCost: known(history, 'minPoolCost', at),
    protocolMajor: known(history, 'protocolMajor', at),
  }
}

/** The pots that decide the rewards of an epoch: reserves and treasury are those at the start of the next. */
export function potsOf(history: History, network: Network, at: Epoch): Pots {
  const reservesEpoch = epoch(at + 1)
  const reserves = known(history, 'reserves', reservesEpoch)
  const fees = known(history, 'fees', at)
  const blocks = known(history, 'poolBlocks', at)
  const pot = rewardPot({
    ...parametersOf(history, at),
    ...{ reserves, fees, blocks: BigInt(blocks) },
    ...{
      activeSlotCoefficient: network.activeSlotCoefficient,
      slotsPerEpoch: network.slotsPerEpoch,
    },
  })
  return {
    ...{ reserves, reservesEpoch, fees, blocks },
    treasury: known(history, 'treasury', reservesEpoch),
    eta: pot.eta,
    activeStake: known(history, 'activeStake', at),
    totalStake: lovelace(maxSupply - reserves),
    ...{ deltaR1: pot.deltaR1, deltaT1: pot.deltaT1, rewardPot: pot.rewardPot },
  }
}

/** Means over the last year of epochs up to `to`; all their figures must be known but the newest rewards paid. */
export function trendOf(history: History, network: Network, to: Epoch): Trend {
  const epochs = network.epochsPerYear
  const from = epoch(to - epochs + 1)
  let eta: Rational = zero
  let fees = 0n
  let paid = 0n
  let pots = 0n
  let paidTo = from
  for (let at = from; at <= to; at = epoch(at + 1)) {
    const pot = potsOf(history, network, at)
    eta = add(eta, pot.eta)
    fees += pot.fees
    if (!isKnown(history, 'rewardsDistributed', at)) continue
    paid += known(history, 'rewardsDistributed', at)
    pots += pot.rewardPot
    paidTo = at
  }
  const mean = ratio(BigInt(epochs))
  return {
    ...{ from, to, epochs, paidTo },
    eta: div(eta, mean),
    fees: floorToLovelace(div(ratio(fees), mean)),
    paidShare: ratio(paid, pots),
  }
}

/** The newest epoch of which pots, fees and blocks are all known, at most `most`. */
export function newestWithPots(history: History, most: number): Epoch {
  for (let at = most; at >= history.from; at -= 1)
    if (
      isKnown(history, 'reserves', at + 1) &&
      isKnown(history, 'fees', at) &&
      isKnown(history, 'poolBlocks', at)
    )
      return epoch(at)
  throw new Error('No epoch with pots, fees and blocks')
}

/** The newest pots there are; later than the newest epoch with every pool's stake. */
export function newestPots(history: History): NewestPots {
  for (let at = history.to; at >= history.from; at = epoch(at - 1))
    if (isKnown(history, 'reserves', at) && isKnown(history, 'activeStake', at))
      return {
        epoch: at,
        reserves: known(history, 'reserves', at),
        treasury: known(history, 'treasury', at),
        activeStake: known(history, 'activeStake', at),
      }
  throw new Error('No epoch with reserves and active stake')
}
