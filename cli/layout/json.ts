import { exactJson } from '../../lib/format/json.ts'
import { escaped } from './width.ts'

/** A value as JSON for people's eyes: amounts and ratios as decimal text, nothing in it that a terminal would obey. */
export function jsonText(value: unknown): string {
  return escaped(`${exactJson(value, 2)}\n`)
}
