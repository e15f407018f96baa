import { describe, expect, test } from 'vitest'
import { adaOf, decimalOf, power } from '../decimal/index.ts'
import * as engine from '../index.ts'
import { pool } from './test-calls-of-formulas.ts'

const { lovelace, ratio } = engine
const half = ratio(1n, 2n)
/** As from a caller without types. */
const any = (value: unknown) => value as never

describe('a wrong type is told as one, so that no refusal contradicts itself', () => {
  test.each([
    [
      'k must be greater than 0; got 500 (number, not bigint).',
      () => engine.saturation({ ...pool, k: any(500) }),
    ],
    [
      'k must be greater than 0; got 500 (string, not bigint).',
      () => engine.saturation({ ...pool, k: any('500') }),
    ],
    [
      'k must be greater than 0; got 500/1 (fraction of bigints, not bigint).',
      () => engine.saturation({ ...pool, k: any(ratio(500n)) }),
    ],
    [
      'k must be greater than 0; got undefined (undefined, not bigint).',
      () => engine.saturation({ ...pool, k: any(undefined) }),
    ],
    ['k must be greater than 0; got 0.', () => engine.saturation({ ...pool, k: 0n })],
    [
      'totalBlocks must be a whole number from 0 to 432000; got 21600 (bigint, not number).',
      () => engine.blockDistribution({ totalBlocks: any(21_600n), share: half }),
    ],
    [
      'margin must be from 0 to 1; got 0.02 (number, not fraction of bigints).',
      () => engine.memberReward({ ...pool, poolReward: lovelace(5n), margin: any(0.02) }),
    ],
    [
      'margin must be from 0 to 1; got 0.1/1 (fraction of numbers, not fraction of bigints).',
      () =>
        engine.memberReward({
          ...pool,
          poolReward: lovelace(5n),
          margin: { n: any(0.1), d: any(1) },
        }),
    ],
    [
      'numerator must be a whole number of at most 32,768 bits; got 5 (number, not bigint).',
      () => ratio(any(5)),
    ],
    [
      'exponent must be a whole number, 0 or more; got 2 (bigint, not number).',
      () => engine.pow(half, any(2n)),
    ],
    ['amount must be 0 lovelace or more; got 5 (number, not bigint).', () => lovelace(any(5))],
    [
      'epoch must be a whole number, 0 or more; got 600 (bigint, not number).',
      () => engine.epoch(any(600n)),
    ],
    [
      'exponent must be a fraction of whole numbers; got 2 (number, not fraction of bigints).',
      () => power(half, any(2)),
    ],
    [
      'value must be a fraction of whole numbers; got NaN/1 (fraction of numbers, not fraction of bigints).',
      () => decimalOf({ n: any(Number.NaN), d: any(1) }),
    ],
    ['amount must be whole lovelace; got NaN (number, not bigint).', () => adaOf(any(Number.NaN))],
  ])('%s', (message, work) => {
    expect(work).toThrow(expect.objectContaining({ name: 'OutOfRangeError', message }))
  })
})
