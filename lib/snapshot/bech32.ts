/*
 * A pool's id in bech32, and nothing else of it: the prefix `pool`, 28 bytes in 45 letters of five bits (the last bit
 * is padding, 0), six letters of checksum.
 */

/** Letters by value. */
export const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

const hexDigits = 56
const idLetters = 45
const checkLetters = 6

/** The letters that follow `pool1` for an id of 56 hex digits. */
export function lettersOf(hex: string): string {
  // JavaScript writes base 32 with digits of its own; value by value they become letters.
  const digits = (BigInt(`0x${hex}`) << 1n).toString(32).padStart(idLetters, '0')
  const values = Array.from(digits, (digit) => Number.parseInt(digit, 32))
  const check = remainder([...values, ...new Array(checkLetters).fill(0)]) ^ 1
  for (let place = checkLetters - 1; place >= 0; place -= 1)
    values.push((check >> (5 * place)) & 31)
  return values.map((value) => alphabet[value]).join('')
}

/** The 56 hex digits of what follows `pool1`, in lower case; null if a letter, the checksum or the padding is wrong. */
export function hexOf(letters: string): string | null {
  const values = Array.from(letters, (letter) => alphabet.indexOf(letter))
  if (values.length !== idLetters + checkLetters || values.includes(-1) || remainder(values) !== 1)
    return null
  const bits = values.slice(0, idLetters).reduce((sum, value) => (sum << 5n) | BigInt(value), 0n)
  return bits & 1n ? null : (bits >> 1n).toString(16).padStart(hexDigits, '0')
}

/** `pool` as the checksum counts it: the letters' high bits, a zero, their low bits. */
const prefix = [3, 3, 3, 3, 0, 16, 15, 15, 12]

/** Coefficients of the code's polynomial, a row for each bit that falls out. */
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** The remainder of prefix and values, 30 bits: 1 if the last six are their checksum. @see BIP-173 */
function remainder(values: readonly number[]): number {
  let rest = 1
  for (const value of [...prefix, ...values]) {
    const out = rest >> 25
    rest = ((rest & 0x1ffffff) << 5) ^ value
    generator.forEach((row, bit) => {
      if ((out >> bit) & 1) rest ^= row
    })
  }
  return rest
}
