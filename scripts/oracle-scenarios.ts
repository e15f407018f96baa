import { kernelPool } from '../lib/outcomes/network-pools.ts'
import {
  costsUnder,
  type SimulationBase,
  simulationBase,
  simulationUnder,
  type WhatIf,
} from '../lib/outcomes/simulation.ts'
import {
  lovelace,
  networkRewards,
  poolColumns,
  type Rational,
  ratio,
} from '../lib/rewards/index.ts'
import type { Snapshot } from '../lib/snapshot/index.ts'
import { type Random, randomFrom } from './fuzz/random.ts'

/** How many scenarios are compared, each over so many real pools. */
export const scenarioCount = 200
const poolsEach = 40

const member = lovelace(10_000_000_000n)

export type ScenarioCase = {
  readonly name: string
  readonly question: object
  /** To the lovelace. */
  readonly ours: Readonly<Record<string, string | readonly string[]>>
  /** Mean of 1,000,000 ada in the first pool, which leaves out floors: up to two lovelace above the reference's. */
  readonly mean: bigint
}

/**
 * Scenarios of the lab with random parameters, floors of fees and leverage, over real pools drawn anew for each, worked
 * out as the page does (`simulationUnder`), and with random blocks by the kernel. The same at every run.
 */
export function scenarioCases(snapshot: Snapshot, now: number): readonly ScenarioCase[] {
  const random = randomFrom(616)
  return Array.from({ length: scenarioCount }, (_, i) => {
    const pools = Array.from({ length: poolsEach }, () => random.pick(...snapshot.pools))
    const base = simulationBase({ ...snapshot, pools }, now, 'data')
    return scenarioCase(`scenario ${i + 1}`, base, whatIfFrom(random, base), random)
  })
}

function scenarioCase(
  name: string,
  base: SimulationBase,
  whatIf: WhatIf,
  random: Random,
): ScenarioCase {
  const { snapshot, basis, network } = base
  const parameters = { ...snapshot.parameters, ...whatIf.parameters }
  const { k, a0, rho, tau, minPoolCost } = parameters
  const { after, pools } = simulationUnder(base, whatIf)
  const { totalStake, networkActiveStake, totalBlocks, reserves } = basis
  const least = snapshot.parameters.minPoolCost
  const kernelPools = costsUnder(whatIf, network, least, minPoolCost).pools.map((pool) => ({
    ...kernelPool(pool, snapshot),
    blocks: random.below(4) === 0 ? 0 : random.below(90),
  }))
  const paid = networkRewards(poolColumns(kernelPools), {
    ...{ rewardPot: after.rewardPot, totalStake, networkActiveStake, totalBlocks, k, a0 },
    ...{ rule: whatIf.rule, memberStake: member },
  })
  const texts = (column: Iterable<number>) => Array.from(column, (amount) => String(BigInt(amount)))
  const { leverage = null, minPoolMargin, minPoolCost: floor } = whatIf.rule
  return {
    name,
    ours: {
      pots: [after.deltaR1, after.deltaT1, after.rewardPot].map(String),
      paid: String(after.use.paid),
      means: pools.map(({ after: then }) => String(then.poolReward)),
      poolReward: texts(paid.poolReward),
      operator: texts(paid.operatorReward),
      member: texts(paid.memberReward),
    },
    mean: pools[0]?.after.perMillion ?? 0n,
    question: {
      ...{ reserves, fees: whatIf.fees ?? basis.fees, totalBlocks, k, totalStake },
      ...{ rho: text(rho), tau: text(tau), a0: text(a0), activeStake: networkActiveStake },
      ...{ leverage: leverage && text(leverage), memberStake: member },
      ...{ minMargin: text(minPoolMargin ?? ratio(0n)), minCost: floor ?? 0n },
      pools: kernelPools.map((pool) => {
        const { poolStake, pledge, ownerStake, fixedCost, margin, blocks } = pool
        const owners = ownerStake ?? (pledge < poolStake ? pledge : poolStake)
        return {
          poolStake,
          pledge,
          ownerStake: owners,
          cost: fixedCost,
          margin: text(margin),
          blocks,
        }
      }),
    },
  }
}

const text = ({ n, d }: Rational) => `${n}/${d}`

/** Parameters from the edges of their ranges and from within, often the usual ones. */
function whatIfFrom(random: Random, { snapshot }: SimulationBase): WhatIf {
  const { parameters } = snapshot
  const share = (most: number, of: number) => ratio(BigInt(random.below(most + 1)), BigInt(of))
  const ada = (most: bigint) => lovelace(random.upTo(most * 1_000_000n))
  const sometimes = <T>(value: T): T | undefined => (random.below(3) === 0 ? value : undefined)
  const leverage = sometimes(share(20_000, 10))
  const minPoolMargin = sometimes(share(1_000, 10_000))
  const minPoolCost = sometimes(ada(1_000n))
  const fees = sometimes(ada(5_000_000n))
  return {
    rule: {
      ...(leverage && { leverage }),
      ...(minPoolMargin && { minPoolMargin }),
      ...(minPoolCost !== undefined && { minPoolCost }),
    },
    parameters: {
      k: random.pick(parameters.k, 1_000n, BigInt(1 + random.below(3_000))),
      a0: random.pick(parameters.a0, share(3_000, 1_000), share(100, 7)),
      rho: random.pick(parameters.rho, share(1_000, 100_000)),
      tau: random.pick(parameters.tau, share(1_000, 1_000)),
      minPoolCost: random.pick(parameters.minPoolCost, ada(1_000n)),
    },
    fixedCosts: random.pick('stay', 'follow'),
    ...(fees !== undefined && { fees }),
  }
}
