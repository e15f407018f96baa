import * as z from 'zod'
import {
  blockRow,
  epochBasis,
  epochShare,
  luckSummary,
  poolBasis,
  timeline,
  warning,
} from './parts.ts'
import { count, epoch, lovelace, poolId, ratio } from './values.ts'

const ownPool = z.object({
  kind: z.literal('own'),
  poolStake: lovelace,
  pledge: lovelace,
  margin: ratio,
  fixedCost: lovelace,
  ownerStake: lovelace,
})

const scenario = z
  .object({
    stake: lovelace,
    pool: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('average') }),
      z.object({ kind: z.literal('pool'), id: poolId }),
      ownPool,
    ]),
    epochs: count.describe('The horizon.'),
    compound: z.boolean().describe('Whether rewards stay staked.'),
    performance: ratio.describe('Blocks made ÷ blocks due.'),
    price: z
      .object({ amount: ratio.describe('Of one ada.'), currency: z.string().max(3) })
      .nullable(),
  })
  .meta({ id: 'Scenario', description: 'What was asked, as it was read.' })

const ros = z
  .object({
    perEpoch: ratio,
    simplePerYear: ratio,
    compoundedPerYear: ratio.describe('Of equal epochs, each reward earning from the next on.'),
    effectOfCompounding: ratio,
    effectOfReserves: ratio,
    effectOfRetirement: ratio,
    overNextYear: ratio.describe('By the calendar, reserves falling.'),
    overHorizon: ratio,
  })
  .meta({
    id: 'ReturnOnStake',
    description:
      'Parts of the stake, each by its name: simple + compounding + reserves + retirement = over the next year.',
  })

const horizon = z
  .object({
    epochs: count,
    reward: lovelace.describe('Expected of all of them, reserves falling.'),
    low: lovelace.nullable().describe('10th percentile; null for the average pool.'),
    high: lovelace.nullable().describe('90th percentile; null for the average pool.'),
    paidByThen: lovelace.describe('What of it has been paid when the last of them ends.'),
    holding: lovelace.describe('Stake and paid rewards, if they stay staked; else the stake.'),
    band: z.enum(['exact', 'approximation']).nullable().describe('How low and high were found.'),
  })
  .meta({ id: 'Horizon' })

export const projectionRow = z
  .object({
    epochs: count.describe('Epochs earned so far.'),
    epoch,
    reward: lovelace,
    low: lovelace.nullable(),
    high: lovelace.nullable(),
    paid: lovelace,
    holding: lovelace,
  })
  .meta({ id: 'ProjectionRow' })

export const estimateResult = z
  .object({
    link: z
      .string()
      .max(2_048)
      .describe('The query of the same question on the calculator’s page.'),
    scenario,
    basis: z.enum(['average', 'pool', 'own']),
    perEpoch: epochShare,
    atDataEpoch: lovelace.describe('The expected reward at the data epoch’s own pot.'),
    perMonth: lovelace,
    perYear: lovelace.describe('A year of such epochs: simple, nothing restaked, reserves held.'),
    feesPerYear: epochShare,
    otherFixedCosts: z
      .array(z.object({ fixedCost: lovelace, taken: lovelace, perYear: lovelace }))
      .max(8)
      .describe('perYear were the fixed cost another.'),
    horizon,
    ros,
    reservesFall: ratio.describe('How far reserves fall within the next year.'),
    luck: luckSummary.nullable().describe('Null for the average pool.'),
    spread: z
      .object({ low: lovelace, high: lovelace, chanceOfNothing: ratio, pools: count })
      .nullable()
      .describe('For the average pool: the 10th and 90th percentile of public stake.'),
    joining: z
      .object({ perMillionBefore: lovelace, perMillionAfter: lovelace })
      .nullable()
      .describe('What 1,000,000 ada of anyone in the pool get, before and after the stake joins.'),
    pool: poolBasis.nullable(),
    pot: epochBasis.describe('Of the first epoch of the forecast.'),
    potAtDataEpoch: epochBasis,
    timeline,
    warnings: z.array(warning).max(16),
    fiat: z
      .object({ perYear: ratio, horizon: ratio, currency: z.string().max(3) })
      .nullable()
      .describe('At the price that was given.'),
    projection: z.array(projectionRow).max(120).optional().describe('With include=projection.'),
    blocks: z.array(blockRow).max(40).optional().describe('With include=blocks, of a pool.'),
  })
  .meta({ id: 'Estimate', description: 'What a stake earns: the calculator’s answer.' })
