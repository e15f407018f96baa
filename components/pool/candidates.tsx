'use client'

import { formatAda } from '../../lib/format/index.ts'
import { poolViewParams } from '../../lib/scenario/pool-view-query.ts'
import { type PoolId, poolIdText } from '../../lib/snapshot/index.ts'
import type { PoolList } from '../live/pool-list.ts'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly ids: readonly PoolId[]
  /** The ticker that they share. */
  readonly read: string
  readonly list: PoolList
}

/** Pools of one ticker, largest first: whom the link means is the reader's to say. */
export function Candidates({ ids, read, list }: Props) {
  const { t, rich, locale } = useText()
  return (
    <>
      <p>{rich('view.shared.text', { read: <bdi>{read}</bdi> })}</p>
      <ul className="candidates">
        {ids.map((id) => {
          const pool = list.byId(id)
          return (
            <li key={id}>
              <a href={addressOf(locale, id)} data-carry="">
                <b>
                  <bdi>{pool?.name ?? t('pools.noName')}</bdi>
                </b>
              </a>
              <span>
                {pool &&
                  t('view.shared.stake', {
                    stake: formatAda(pool.activeStake, locale, { decimals: 0 }),
                  })}
              </span>
              <small>
                <bdi>{poolIdText(id)}</bdi>
              </small>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The page of a pool. */
export const addressOf = (locale: string, id: PoolId): string =>
  `${pagePath(locale, 'pool')}?${poolViewParams(id, null, {})}`
