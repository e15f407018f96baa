import type { Translator } from '../../lib/i18n/translate.ts'
import { type Pool, poolIdText } from '../../lib/snapshot/index.ts'

/** Ticker, else name, else the start of the id: text of strangers, cleaned when the bundle was made, never markup. */
export const poolLabel = ({ ticker, name, id }: Pick<Pool, 'ticker' | 'name' | 'id'>): string =>
  ticker ?? name ?? `${poolIdText(id).slice(0, 12)}…`

/** What the window is called. */
export function titleOf(t: Translator, pool: Pool): string {
  const label = poolLabel(pool)
  const name = pool.name !== null && pool.name !== label ? ` (${pool.name})` : ''
  return t('view.titleOf', { pool: `${label}${name}` })
}
