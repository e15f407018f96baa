import {
  type Lovelace,
  lovelace,
  lovelacePerAda,
  parseDecimal,
  type Rational,
  ratio,
} from '../rewards/index.ts'
import { readCanonical } from './numbers.ts'
import { type OperateNumber, operateRanges } from './operate-words.ts'

/** A minus sign may stand before a growth: its size is read as every number is. */
export function readSigned(text: string, field: OperateNumber) {
  const range = operateRanges[field]
  if (!range.least.startsWith('-')) return readCanonical(text, range)
  const below = text.startsWith('-')
  const most = below ? range.least.slice(1) : range.most
  const read = readCanonical(below ? text.slice(1) : text, { ...range, least: '0', most })
  if (!below) return read
  if ('code' in read)
    return read.code === 'too-large'
      ? { code: 'too-small' as const, detail: { least: range.least } }
      : read
  return ratio(-read.n, read.d)
}

/** Text that was read before, or a default. */
export function exactly(text: string): Rational {
  const below = text.startsWith('-')
  const { n, d } = parseDecimal(below ? text.slice(1) : text || '0')
  return below ? ratio(-n, d) : ratio(n, d)
}

export const inLovelace = ({ n, d }: Rational): Lovelace => lovelace((n * lovelacePerAda) / d)
export const inHundreds = ({ n, d }: Rational): Rational => ratio(n, d * 100n)
