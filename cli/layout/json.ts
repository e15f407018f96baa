import { decimalText } from '../../lib/rewards/index.ts'
import { escaped } from './width.ts'

/** Decimals of a ratio; what is beyond is cut off. */
export const ratioDecimals = 12

/**
 * A value as JSON: amounts (`bigint`) and ratios (`{ n, d }`) as decimal text, since a JSON number cannot
 * hold them; `null` is unknown.
 */
export function jsonText(value: unknown): string {
  return escaped(`${JSON.stringify(value, (_key, part: unknown) => plain(part), 2)}\n`)
}

function plain(part: unknown): unknown {
  if (typeof part === 'bigint') return String(part)
  if (isRatio(part)) return decimalText(part, ratioDecimals)
  return part
}

function isRatio(part: unknown): part is { readonly n: bigint; readonly d: bigint } {
  if (typeof part !== 'object' || part === null) return false
  return 'n' in part && 'd' in part && typeof part.n === 'bigint' && typeof part.d === 'bigint'
}
