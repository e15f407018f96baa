'use client'

import { formatCount } from '../../lib/format/index.ts'
import { type NetworkFigures, poolIdText } from '../../lib/snapshot/index.ts'
import { useText } from '../site/text.tsx'
import { PoolRow, shortId } from './pool-row.tsx'
import type { SearchRow } from './search-rows.ts'

type Props = {
  readonly row: SearchRow
  readonly shared: boolean
  /** Whose stake the pools are listed with. */
  readonly epoch: number
  /** Null until the pools have come. */
  readonly figures: NetworkFigures | null
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/** What a row of the search says. */
export function SearchRowWords({ row, shared, epoch, figures, now }: Props) {
  const { t, locale } = useText()
  if (row.kind === 'pool')
    return figures && <PoolRow pool={row.pool} {...{ shared, figures, now }} />
  if (row.kind === 'id')
    return (
      <>
        <b>
          <bdi>{shortId(poolIdText(row.id))}</bdi>
        </b>
        <span className="quiet">
          {t('search.notListed', { epoch: formatCount(epoch, locale) })}
        </span>
      </>
    )
  if (row.kind === 'more')
    return <span>{t('search.more', { count: formatCount(row.count, locale) })}</span>
  return (
    <>
      <b>{row.title}</b>
      {row.about && <span className="quiet">{row.about}</span>}
    </>
  )
}
