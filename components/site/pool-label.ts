import type { Pool } from '../../lib/snapshot/index.ts'

/** Ticker, else name, else the start of the id: text of strangers, never markup. */
export const poolLabel = (pool: Pick<Pool, 'id' | 'ticker' | 'name'>): string =>
  pool.ticker ?? pool.name ?? `${pool.id.slice(0, 8)}…`
