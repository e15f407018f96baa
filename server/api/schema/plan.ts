import * as z from 'zod'
import { blockRow, epochBasis, luckSummary, memberReturns, operatorShare } from './parts.ts'
import { count, lovelace, poolId, ratio } from './values.ts'

const feesTried = z
  .object({
    fixedCost: lovelace,
    margin: ratio,
    operator: lovelace,
    perMillion: lovelace.describe('What 1,000,000 ada in the pool get.'),
    returns: memberReturns,
    rank: count.describe('Among the network’s pools by what a member expects: 1 is best.'),
  })
  .meta({ id: 'FeesTried', description: 'What some fees bring, an epoch.' })

const reason = z.enum(['pledge-unmet', 'no-reward', 'out-of-reach'])

/** A solver's answer: a value and what it pays, or why there is none. */
function solution<Value extends z.ZodType>(value: Value, more: z.ZodRawShape = {}) {
  const trial = z.object({ value, pays: lovelace })
  return z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('solved'),
      value,
      pays: lovelace,
      beside: trial.nullable().describe('One step further, where the target is missed.'),
      ...more,
    }),
    z.object({ kind: z.literal('none'), reason, best: trial, ...more }),
  ])
}

const amount = solution(lovelace).meta({ id: 'AmountSolution' })
const margin = solution(ratio, { exact: ratio.nullable() }).meta({ id: 'MarginSolution' })
const stake = solution(lovelace, { proven: lovelace.nullable() }).meta({ id: 'StakeSolution' })

const feesTrial = z.object({
  fixedCost: lovelace,
  margin: ratio,
  operatorReward: lovelace,
  memberReward: lovelace,
})

const bestFees = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('solved'),
    best: feesTrial,
    lowCost: feesTrial,
    lowMargin: feesTrial,
    ceiling: lovelace,
  }),
  z.object({
    kind: z.literal('none'),
    reason,
    best: z.object({
      value: z.object({ fixedCost: lovelace, margin: ratio }),
      pays: lovelace,
    }),
  }),
])

const solutions = z
  .object({
    memberReturn: z
      .union([
        z.literal('no-members'),
        z.object({
          memberStake: lovelace,
          memberReward: lovelace,
          margin: margin.describe('The largest.'),
          fixedCost: amount.describe('The largest.'),
          leastStake: stake,
          mostStake: stake,
          bestFees: bestFees.describe('The fees that pay the operator most.'),
        }),
      ])
      .nullable(),
    income: z
      .object({
        margin: margin.describe('The smallest.'),
        fixedCost: amount.describe('The smallest.'),
        pledge: amount.describe('The smallest.'),
        leastStake: stake,
      })
      .nullable(),
    costs: z
      .object({
        income: lovelace.describe('An epoch’s income that covers the costs at the price.'),
        stake,
        price: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('solved'), price: ratio, income: lovelace }),
          z.object({ kind: z.literal('none'), reason }),
        ]),
      })
      .nullable(),
  })
  .meta({
    id: 'PlanSolutions',
    description:
      'One thing changed, the others as they are, until the goal is met; null where none was set.',
  })

export const planResult = z
  .object({
    link: z.string().max(2_048).describe('The query of the same plan on the operators’ page.'),
    start: poolId.nullable().describe('The registered pool that it starts from.'),
    pool: z.object({
      poolStake: lovelace,
      pledge: lovelace,
      ownerStake: lovelace,
      fixedCost: lovelace,
      margin: ratio,
    }),
    pot: epochBasis,
    saturation: ratio,
    pledgeMet: z.boolean(),
    maxPoolReward: lovelace,
    poolReward: lovelace,
    operator: operatorShare,
    members: lovelace,
    asIs: feesTried,
    otherFees: z.array(feesTried).max(16),
    rankedAmong: count.describe('Other pools.'),
    luck: luckSummary.extend({ rows: z.array(blockRow).max(40) }),
    pledgePeak: z
      .object({ pledge: lovelace, until: lovelace, maxPoolReward: lovelace })
      .describe('The pledge at which this stake earns the most.'),
    solutions,
  })
  .meta({ id: 'Plan', description: 'A pool as its operator would run it; one epoch, means.' })
