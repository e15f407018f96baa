import * as z from 'zod'
import type { Endpoint } from '../endpoint.ts'
import { isoTime } from '../moment.ts'
import { count, epoch, time } from '../schema/values.ts'
import { readWords } from '../words.ts'

const words = z.strictObject({})

const statusResult = z
  .object({
    sources: z
      .array(z.object({ group: z.string().max(40), epoch, source: z.string().max(400) }))
      .max(40)
      .describe('Every group of figures: the epoch it is of, and its public source.'),
    pools: count.describe('With stake in the data’s epoch.'),
    trend: z
      .object({ from: epoch, to: epoch, epochs: count })
      .describe('The epochs whose means forecasts start from.'),
    epochEndsAt: time.describe('When every answer changes.'),
  })
  .meta({ id: 'Status', description: 'What this service answers from.' })

/** What the answers rest on, and how old it is. */
export const status: Endpoint = {
  path: 'status',
  id: 'getStatus',
  summary: 'What the answers rest on',
  description: 'Program, figures, their sources and age, the epoch answers are for.',
  words,
  result: statusResult,
  takesBody: false,
  isLong: false,
  problems: [],
  example: '',
  read: ({ words: given }, { figures: { snapshot }, moment }) => {
    readWords(words, given)
    const { from, to, epochs } = snapshot.trend
    return {
      canonical: '',
      answer: () => ({
        sources: snapshot.sources,
        pools: snapshot.poolCount,
        trend: { from, to, epochs },
        epochEndsAt: isoTime(moment.to),
      }),
    }
  },
}
