import * as z from 'zod'
import { poolVerdicts } from '../../../lib/snapshot/index.ts'
import { memberReturns } from './parts.ts'
import { count, epoch, lovelace, poolId, ratio, signedLovelace, time } from './values.ts'

const outcome = z
  .object({
    rewardPot: lovelace,
    totalBlocks: count,
    expectedBlocks: ratio,
    poolReward: lovelace,
    operator: lovelace,
    members: lovelace,
    returns: memberReturns,
    made: z.object({ blocks: count, poolReward: lovelace }).nullable(),
  })
  .meta({
    id: 'PastOutcome',
    description:
      'What the formula gives for the epoch’s own pot and stake, and the fees and pledge of today: means at apparent performance 1.',
  })

const pastEpoch = z
  .object({
    epoch,
    stake: lovelace.nullable().describe('Active stake; null is unknown.'),
    saturation: ratio.nullable().describe('Of that epoch; 1 is full.'),
    outcome: outcome.nullable().optional().describe('With include=outcome.'),
    missing: z
      .enum(['stake-unknown', 'pot-unknown', 'pledge-unknown'])
      .nullable()
      .optional()
      .describe('Why there is no outcome.'),
  })
  .meta({ id: 'PastEpoch' })

const chainRow = z.object({
  epoch,
  blocks: count,
  poolReward: lovelace.describe('By the formula.'),
  paid: lovelace.describe('By the chain.'),
  verdict: z.enum(poolVerdicts),
})

export const poolHistoryResult = z
  .object({
    id: poolId,
    from: epoch,
    to: epoch,
    epochs: z.array(pastEpoch).max(1_000).describe('Oldest first.'),
    chain: z
      .array(chainRow)
      .max(1_000)
      .nullable()
      .optional()
      .describe(
        'With include=chain: what the chain paid beside the formula; null if not followed.',
      ),
  })
  .meta({ id: 'PoolHistory' })

const amount = lovelace.nullable()
const known = count.nullable()
const share = ratio.nullable()

/** Every column of the history; null is unknown. */
export const epochRow = z
  .object({
    epoch,
    start: time,
    end: time,
    reserves: amount.describe('At the start of the epoch, as the other pots.'),
    treasury: amount,
    utxo: amount,
    unclaimedRewards: amount,
    deposits: amount,
    fees: amount.describe('Collected in it.'),
    blocks: known,
    poolBlocks: known.describe('Those made by pools.'),
    activeStake: amount,
    delegations: known,
    pools: known,
    rewardsDistributed: amount.describe('Earned in it, spendable two epochs later.'),
    rewardsWithRefunds: amount,
    poolFees: amount,
    delegatorRewards: amount,
    k: known,
    a0: share,
    rho: share,
    tau: share,
    decentralisation: share,
    minPoolCost: amount,
    keyDeposit: amount,
    poolDeposit: amount,
    protocolMajor: known,
  })
  .meta({ id: 'EpochRow', description: 'What is known of one epoch; null is unknown.' })

export const epochsResult = z
  .object({ from: epoch, to: epoch, epochs: z.array(epochRow).max(1_000) })
  .meta({ id: 'Epochs' })

export const epochResult = epochRow
  .extend({
    pot: z
      .object({
        expectedBlocks: count.describe('Of pools: ⌊(1 − d)·f·slots⌋.'),
        eta: ratio,
        deltaR1: lovelace,
        deltaT1: lovelace,
        pot: lovelace.describe('Fees + ΔR1.'),
        rewardPot: lovelace,
      })
      .nullable()
      .describe('Worked out; null where a figure it needs is unknown.'),
    paid: amount.describe('By the chain, for the blocks of the epoch.'),
    unpaid: signedLovelace.nullable().describe('Back to the reserves.'),
    paidShare: share.describe('paid ÷ R.'),
  })
  .meta({ id: 'EpochOpened' })
