import { fromBech32, toBech32 } from './bech32.ts'

declare const unit: unique symbol

/** A pool's id: the blake2b-224 hash of its cold key, 56 hex digits in lower case. */
export type PoolId = string & { readonly [unit]: 'PoolId' }

/** Text that is no pool id: wrong length, wrong alphabet, or a bech32 checksum that does not hold. */
export class BadPoolIdError extends Error {
  override readonly name = 'BadPoolIdError'
  readonly code = 'BAD_POOL_ID'
  readonly field = 'text'

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
    const hex = fromBech32(lower)
    if (hex !== null) return hex as PoolId
  }
  throw new BadPoolIdError(text)
}

/** The id as bech32, `pool1…`: what explorers and wallets show. */
export function poolIdText(id: PoolId): string {
  return toBech32(id)
}
