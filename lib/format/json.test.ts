import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalText } from '../rewards/index.ts'
import { exactJson, jsonRatioDecimals, WrittenJson } from './json.ts'

test('amounts and ratios are decimal text, to twelve decimals and not rounded', () => {
  expect(jsonRatioDecimals).toBe(12)
  const answer = {
    reward: 2n ** 63n,
    loss: -1n,
    ros: { n: 2n, d: 3n },
    fall: { n: -1n, d: 8n },
  }
  expect(exactJson(answer)).toBe(
    '{"reward":"9223372036854775808","loss":"-1","ros":"0.666666666666","fall":"-0.125"}',
  )
})

test('what is unknown stays unknown, what is not there is left out, the rest is as it was', () => {
  const answer = {
    pool: null,
    price: undefined,
    epochs: 73,
    isKnown: false,
    rows: [{ paid: 0n }, [1n, 'a “b”'], null],
    at: new Date(0),
    counts: { n: 3, d: 4 },
  }
  expect(exactJson(answer)).toBe(
    '{"pool":null,"epochs":73,"isKnown":false,"rows":[{"paid":"0"},["1","a “b”"],null],"at":"1970-01-01T00:00:00.000Z","counts":{"n":3,"d":4}}',
  )
  expect(exactJson([1n], 2)).toBe('[\n  "1"\n]')
})

test('is what JSON.stringify writes of the same with texts in it', () => {
  const ratios = fc.record({
    n: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    d: fc.bigInt({ min: 1n, max: 10n ** 30n }),
  })
  const anything = fc.letrec((tie) => ({
    part: fc.oneof(
      { maxDepth: 4 },
      fc.bigInt(),
      ratios,
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
      fc.string({ unit: 'binary' }),
      fc.array(tie('part'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), tie('part'), { maxKeys: 5 }),
    ),
  })).part
  const replaced = (value: unknown) =>
    JSON.stringify(value, (_, part) => {
      if (typeof part === 'bigint') return part.toString()
      const isRatio = typeof part?.n === 'bigint' && typeof part?.d === 'bigint'
      return isRatio ? decimalText(part, jsonRatioDecimals) : part
    })
  fc.assert(
    fc.property(anything, (value) => {
      expect(exactJson({ value })).toBe(replaced({ value }))
    }),
  )
})

test('a part that is written once stands in every answer as if it were written there', () => {
  const pot = { reserves: 10n ** 15n, eta: { n: 1n, d: 4n } }
  const written = new WrittenJson(pot)
  expect(exactJson({ pots: [written, written] })).toBe(exactJson({ pots: [pot, pot] }))
})
