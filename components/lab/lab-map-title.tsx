'use client'

import type { RefObject } from 'react'
import { formatAdaCompact, formatCompact, formatCount } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { pagePath } from '../site/paths.ts'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import type { PoolNames } from './lab-channel.ts'

type Props = {
  readonly answer: LabAnswer
  readonly names: PoolNames
  /** The point that the reader is at. */
  readonly chosen: number | null
  readonly mineAt: number
  /** The way to the pool, for who pressed Enter on the map. */
  readonly open: RefObject<HTMLAnchorElement | null>
}

/** What the drawing says: one sentence, or one pool's values. */
export function LabMapTitle({ answer, names, chosen, mineAt, open }: Props) {
  const { t, locale } = useText()
  const { points, publicSides: sides, after } = answer
  const pool = chosen === null ? undefined : names[points.pool[chosen] ?? -1]
  if (chosen === null || !pool) {
    const { lose, gain } = sides
    const key = lose.pools === 0 ? (gain.pools === 0 ? 'same' : 'allMore') : 'less'
    return (
      <span className="map-title">
        {t(`lab.map.finding.${key}`, {
          pools: formatCount(lose.pools, locale),
          more: formatCount(gain.pools, locale),
          full: formatAdaCompact(after.saturationPoint, locale, 4),
        })}
      </span>
    )
  }
  const change = points.change[chosen] ?? 0
  return (
    <span className="map-title" aria-live="polite">
      <a ref={open} href={`${pagePath(locale, 'pool')}?id=${poolIdText(pool.id)}`} data-carry="">
        <bdi>{poolLabel(pool)}</bdi>
      </a>
      {chosen === mineAt && ` (${t('map.mine')})`} ·{' '}
      {t('lab.map.values', {
        stake: formatCompact(Math.round(points.stake[chosen] ?? 0), locale, 4),
        change: (change < 0 ? '−' : '+') + formatCompact(Math.abs(change), locale, 3),
      })}
    </span>
  )
}
