import { compare, lovelace, one, rewardPotAtEta } from '../rewards/index.ts'
import { pledgeStatus } from '../snapshot/index.ts'
import { kernelPool, type NetworkPools, networkPools } from './network-pools.ts'
import { type MovingPool, type Reaction, type ReactionRule, react } from './reaction.ts'
import {
  costsUnder,
  type SimulationAnswer,
  type SimulationBase,
  simulationUnder,
  type WhatIf,
} from './simulation.ts'

export type ReactionAnswer = {
  readonly reaction: Reaction
  /** The same rule of movement under today's rules: what of it is no effect of the change. */
  readonly underToday: Reaction
  /** Today with the stake where it is, beside the other rules with the stake where it went. */
  readonly answer: SimulationAnswer
}

/**
 * The network under other rules once stake has moved by {@link react}. Stake of pools that keep everything (a margin of
 * 100 %) or are proven not to keep their pledge stays, for it is not there for rewards; no stake goes to such pools.
 *
 * @throws {OutOfRangeError} as `simulationUnder`.
 */
export function reactionAnswer(
  base: SimulationBase,
  whatIf: WhatIf,
  rule: ReactionRule,
): ReactionAnswer {
  const today: WhatIf = { rule: {}, parameters: {}, fixedCosts: 'stay' }
  const reaction = reactUnder(base, whatIf, rule)
  const { snapshot, basis } = base
  const pools = snapshot.pools.map((pool, i) => ({
    ...pool,
    activeStake: reaction.stakes[i] ?? lovelace(0n),
  }))
  return {
    reaction,
    underToday: reactUnder(base, today, rule),
    answer: simulationUnder(base, whatIf, networkPools({ ...snapshot, pools }, basis)),
  }
}

function reactUnder(base: SimulationBase, whatIf: WhatIf, rule: ReactionRule): Reaction {
  const { snapshot, basis, network, epochsPerYear } = base
  const { k, a0, rho, tau, minPoolCost } = { ...snapshot.parameters, ...whatIf.parameters }
  const { reserves, eta, totalStake } = basis
  const fees = whatIf.fees ?? basis.fees
  const { rewardPot } = rewardPotAtEta({ reserves, fees, eta, rho, tau })
  const least = snapshot.parameters.minPoolCost
  const pools = movingPools(base, costsUnder(whatIf, network, least, minPoolCost))
  const terms = { rewardPot, totalStake, k, a0, rule: whatIf.rule }
  return react({ pools, terms, rule, epochsPerYear })
}

function movingPools({ snapshot }: SimulationBase, network: NetworkPools): MovingPool[] {
  return network.pools.map((pool, i) => {
    const isOpen = compare(pool.margin, one) < 0 && pledgeStatus(pool, snapshot) !== 'unmet'
    const owners = network.ownerStakes[i] ?? pool.activeStake
    const movable = lovelace(isOpen ? pool.activeStake - owners : 0n)
    return { ...kernelPool(pool, snapshot), id: pool.id, isOpen, movable }
  })
}
