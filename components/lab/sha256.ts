/*
 * SHA-256 (FIPS 180-4). `crypto.subtle` is missing on plain http, where anybody may host this site; the hashes here
 * are of a kilobyte.
 */

const primes = firstPrimes(64)
/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const rounds = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))
/** The same of the square roots of the first eight. */
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

/** @returns 64 hex digits. */
export function sha256(bytes: Uint8Array): string {
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const state = start.slice()
  for (let at = 0; at < padded.length; at += 64) compress(state, view, at)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function compress(state: Uint32Array, view: DataView, at: number): void {
  const words = new Uint32Array(64)
  const word = (i: number) => words[i] as number
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + 4 * i)
  for (let i = 16; i < 64; i += 1) {
    const [far, near] = [word(i - 15), word(i - 2)]
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    const other = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    words[i] = word(i - 16) + small + word(i - 7) + other
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let i = 0; i < 64; i += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const chosen = (e & f) ^ (~e & g)
    const first = (h + mixed + chosen + (rounds[i] as number) + word(i)) | 0
    const turns = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const second = (turns + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  const added = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] as number) + (added[i] as number)
}

type Eight = [number, number, number, number, number, number, number, number]

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1)
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
