import * as z from 'zod'
import { epochBasis, memberReturns } from './parts.ts'
import { pageShape } from './pools.ts'
import {
  count,
  epoch,
  lovelace,
  poolId,
  poolName,
  ratio,
  signedLovelace,
  ticker,
} from './values.ts'

const potUse = z
  .object({
    paid: signedLovelace.describe(
      'To pools: operators and members. Below zero only under a rule that counts less stake than is pledged.',
    ),
    unstaked: lovelace.describe('The part of ada that is in no pool.'),
    oversaturation: lovelace.describe('Stake that does not count.'),
    unusedPledgeBonus: signedLovelace.describe('What pledging all stake would earn more.'),
    unmetPledge: signedLovelace,
    missedBlocks: signedLovelace,
    floorDust: signedLovelace,
  })
  .meta({ id: 'PotUse', description: 'Where a pot goes; the parts sum to it.' })

const averageReturn = memberReturns
  .extend({ pools: count, perMillion: lovelace.describe('Of 1,000,000 ada an epoch.') })
  .meta({
    id: 'AverageReturn',
    description: 'The mean over pools with a margin below 100 %, by stake.',
  })

export const networkResult = z
  .object({
    parameters: z.object({
      epoch,
      k: count,
      a0: ratio,
      rho: ratio,
      tau: ratio,
      decentralisation: ratio,
      minPoolCost: lovelace,
      protocolMajor: count,
    }),
    pot: epochBasis,
    potAtDataEpoch: epochBasis,
    use: potUse.describe('Where the pot goes, every pool making the blocks due to it.'),
    saturationPoint: lovelace,
    average: averageReturn,
    counts: z.object({
      all: count.describe('Pools with stake.'),
      saturated: count,
      unmetPledge: count,
      wholeMargin: count,
      belowOneBlock: count,
    }),
  })
  .meta({ id: 'Network', description: 'The whole network in one epoch.' })

const fees = z.object({ fixedCost: lovelace, margin: ratio })

const expectation = z
  .object({
    fees,
    poolReward: lovelace,
    operator: lovelace,
    members: lovelace,
    perMillion: lovelace,
  })
  .meta({ id: 'PoolExpectation', description: 'What a pool expects of an epoch; means.' })

const simulated = z
  .object({
    parameters: z.object({ k: count, a0: ratio, rho: ratio, tau: ratio, minPoolCost: lovelace }),
    rule: z
      .object({
        leverage: ratio.optional(),
        pledgeCurve: z.object({ root: count, crossover: ratio }).optional(),
        pledgeSaturation: z
          .object({ least: ratio, leverage: ratio, bounds: z.enum(['stake', 'formula']) })
          .optional(),
        bonusFill: ratio.optional(),
        fullPot: z.boolean().optional(),
        minPoolCost: lovelace.optional(),
        minPoolMargin: ratio.optional(),
      })
      .describe('How the reward differs from the ledger’s of today; empty is no difference.'),
    deltaR1: lovelace,
    deltaT1: lovelace,
    rewardPot: lovelace,
    use: potUse,
    saturationPoint: lovelace,
    saturatedPools: count,
    average: averageReturn,
    operators: lovelace.describe('What all operators get.'),
    members: lovelace.describe('What all members get.'),
  })
  .meta({ id: 'SimulatedNetwork', description: 'One side of the comparison, one epoch.' })

const side = z.object({ pools: count, stake: lovelace })
const sides = z.object({ gain: side, lose: side, same: side })

export const simulateResult = z
  .object({
    link: z.string().max(2_048).describe('The query of the same rules on the lab’s page.'),
    preset: z.object({
      id: z.string().max(40),
      scheme: z.string().max(40),
      status: z.enum(['live', 'coded', 'proposed', 'superseded']),
      source: z.string().max(300),
      dated: z.string().max(10),
    }),
    pot: epochBasis,
    before: simulated,
    after: simulated,
    memberSides: sides.describe('By what a member’s stake expects.'),
    operatorSides: sides.describe('By what the operator expects.'),
    pools: z
      .object({
        ...pageShape,
        rows: z
          .array(
            z.object({
              id: poolId,
              ticker,
              name: poolName,
              activeStake: lovelace,
              before: expectation,
              after: expectation,
            }),
          )
          .max(500),
      })
      .optional()
      .describe('With include=pools; largest stake first.'),
  })
  .meta({
    id: 'Simulation',
    description: 'The network under other rules: same reserves, blocks and stake; nobody moves.',
  })
