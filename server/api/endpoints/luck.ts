import * as z from 'zod'
import { scenarioParams } from '../../../lib/scenario/index.ts'
import type { Endpoint } from '../endpoint.ts'
import { badWords } from '../problems.ts'
import { projectionRow } from '../schema/estimate.ts'
import { blockRow, luckSummary } from '../schema/parts.ts'
import type { FieldError } from '../schema/problem.ts'
import { count, lovelace } from '../schema/values.ts'
import { outcomeFor } from './outcome.ts'
import { scenarioOf, scenarioWords } from './scenario-words.ts'

const luckResult = z
  .object({
    link: z.string().max(2_048),
    epoch: luckSummary.extend({ rows: z.array(blockRow).max(40) }).describe('In one epoch.'),
    horizon: z.object({
      epochs: count,
      reward: lovelace,
      low: lovelace.describe('10th percentile.'),
      high: lovelace.describe('90th percentile.'),
      band: z.enum(['exact', 'approximation']),
    }),
    bands: z
      .array(projectionRow.pick({ epochs: true, epoch: true, reward: true, low: true, high: true }))
      .max(120)
      .describe('The same as the horizon grows.'),
  })
  .meta({ id: 'LuckOfPool', description: 'How much chance there is, in one epoch and in many.' })

/** How much chance there is in a pool. */
export const luck: Endpoint = {
  path: 'luck',
  id: 'getLuck',
  summary: 'How much chance there is in a pool',
  description:
    'The chance of each count of blocks and what it pays the stake, dry spells, and the band that eight horizons in ten lie in: an exact distribution, not a simulation. The words are those of the calculator’s link; a pool must be named.',
  words: z.strictObject(scenarioWords),
  result: luckResult,
  takesBody: true,
  isLong: false,
  problems: [422],
  example: 'pool=own&poolStake=5000000',
  read: ({ words }, ground) => {
    const scenario = scenarioOf(words, ground)
    if (scenario.pool.kind === 'average') throw badWords([noPool])
    return {
      canonical: scenarioParams(scenario).toString(),
      answer: () => {
        const { luck: inOne, horizon, projection } = outcomeFor(scenario, ground)
        const { epochs, reward, low, high, band } = horizon
        return {
          link: `?${scenarioParams(scenario)}`,
          epoch: inOne,
          horizon: { epochs, reward, low, high, band },
          bands: projection.map((row) => ({
            ...{ epochs: row.epochs, epoch: row.epoch },
            ...{ reward: row.reward, low: row.low, high: row.high },
          })),
        }
      },
    }
  },
}

const noPool: FieldError = {
  field: 'pool',
  code: 'missing',
  message: 'luck is one pool’s: name a pool, or describe one with pool=own',
}
