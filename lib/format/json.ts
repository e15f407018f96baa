import { decimalText } from '../rewards/index.ts'

/** Decimals of a ratio in JSON; what is beyond is cut off. */
export const jsonRatioDecimals = 12

/**
 * JSON with amounts (`bigint`) and ratios (`{ n, d }`) as decimal text, since a JSON number cannot hold them;
 * `null` is unknown.
 *
 * @param indent spaces a level; none by default.
 */
export function exactJson(value: unknown, indent?: number): string {
  return JSON.stringify(plain(value), null, indent)
}

/** The same with nothing in it but what JSON has. A replacer of `JSON.stringify` takes three times as long. */
function plain(part: unknown): unknown {
  if (typeof part === 'bigint') return part.toString()
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part)) return part.map(plain)
  if ('toJSON' in part) return part
  if (isRatio(part)) return decimalText(part, jsonRatioDecimals)
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(part)) copy[key] = plain(value)
  return copy
}

function isRatio(part: object): part is { readonly n: bigint; readonly d: bigint } {
  return 'n' in part && 'd' in part && typeof part.n === 'bigint' && typeof part.d === 'bigint'
}
