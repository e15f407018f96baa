import type { OptionSpec } from './spec.ts'

/** The form of the answer. */
export const formOptions = {
  json: { text: 'answer as JSON: amounts are lovelace, as text; null is unknown' },
  csv: { text: 'answer as CSV (RFC 4180): one table, amounts in lovelace' },
  help: { text: 'say what the command does and show examples' },
} as const satisfies Record<string, OptionSpec>

/** For commands that rest on figures of the network. */
export const dataOptions = {
  snapshot: {
    value: 'FILE',
    text: 'read the figures of FILE, of the bundle a latest.json points to, or of - (standard input), not those built in',
  },
  network: {
    value: 'NAME',
    text: 'mainnet (default), preprod or preview: whose figures FILE holds',
  },
} as const satisfies Record<string, OptionSpec>

/** For commands whose answer depends on the day. */
export const nowOption = {
  now: {
    value: 'TIME',
    text: 'answer as if it were TIME: 2026-11-22, 2026-11-22T18:33:20Z or seconds since 1970',
  },
} as const satisfies Record<string, OptionSpec>

export const allCommon = { ...dataOptions, ...nowOption, ...formOptions }
