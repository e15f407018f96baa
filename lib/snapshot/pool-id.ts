import { bech32 } from '@scure/base'

declare const unit: unique symbol

/** A pool's id: the blake2b-224 hash of its cold key, 56 hex digits in lower case. */
export type PoolId = string & { readonly [unit]: 'PoolId' }

/** Text that is no pool id: wrong length, wrong alphabet, or a bech32 checksum that does not hold. */
export class BadPoolIdError extends Error {
  override readonly name = 'BadPoolIdError'
  readonly code = 'BAD_POOL_ID'

  constructor(readonly text: string) {
    super(`Not a pool id: ${text.slice(0, 80)}`)
  }
}

const hexId = /^[0-9a-f]{56}$/
const bech32Length = 56

/** Whether `text` is an id in the form used inside: 56 hex digits in lower case. */
export function isPoolId(text: string): text is PoolId {
  return hexId.test(text)
}

/**
 * Read an id as people write it: `pool1…` (bech32, checksum checked) or 56 hex digits, in either case, mixed case
 * only for hex. Spaces around it are ignored.
 *
 * @throws {BadPoolIdError} for anything else.
 * @see CIP-5 (prefix `pool`), BIP-173 (bech32).
 */
export function poolId(text: string): PoolId {
  const trimmed = text.length > 200 ? '' : text.trim()
  const lower = trimmed.toLowerCase()
  if (isPoolId(lower)) return lower
  if (lower.length === bech32Length && (trimmed === lower || trimmed === trimmed.toUpperCase())) {
    const decoded = bech32.decodeUnsafe(lower)
    const bytes = decoded?.prefix === 'pool' && bech32.fromWordsUnsafe(decoded.words)
    if (bytes && bytes.length === 28) return toHex(bytes) as PoolId
  }
  throw new BadPoolIdError(text)
}

/** The id as bech32, `pool1…`: what explorers and wallets show. */
export function poolIdText(id: PoolId): string {
  return bech32.encode('pool', bech32.toWords(fromHex(id)))
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
