'use client'

import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import { delegationLink } from '../../lib/scenario/pool-view-query.ts'
import { type Pool, poolIdText } from '../../lib/snapshot/index.ts'
import { DoneButton } from '../site/done-button.tsx'
import { CopyIcon, LinkIcon, TickIcon } from '../site/icons.tsx'
import { pagePath } from '../site/paths.ts'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import { shareText } from './share-text.ts'
import type { PoolView } from './use-pool-view.ts'

type Props = {
  readonly pool: Pool
  readonly view: PoolView
  readonly mine: boolean
  readonly outcome: DelegatorOutcome
}

/** Whose page this is, and what can be done with the pool. */
export function PoolHead({ pool, view, mine, outcome }: Props) {
  const { t, locale } = useText()
  const label = poolLabel(pool)
  const id = poolIdText(pool.id)
  return (
    <header className="pool-head">
      <div>
        <nav className="crumbs" aria-label={t('view.crumbs')}>
          <a href={pagePath(locale, 'pools')} data-carry="">
            {t('site.pools')}
          </a>{' '}
          / <bdi>{label}</bdi>
        </nav>
        <h1>
          <bdi>{label}</bdi>
        </h1>
        {pool.name !== null && pool.name !== label && (
          <p className="name">
            <bdi>{pool.name}</bdi>
          </p>
        )}
        {pool.ticker === null && <p className="name">{t('view.noTicker')}</p>}
        <div className="id">
          <bdi>{id}</bdi>
          <DoneButton
            icon={<CopyIcon />}
            label={t('view.copyId')}
            done={t('view.copied')}
            act={() => navigator.clipboard.writeText(id)}
          />
        </div>
      </div>
      <div className="actions">
        <div className="buttons">
          <a className="button strong" href={delegationLink(pool.id)} aria-describedby="wallets">
            {t('view.delegate')}
          </a>
          <a className="button" href={`${pagePath(locale, 'compare')}?pools=${id}`} data-carry="">
            {t('view.compare')}
          </a>
          <a className="button" href={`${pagePath(locale, 'embed')}?pool=${id}`} data-carry="">
            {t('view.embed')}
          </a>
          <button
            type="button"
            className="button mine"
            aria-pressed={mine}
            onClick={() => view.setMine(mine ? null : pool.id)}
          >
            {mine && <TickIcon />}
            {t(mine ? 'view.isMine' : 'view.setMine')}
          </button>
          <DoneButton
            icon={<LinkIcon />}
            label={t('view.share')}
            done={t('view.copied')}
            act={() =>
              navigator.clipboard.writeText(shareText(t, locale, pool, outcome, view.shared()))
            }
          />
        </div>
        <p className="foot" id="wallets">
          {t('view.wallets')} {pool.retiringEpoch === null && t('view.retireUnknown')}
        </p>
      </div>
    </header>
  )
}
