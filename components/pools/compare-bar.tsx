'use client'

import type { Pool } from '../../lib/snapshot/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'
import { mostPicked } from './pick-box.tsx'

type Props = {
  readonly picked: readonly Pool[]
  readonly onClear: () => void
}

/** The pools that were picked, and the way to see them side by side. */
export function CompareBar({ picked, onClear }: Props) {
  const { t, locale } = useText()
  if (picked.length === 0) return null
  const ids = picked.map(({ id }) => poolIdText(id)).join(',')
  return (
    <aside className="compare-bar" aria-label={t('offers.compare')}>
      <p>
        {picked.map((pool) => (
          <bdi key={pool.id}>{pool.ticker ?? `${poolIdText(pool.id).slice(0, 9)}…`}</bdi>
        ))}
      </p>
      {picked.length === mostPicked && (
        <span>{t('offers.compareFull', { count: mostPicked })}</span>
      )}
      <button type="button" className="text-button" onClick={onClear}>
        {t('offers.compareNone')}
      </button>
      <a className="button" href={`${pagePath(locale, 'compare')}?pools=${ids}`} data-carry>
        {t('offers.compareAll', { count: picked.length })}
      </a>
    </aside>
  )
}
