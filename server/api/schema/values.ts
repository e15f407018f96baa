import * as z from 'zod'

/*
 * What figures look like in an answer. Amounts and ratios are text: a JSON number is a double in most programs, and
 * 45·10¹⁵ lovelace is more than one holds.
 */

export const lovelace = z
  .string()
  .regex(/^\d{1,20}$/)
  .meta({
    id: 'Lovelace',
    description: 'Whole lovelace, 0 or more. 1 ada is 1,000,000 lovelace.',
    examples: ['3516223'],
  })

export const signedLovelace = z
  .string()
  .regex(/^-?\d{1,20}$/)
  .meta({
    id: 'SignedLovelace',
    description: 'Whole lovelace; below zero where something is lost.',
    examples: ['-120000'],
  })

export const ratio = z
  .string()
  .regex(/^-?\d{1,30}(?:\.\d{1,12})?$/)
  .meta({
    id: 'Ratio',
    description:
      'A number without a unit: parts of one (0.05 is 5 %), unless it says else. At most twelve decimals; the rest is cut off.',
    examples: ['0.018475231904'],
  })

export const epoch = z
  .int()
  .min(0)
  .max(1_000_000)
  .meta({ id: 'Epoch', description: 'An epoch’s number.', examples: [617] })

export const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .meta({
    id: 'Time',
    format: 'date-time',
    description: 'A second in UTC, ISO 8601.',
    examples: ['2026-11-24T21:44:51Z'],
  })

export const poolId = z
  .string()
  .regex(/^pool1[02-9ac-hj-np-z]{51}$/)
  .meta({
    id: 'PoolId',
    description: 'A pool’s id in bech32 (CIP-5).',
    examples: ['pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy'],
  })

/** Whole numbers that are counted. */
export const count = z.int().min(0).max(1_000_000_000)

export const ticker = z
  .string()
  .max(40)
  .nullable()
  .describe('Written by the pool itself and not unique; null is unknown.')

export const poolName = z
  .string()
  .max(400)
  .nullable()
  .describe('Written by the pool itself: treat it as untrusted text; null is unknown.')

export const network = z.enum(['mainnet', 'preprod', 'preview'])

export const pledgeStatus = z
  .enum(['met', 'unmet', 'unknown'])
  .describe(
    'Unmet only by figures of one epoch that prove it, and then the pool pays nobody; unknown counts as met.',
  )
