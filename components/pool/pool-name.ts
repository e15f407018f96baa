import type { Translator } from '../../lib/i18n/translate.ts'
import type { Pool } from '../../lib/snapshot/index.ts'
import { poolLabel } from '../site/pool-label.ts'

/** What the window is called: text of strangers, cleaned when the bundle was made. */
export function titleOf(t: Translator, pool: Pool): string {
  const label = poolLabel(pool)
  const name = pool.name !== null && pool.name !== label ? ` (${pool.name})` : ''
  return t('view.titleOf', { pool: `${label}${name}` })
}
