import {
  compare,
  type Epoch,
  epochStart,
  expectedReward,
  type Lovelace,
  lovelace,
  type Network,
  one,
  type Rational,
  saturationPoint,
} from '../rewards/index.ts'
import { lastKnownPledge } from '../snapshot/index.ts'
import { type EpochShare, expectedForAnyone } from './epoch-share.ts'
import type { PoolBasis, PoolTerms } from './pool-basis.ts'
import { type PoolInEpoch, poolInEpoch } from './pool-in-epoch.ts'
import type { Warning } from './warnings.ts'

export type PoolWarningsInput = {
  readonly network: Network
  readonly stake: Lovelace
  readonly terms: PoolTerms
  readonly basis: PoolBasis
  /** The pool in the first epoch of the forecast were its pledge met and it not retired. */
  readonly working: PoolInEpoch
  readonly performance: Rational
  /** What the stake would get of it. */
  readonly potential: EpochShare
  readonly retired: boolean
  /** The last epoch that earns, for a pool that retires. */
  readonly lastEarning: Epoch | null
}

/** What is to be known about this pool, each with what it costs the stake. */
export function poolWarnings(input: PoolWarningsInput): Warning[] {
  const { terms, basis, potential } = input
  return [
    ...pledgeWarnings(terms, basis, potential.reward),
    ...saturationWarnings(input),
    ...feeWarnings(input),
    ...retirementWarnings(input),
  ]
}

function pledgeWarnings(terms: PoolTerms, basis: PoolBasis, perEpoch: Lovelace): Warning[] {
  const { pledge, pledgeStatus, stakeWithout, record } = terms
  switch (pledgeStatus) {
    case 'met':
      return []
    case 'unmet':
      return [
        {
          kind: 'pledge-unmet',
          pledge,
          poolStake: record ? stakeWithout : basis.poolStake,
          perEpoch,
        },
      ]
    case 'unknown': {
      const lastKnown = record && lastKnownPledge(record)
      return [{ kind: 'pledge-unknown', pledge, perEpoch, lastKnown }]
    }
  }
}

/** The loss is against the same pool at the saturation point, where each lovelace earns the most. */
function saturationWarnings({ stake, basis, working, performance, potential }: PoolWarningsInput) {
  const warnings: Warning[] = []
  if (compare(basis.saturation, one) <= 0) return warnings
  const { totalStake } = working.basis
  const full = poolInEpoch({
    basis: working.basis,
    parameters: working.parameters,
    poolStake: saturationPoint({ totalStake, k: working.parameters.k }),
    pledge: working.pledge,
    pledgeMet: true,
    performance,
  })
  const atFull = expectedForAnyone(full, basis, stake)
  warnings.push({
    kind: 'saturated',
    saturation: basis.saturation,
    perEpoch: lovelace(atFull > potential.reward ? atFull - potential.reward : 0n),
    withoutMe: compare(basis.saturationWithout, one) > 0,
  })
  return warnings
}

function feeWarnings({ basis, working, potential }: PoolWarningsInput): Warning[] {
  const { fixedCost, margin } = basis
  const mean = expectedReward(working.distribution, working.rewardAt)
  // Below zero only for a pledge larger than the pool, which the formula punishes.
  const expectedPoolReward = lovelace(mean > 0n ? mean : 0n)
  const warnings: Warning[] = []
  if (compare(margin, one) === 0)
    warnings.push({ kind: 'whole-margin', perEpoch: potential.beforeFees })
  if (fixedCost > expectedPoolReward)
    warnings.push({
      kind: 'cost-above-reward',
      fixedCost,
      expectedPoolReward,
      perEpoch: potential.fixedCost,
    })
  return warnings
}

function retirementWarnings(input: PoolWarningsInput): Warning[] {
  const { network, terms, potential, retired, lastEarning } = input
  const epoch = terms.retiringEpoch
  const perEpoch = potential.reward
  if (epoch === null || lastEarning === null) return []
  if (retired) return [{ kind: 'retired', epoch, perEpoch }]
  return [{ kind: 'retiring', epoch, at: epochStart(network, epoch), lastEarning, perEpoch }]
}
