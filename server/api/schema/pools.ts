import * as z from 'zod'
import {
  blockRow,
  epochBasis,
  epochShare,
  luckSummary,
  memberReturns,
  operatorShare,
  poolBasis,
  warning,
} from './parts.ts'
import { count, epoch, lovelace, pledgeStatus, poolId, poolName, ratio, ticker } from './values.ts'

/** A list of which a page is shown. */
export const pageShape = {
  total: count.describe('How many there are in the list.'),
  limit: count,
  offset: count.describe('How many of them come before this page.'),
}

const change = z
  .union([z.int().min(-1000).max(Number.MAX_SAFE_INTEGER), z.literal('new')])
  .nullable()
  .describe('Per mille; new if it was in no stake distribution before; null is unknown.')

const offer = z
  .object({
    id: poolId,
    ticker,
    name: poolName,
    rank: count.describe('By perEpoch, of all pools, from 1; equals share a rank.'),
    perEpoch: lovelace.describe('Expected reward of the stake, its exact mean.'),
    perYear: lovelace.describe('A year of such epochs.'),
    simplePerYear: ratio,
    saturation: ratio.describe('With the stake in it.'),
    activeStake: lovelace.describe('Without the stake.'),
    pledge: lovelace,
    pledgeStatus,
    margin: ratio,
    fixedCost: lovelace,
    expectedBlocks: ratio,
    chanceOfNoBlock: ratio,
    isPublic: z.boolean().describe('Whether its margin is below 100 %.'),
    retiringEpoch: epoch.nullable(),
    stakeOverHundredEpochs: change,
  })
  .meta({ id: 'Offer', description: 'What one pool offers the stake.' })

export const poolsResult = z
  .object({
    stake: lovelace,
    preset: z.string().max(20),
    sort: z.string().max(20).describe('The order that the list is in.'),
    ...pageShape,
    pot: epochBasis,
    pools: z.array(offer).max(500),
  })
  .meta({ id: 'Pools', description: 'What pools offer a stake, a page of them.' })

export const poolResult = z
  .object({
    id: poolId,
    idHex: z.string().regex(/^[0-9a-f]{56}$/),
    ticker,
    name: poolName,
    activeStake: lovelace,
    blocks: count.nullable().describe('Made in the data’s epoch; null is unknown.'),
    retiringEpoch: epoch.nullable(),
    lastEarning: epoch.nullable().describe('The last epoch that earns, for a pool that retires.'),
    basis: poolBasis,
    maxPoolReward: lovelace.describe('At apparent performance 1; 0 while the pledge is unmet.'),
    poolReward: lovelace.describe('Expected.'),
    operator: operatorShare,
    members: lovelace.describe('What all members together expect, owners left out.'),
    perMillion: epochShare.describe('What 1,000,000 ada in the pool get.'),
    perMillionAtDataEpoch: lovelace,
    returns: memberReturns,
    luck: luckSummary
      .extend({ rows: z.array(blockRow).max(40) })
      .describe('For a member of 1,000,000 ada.'),
    pot: epochBasis,
    warnings: z.array(warning).max(16),
  })
  .meta({ id: 'Pool', description: 'One pool as it stands, nobody joining; one epoch.' })
