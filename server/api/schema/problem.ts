import * as z from 'zod'
import { poolId } from './values.ts'

/** What is wrong with one word of the request. */
const fieldError = z
  .object({
    field: z.string().max(100).describe('The word of the query or body.'),
    code: z
      .enum([
        ...['above-pool-stake', 'ambiguous-pool', 'empty', 'missing', 'more-than-exists'],
        ...['needs-another', 'negative', 'not-a-number', 'not-text', 'nothing-to-change'],
        ...['out-of-range', 'repeated', 'too-large', 'too-long', 'too-many-decimals', 'too-small'],
        ...['unknown-field', 'unknown-pool', 'unknown-version', 'unknown-word', 'unused-field'],
        'wrong-address',
      ] as const)
      .describe('Stable: a program may act on it.'),
    message: z.string().max(2_000).describe('The same for people, in English.'),
    candidates: z
      .array(poolId)
      .max(200)
      .optional()
      .describe('With ambiguous-pool: the pools that share the ticker, largest stake first.'),
  })
  .meta({ id: 'FieldError' })

export type FieldError = z.infer<typeof fieldError>

export const problem = z
  .object({
    type: z
      .string()
      .max(200)
      .describe('Names the kind of problem: the address of its description.'),
    title: z.string().max(200).describe('The kind, in words.'),
    status: z.int().min(400).max(599),
    detail: z.string().max(2_000).describe('What happened, in words.'),
    errors: z.array(fieldError).max(60).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' })

export type Problem = z.infer<typeof problem>
