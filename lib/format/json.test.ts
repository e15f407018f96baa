import { expect, test } from 'vitest'
import { exactJson, jsonRatioDecimals } from './json.ts'

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
    counts: { n: 3, d: 4 },
  }
  expect(exactJson(answer)).toBe(
    '{"pool":null,"epochs":73,"isKnown":false,"rows":[{"paid":"0"},["1","a “b”"],null],"counts":{"n":3,"d":4}}',
  )
  expect(exactJson([1n], 2)).toBe('[\n  "1"\n]')
})
