import * as z from 'zod'
import { count, epoch, lovelace, pledgeStatus, poolId, ratio, time } from './values.ts'

/** Parts that several answers have. */

export const epochShare = z
  .object({
    beforeFees: lovelace.describe('The stake’s share of the pool’s reward were there no fees.'),
    fixedCost: lovelace.describe('What the fixed cost takes of it.'),
    margin: lovelace.describe('What the margin takes of it.'),
    reward: lovelace.describe('What is left: beforeFees − fixedCost − margin.'),
  })
  .meta({ id: 'EpochShare', description: 'Means over the blocks the pool may make.' })

export const epochBasis = z
  .object({
    epoch,
    kind: z
      .enum(['known', 'forecast'])
      .describe('Figures of the chain, or reserves carried forward by the means of a year.'),
    reserves: lovelace,
    fees: lovelace,
    eta: ratio.describe('η: blocks made ÷ blocks expected.'),
    deltaR1: lovelace.describe('What leaves the reserves.'),
    deltaT1: lovelace.describe('What goes to the treasury.'),
    rewardPot: lovelace.describe('R: what is left for the pools.'),
    totalStake: lovelace.describe('Max supply − reserves.'),
    networkActiveStake: lovelace.describe('Stake of all pools, the asked stake counted in.'),
    totalBlocks: count.describe('Blocks of all pools in the epoch.'),
  })
  .meta({ id: 'Pot', description: 'The pot of one epoch.' })

export const poolBasis = z
  .object({
    id: poolId.nullable().describe('Null for a pool of one’s own.'),
    poolStake: lovelace.describe('The asked stake counted in.'),
    pledge: lovelace,
    ownerStake: lovelace.nullable(),
    pledgeStatus,
    margin: ratio,
    fixedCost: lovelace.describe('An epoch.'),
    saturation: ratio.describe('Stake ÷ saturation point; 1 is full.'),
    saturationWithout: ratio.describe('The same before the asked stake joined.'),
  })
  .meta({ id: 'PoolBasis', description: 'The pool as the formula sees it.' })

export const luckSummary = z
  .object({
    expectedBlocks: ratio.describe('Mean number of the pool’s blocks in an epoch.'),
    chanceOfNoBlock: ratio,
    chanceOfNothing: ratio.describe('Chance that an epoch pays this stake nothing.'),
    drySpell: z
      .object({ median: count, ninetieth: count })
      .describe('Longest run of epochs without a payment within a year: median, 90th percentile.'),
  })
  .meta({ id: 'Luck', description: 'The chance there is in one epoch of one pool.' })

export const blockRow = z
  .object({
    blocks: count.describe('The lowest count of the row.'),
    to: count.describe('The highest count of the row.'),
    orFewer: z.boolean(),
    orMore: z.boolean(),
    chance: ratio,
    reward: lovelace.describe('What so many blocks pay; the mean over the row’s counts.'),
  })
  .meta({ id: 'BlockRow' })

export const memberReturns = z
  .object({
    perEpoch: ratio,
    simplePerYear: ratio,
    compoundedPerYear: ratio.describe('Of equal epochs, each reward earning from the next on.'),
  })
  .meta({ id: 'MemberReturns', description: 'Return on stake, parts of the stake.' })

export const operatorShare = z
  .object({
    fixedCost: lovelace,
    margin: lovelace,
    owners: lovelace.describe('The owners’ own part as delegators.'),
    total: lovelace,
  })
  .meta({ id: 'OperatorShare', description: 'What one epoch pays the operator, means.' })

const perEpoch = lovelace.describe('What it costs this stake an epoch.')

export const warning = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('pledge-unmet'), pledge: lovelace, poolStake: lovelace, perEpoch }),
    z.object({
      kind: z.literal('pledge-unknown'),
      pledge: lovelace,
      perEpoch,
      lastKnown: z.object({ ownerStake: lovelace, pledge: lovelace.nullable(), epoch }).nullable(),
    }),
    z.object({
      kind: z.literal('saturated'),
      saturation: ratio,
      perEpoch,
      withoutMe: z.boolean().describe('Whether it is so without the asked stake.'),
    }),
    z.object({ kind: z.literal('whole-margin'), perEpoch }),
    z.object({
      kind: z.literal('cost-above-reward'),
      fixedCost: lovelace,
      expectedPoolReward: lovelace,
      perEpoch,
    }),
    z.object({ kind: z.literal('retired'), epoch, perEpoch }),
    z.object({ kind: z.literal('retiring'), epoch, at: time, lastEarning: epoch, perEpoch }),
    z.object({
      kind: z.literal('old-data'),
      epochs: count,
      dataEpoch: epoch,
      atDataEpoch: lovelace,
      perEpoch: lovelace,
    }),
    z.object({ kind: z.literal('clock-before-data'), dataEpoch: epoch, clockEpoch: epoch }),
    z.object({ kind: z.literal('vote-delegation'), since: z.string().max(10) }),
  ])
  .meta({ id: 'Warning', description: 'What is to be known, the largest loss first.' })

const moment = z.object({ epoch, at: time })

export const timeline = z
  .object({
    delegatedIn: epoch,
    snapshot: moment.describe('The boundary that counts the stake.'),
    earning: z.object({ epoch, from: time, to: time }),
    workedOut: moment,
    paid: moment.describe('The first reward can be spent.'),
    oldPoolPays: z
      .array(z.object({ earned: epoch, paidAt: time }))
      .max(4)
      .describe('The last epochs the pool that is left still pays for.'),
  })
  .meta({ id: 'Timeline', description: 'The way of a delegation to its first reward.' })
