import { bech32 } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphabet, hexOf, lettersOf } from './bech32.ts'

const id = fc.uint8Array({ minLength: 28, maxLength: 28 })
const hexText = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** A library that shares no code with ours. */
const written = (bytes: Uint8Array) => bech32.encodeFromBytes('pool', bytes)

test('is written as a library of others writes it, and read back', () => {
  fc.assert(
    fc.property(id, (bytes) => {
      const letters = lettersOf(hexText(bytes))
      expect(`pool1${letters}`).toBe(written(bytes))
      expect(hexOf(letters)).toBe(hexText(bytes))
    }),
  )
})

test('any text is read as that library reads it, or refused as it is there', () => {
  const letters = fc.stringMatching(/^[02-9ac-hj-np-z]{50,52}$/)
  const nearly = fc
    .tuple(id, fc.nat(50), fc.constantFrom(...alphabet, 'b', 'Q'))
    .map(([bytes, at, letter]) => {
      const right = written(bytes).slice(5)
      return right.slice(0, at) + letter + right.slice(at + 1)
    })
  fc.assert(
    fc.property(fc.oneof(letters, nearly), (text) => {
      const decoded = bech32.decodeUnsafe(`pool1${text}`)
      const bytes = decoded && bech32.fromWordsUnsafe(decoded.words)
      expect(hexOf(text)).toBe(bytes && bytes.length === 28 ? hexText(bytes) : null)
    }),
  )
})

test('a padding that is not 0 is refused though the checksum holds', () => {
  const words = bech32.toWords(new Uint8Array(28))
  words[44] = 1
  expect(hexOf(bech32.encode('pool', words).slice(5))).toBeNull()
})

test('the ends of the range', () => {
  for (const byte of [0x00, 0xff]) {
    const bytes = new Uint8Array(28).fill(byte)
    expect(hexOf(lettersOf(hexText(bytes)))).toBe(hexText(bytes))
  }
  expect(hexOf('')).toBeNull()
})
