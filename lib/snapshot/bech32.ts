/** The 32 letters of bech32, each for five bits. */
export const bech32Letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** 224 bits and one of padding. */
const dataLetters = 45
const checksumLetters = 6
const prefix = 'pool1'

/** 56 hex digits as `pool1…`. @see CIP-5 (prefix `pool`), BIP-173. */
export function toBech32(hex: string): string {
  const bits = BigInt(`0x${hex}`) << 1n
  const words = wordsOf(bits, dataLetters)
  // The checksum makes the polynomial of everything with it 1.
  const sum = polynomial([...words, ...Array<number>(checksumLetters).fill(0)]) ^ 1
  const letters = [...words, ...wordsOf(BigInt(sum), checksumLetters)]
  return prefix + letters.map((word) => bech32Letters.charAt(word)).join('')
}

/** `pool1…` in lower case as 56 hex digits; null unless letters, length, padding and checksum hold. */
export function fromBech32(text: string): string | null {
  if (!text.startsWith(prefix)) return null
  const words = Array.from(text.slice(prefix.length), (letter) => bech32Letters.indexOf(letter))
  if (words.length !== dataLetters + checksumLetters || words.includes(-1)) return null
  if (polynomial(words) !== 1) return null
  const bits = words.slice(0, dataLetters).reduce((all, word) => (all << 5n) | BigInt(word), 0n)
  return (bits & 1n) === 0n ? (bits >> 1n).toString(16).padStart(56, '0') : null
}

function wordsOf(bits: bigint, count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    Number((bits >> BigInt(5 * (count - 1 - i))) & 31n),
  )
}

/** The prefix as the checksum counts it: upper bits, a zero, lower bits of its letters. */
const expanded = [3, 3, 3, 3, 0, 16, 15, 15, 12]
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** Remainder of prefix and words by BIP-173's generator: 30 bits. */
function polynomial(words: readonly number[]): number {
  let sum = 1
  for (const word of [...expanded, ...words]) {
    const top = sum >> 25
    sum = ((sum & 0x1ffffff) << 5) ^ word
    generators.forEach((generator, i) => {
      if ((top >> i) & 1) sum ^= generator
    })
  }
  return sum
}
