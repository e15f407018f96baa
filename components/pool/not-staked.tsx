'use client'

import { type ReactNode, useEffect } from 'react'
import { formatAda, formatCount, formatDate } from '../../lib/format/index.ts'
import type { PoolPast } from '../../lib/outcomes/pool-past.ts'
import { timelineFrom } from '../../lib/outcomes/timeline.ts'
import { networks } from '../../lib/rewards/index.ts'
import {
  type NetworkFigures,
  type PartRef,
  type PoolId,
  poolIdText,
} from '../../lib/snapshot/index.ts'
import type { PoolList } from '../live/pool-list.ts'
import { pagePath } from '../site/paths.ts'
import { useText } from '../site/text.tsx'
import { StakeSection } from './stake-section.tsx'
import { usePoolPast } from './use-pool-past.ts'

type Props = {
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  readonly list: PoolList
  readonly id: PoolId
  /** The reader's clock, unix seconds. */
  readonly now: number
  readonly finder: ReactNode
}

/** A pool without stake in the figures: what that means for who delegated to it, and what to do. */
export function NotStaked({ figures, bundle, list, id, now, finder }: Props) {
  const { t, locale } = useText()
  const past = usePoolPast(id, bundle.path, list.snapshot)
  const text = poolIdText(id)
  const short = `${text.slice(0, 12)}…`
  const { earning, paid, delegatedIn } = timelineFrom(networks[figures.network], now)
  const date = (at: number) => formatDate(at, locale, 'long')
  useEffect(() => {
    document.title = t('view.titleOf', { pool: short })
  }, [t, short])

  return (
    <>
      <div className="opening pool-missing">
        <nav className="crumbs" aria-label={t('view.crumbs')}>
          <a href={pagePath(locale, 'pools')} data-carry="">
            {t('site.pools')}
          </a>{' '}
          / <bdi>{short}</bdi>
        </nav>
        <h1>{t('view.gone.title', { epoch: formatCount(figures.epoch, locale) })}</h1>
        <p className="id">
          <bdi>{text}</bdi>
        </p>
        <p>{t('view.gone.text')}</p>
        <LastKnown past={past.part} />
      </div>
      <section className="section" aria-labelledby="do-now">
        <div>
          <h2 id="do-now">{t('view.gone.now')}</h2>
        </div>
        <div>
          <ol className="days">
            <li>
              <div>
                <b>{t('view.gone.nothing')}</b>
                <small>{t('view.gone.nothingNote')}</small>
              </div>
            </li>
            <li>
              <div>
                <b>{t('view.gone.choose')}</b>
                <small>
                  <a href={pagePath(locale, 'pools')} data-carry="">
                    {t('view.gone.all')}
                  </a>
                </small>
                {finder}
              </div>
            </li>
            <li>
              <div>
                <b>{t('view.gone.delegate', { epoch: formatCount(delegatedIn.epoch, locale) })}</b>
                <small>
                  {t('view.gone.earns', {
                    epoch: formatCount(earning.epoch, locale),
                    from: date(earning.from),
                    paid: date(paid.at),
                  })}
                </small>
              </div>
            </li>
          </ol>
        </div>
      </section>
      <StakeSection past={past} full={null} mine={false} />
    </>
  )
}

function LastKnown({ past }: { past: PoolPast | null }) {
  const { t, locale } = useText()
  if (past === null) return null
  const last = past.stakes.findLastIndex((stake) => stake !== null)
  const stake = past.stakes[last]
  if (!stake) return <p>{t('view.gone.never', { epoch: formatCount(past.from, locale) })}</p>
  return (
    <p>
      {t('view.gone.last', {
        stake: formatAda(stake, locale, { decimals: 0 }),
        epoch: formatCount(past.from + last, locale),
      })}
    </p>
  )
}
