'use client'

import { type ReactElement, type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { formatAda, formatCount } from '../../lib/format/index.ts'
import type { AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import { retrospect } from '../../lib/outcomes/retrospect.ts'
import { epochAt, networks } from '../../lib/rewards/index.ts'
import type { Scenario } from '../../lib/scenario/index.ts'
import type { NetworkFigures, PartRef, Pool } from '../../lib/snapshot/index.ts'
import { loadNetworkPast, loadPoolStakes } from '../live/load-past.ts'
import { useLater } from '../live/use-later.ts'
import type { Pools } from '../live/use-pools.ts'
import { useText } from '../site/text.tsx'
import { LookedBackWords } from './was-it-right-words.tsx'

export type WasItRightProps = {
  readonly scenario: Scenario
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly bundle: PartRef
  readonly pools: Pools
  /** The pool of the scenario; null if it names none. */
  readonly pool: Pool | null
  readonly name: ReactElement
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/** What the chain did since the link was made, beside what the link said. */
export function WasItRight(props: WasItRightProps) {
  const { scenario, figures, average, bundle, pools, pool, name, now } = props
  const { t, locale } = useText()
  const { list, load } = pools
  useEffect(load, [load])
  const id = pool?.id
  const fetchPast = useCallback(async () => {
    if (!list) throw new Error('The parts of a bundle are named in it.')
    const { parts, network } = list.snapshot
    const place = { bundle: bundle.path, parts, network }
    const [history, shard] = await Promise.all([
      loadNetworkPast(place),
      id === undefined ? null : loadPoolStakes(id, place),
    ])
    const past = shard && id && { from: shard.from, stakes: shard.stakes.get(id) ?? [] }
    return { history, past: past ?? null }
  }, [list, bundle, id])
  const { part: loaded, failed, want } = useLater(fetchPast)
  useEffect(() => {
    if (list) want()
  }, [list, want])

  const clockEpoch = epochAt(networks[figures.network], now)
  const { estimate } = scenario
  const looked = useMemo(
    () =>
      loaded && estimate
        ? retrospect({ scenario, estimate, figures, average, pool, clockEpoch, ...loaded })
        : null,
    [scenario, estimate, figures, average, pool, clockEpoch, loaded],
  )
  if (!estimate) return null
  const { made, said } = estimate
  return (
    <section className="section" aria-labelledby="was-it-right">
      <div>
        <h2 id="was-it-right">{t('kept.title')}</h2>
        <p>
          {said === null
            ? t('kept.unsaid', { made: formatCount(made, locale) })
            : t('kept.said', {
                made: formatCount(made, locale),
                said: formatAda(said, locale, { decimals: 4 }),
              })}
        </p>
      </div>
      <div aria-live="polite">
        {failed || pools.failed ? (
          <Failed retry={pools.failed ? load : want} />
        ) : looked ? (
          <LookedBackWords
            looked={looked}
            figures={figures}
            name={name}
            kind={scenario.pool.kind}
          />
        ) : (
          <p>{t('kept.loading')}</p>
        )}
      </div>
    </section>
  )
}

function Failed({ retry }: { retry: () => void }): ReactNode {
  const { t } = useText()
  return (
    <p className="message" role="alert">
      <span>
        {t('kept.failed')}{' '}
        <button type="button" className="text-button" onClick={retry}>
          {t('pools.retry')}
        </button>
      </span>
    </p>
  )
}
