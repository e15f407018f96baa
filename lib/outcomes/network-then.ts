import { type Lovelace, lovelace, maxSupply } from '../rewards/index.ts'
import type { History, ProtocolParameters } from '../snapshot/index.ts'
import { epochAnswer } from './epoch-answer.ts'
import type { EpochBasis } from './forecast.ts'

/** What a past epoch shared out, and by which rules. */
export type NetworkThen = {
  readonly basis: EpochBasis
  readonly parameters: ProtocolParameters
}

/** The pot and the rules of a past epoch (SPEC rules 2.2–2.6); null where a figure is unknown. */
export function networkThen(history: History, at: number): NetworkThen | null {
  if (at < history.from || at > history.to) return null
  const { row, pot } = epochAnswer(history, at)
  const totalStake = totalStakeThen(history, at)
  const { fees, poolBlocks, activeStake, k, a0, rho, tau } = row
  const { decentralisation, minPoolCost, protocolMajor } = row
  if (pot === null || totalStake === null) return null
  if (fees === null || poolBlocks === null || activeStake === null) return null
  if (k === null || a0 === null || rho === null || tau === null) return null
  if (decentralisation === null || minPoolCost === null || protocolMajor === null) return null
  return {
    basis: {
      ...{ epoch: row.epoch, kind: 'known', reserves: lovelace(maxSupply - totalStake), fees },
      ...{ eta: pot.eta, deltaR1: pot.deltaR1, deltaT1: pot.deltaT1, rewardPot: pot.rewardPot },
      ...{ totalStake, networkActiveStake: activeStake, totalBlocks: poolBlocks },
    },
    parameters: {
      ...{ epoch: row.epoch, k: BigInt(k), a0, rho, tau },
      ...{ decentralisation, minPoolCost, protocolMajor },
    },
  }
}

/** Max supply − the reserves of the boundary that ends the epoch; null if unknown. */
export function totalStakeThen(history: History, at: number): Lovelace | null {
  const reserves = history.columns.reserves[at + 1 - history.from] ?? null
  return reserves === null ? null : lovelace(maxSupply - reserves)
}
