import { decimalText } from '../rewards/index.ts'

/** Decimals of a ratio in JSON; what is beyond is cut off. */
export const jsonRatioDecimals = 12

/**
 * A replacer for `JSON.stringify`: amounts (`bigint`) and ratios (`{ n, d }`) as decimal text, since a JSON number
 * cannot hold them; `null` is unknown.
 */
export function plainJson(_key: string, part: unknown): unknown {
  if (typeof part === 'bigint') return String(part)
  return isRatio(part) ? decimalText(part, jsonRatioDecimals) : part
}

function isRatio(part: unknown): part is { readonly n: bigint; readonly d: bigint } {
  if (typeof part !== 'object' || part === null) return false
  return 'n' in part && 'd' in part && typeof part.n === 'bigint' && typeof part.d === 'bigint'
}
