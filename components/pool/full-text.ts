import { formatPercent } from '../../lib/format/index.ts'
import type { Rational } from '../../lib/rewards/index.ts'

/** A decimal, or as many as a pool far from full needs to be told from an empty one. */
export const fullText = (full: Rational, locale: string): string =>
  formatPercent(full, locale, full.n > 0n && full.n * 1_000n < full.d ? 4 : 1)
