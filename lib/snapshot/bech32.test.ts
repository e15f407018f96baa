import { bech32 } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBech32, toBech32 } from './bech32.ts'

const ids = fc.uint8Array({ minLength: 28, maxLength: 28 })
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('pool ids as bech32, against an audited library', () => {
  test('are written the same and read back', () => {
    fc.assert(
      fc.property(ids, (bytes) => {
        const text = bech32.encode('pool', bech32.toWords(bytes))
        expect(toBech32(hexOf(bytes))).toBe(text)
        expect(fromBech32(text)).toBe(hexOf(bytes))
      }),
      { numRuns: 2_000 },
    )
  })

  test('a text of one to four wrong letters is no id', () => {
    const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7lbio1'
    const changes = fc.array(fc.tuple(fc.nat(55), fc.nat(letters.length - 1)), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(ids, changes, (bytes, changes) => {
        const text = toBech32(hexOf(bytes))
        const changed = Array.from(text)
        for (const [at, letter] of changes) changed[at] = letters.charAt(letter)
        const wrong = changed.join('')
        fc.pre(wrong !== text)
        expect(fromBech32(wrong)).toBeNull()
        const decoded = bech32.decodeUnsafe(wrong)
        expect(decoded === undefined || decoded.prefix !== 'pool').toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('other prefixes, lengths and a set padding bit are refused', () => {
    const zero = new Uint8Array(28)
    for (const wrong of [
      bech32.encode('stake', bech32.toWords(zero)),
      bech32.encode('pool', bech32.toWords(new Uint8Array(27))),
      bech32.encode('pool', bech32.toWords(new Uint8Array(29))),
      bech32.encode('pool', [...bech32.toWords(zero).slice(0, 44), 1]),
      '',
      'pool1',
    ])
      expect(fromBech32(wrong), wrong).toBeNull()
  })
})
