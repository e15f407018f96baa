'use client'

import { useDeferredValue, useEffect, useMemo } from 'react'
import { formatAda } from '../../lib/format/index.ts'
import { delegatorOutcome } from '../../lib/outcomes/delegator.ts'
import { poolAnswer } from '../../lib/outcomes/pool-answer.ts'
import { poolChanges } from '../../lib/outcomes/pool-changes.ts'
import type { AveragePoolTable } from '../../lib/outcomes/types.ts'
import { networks, saturationPoint } from '../../lib/rewards/index.ts'
import type { NetworkFigures, PartRef, Pool, PoolId } from '../../lib/snapshot/index.ts'
import { LuckFigure } from '../calculator/luck-figure.tsx'
import { CompoundSwitch, HorizonField } from '../calculator/more-fields.tsx'
import { Projection } from '../calculator/projection-figure.tsx'
import { Spoken } from '../calculator/spoken.tsx'
import { StakeField } from '../calculator/stake-field.tsx'
import { WarningWords } from '../calculator/warning-words.tsx'
import { Warnings } from '../calculator/warnings.tsx'
import { TraceNotes } from '../figures/trace-notes.tsx'
import type { PoolList } from '../live/pool-list.ts'
import { rememberPool } from '../live/recent-pools.ts'
import { useOffers } from '../pools/use-offers.ts'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import { ChainSection } from './chain-section.tsx'
import { Changes } from './changes.tsx'
import type { ChainFile } from './load-pool-chain.ts'
import { PastSection } from './past-section.tsx'
import { PoolCells, type Rank } from './pool-cells.tsx'
import { PoolHead } from './pool-head.tsx'
import { titleOf } from './pool-name.ts'
import { poolTraces } from './pool-traces.tsx'
import { Readings } from './readings.tsx'
import { StakeSection } from './stake-section.tsx'
import { usePoolPast } from './use-pool-past.ts'
import type { PoolView } from './use-pool-view.ts'

type Props = {
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly bundle: PartRef
  readonly chain: ChainFile
  readonly list: PoolList
  readonly pool: Pool
  readonly view: PoolView
  /** The reader's clock, unix seconds. */
  readonly now: number
}

/** A pool with stake, for the stake and horizon of the address. Fetched when a pool is asked for. */
export function PoolBody({ figures, average, bundle, chain, list, pool, view, now }: Props) {
  const text = useText()
  const { t } = text
  const { form, query } = view
  const { epochsPerYear } = networks[figures.network]
  const asked = useDeferredValue(form.state.scenario)
  const { snapshot } = list
  const mine = query?.mine === pool.id

  useEffect(() => {
    document.title = titleOf(t, pool)
    rememberPool(pool.id)
  }, [t, pool])

  const outcome = useMemo(() => {
    const scenario = { ...asked, pool: { kind: 'pool', id: pool.id } } as const
    return delegatorOutcome({ scenario, figures, average, pool, now })
  }, [asked, figures, average, pool, now])
  const changes = useMemo(
    () => poolChanges({ outcome, figures, performance: asked.performance }),
    [outcome, figures, asked.performance],
  )
  const answer = useMemo(() => poolAnswer({ pool, figures, now }), [pool, figures, now])
  const rank = useRank(bundle, figures, pool.id, { stake: asked.stake, now })
  const past = usePoolPast(pool.id, bundle.path, snapshot)
  const point = saturationPoint({ totalStake: outcome.now.totalStake, k: figures.parameters.k })
  const name = <bdi>{poolLabel(pool)}</bdi>

  return (
    <>
      <PoolHead pool={pool} view={view} mine={mine} outcome={outcome} />
      <div className="pool-asked">
        <fieldset aria-label={t('form.first')}>
          <StakeField form={form} />
        </fieldset>
        {outcome.problem ? (
          <p className="message" role="alert">
            {t('view.noAnswer', {
              total: formatAda(outcome.problem.totalStake, text.locale, { decimals: 0 }),
            })}
          </p>
        ) : (
          <PoolCells {...{ text, outcome, pool, rank, epochsPerYear }} k={figures.parameters.k} />
        )}
        <fieldset className="more" aria-label={t('form.more')}>
          <HorizonField form={form} epochsPerYear={epochsPerYear} />
          <CompoundSwitch form={form} />
        </fieldset>
      </div>
      {!outcome.problem && (
        <>
          <Spoken outcome={outcome} live epochsPerYear={epochsPerYear} />
          <div className="pool-warnings">
            <Warnings Words={WarningWords} outcome={outcome} name={name} />
          </div>
        </>
      )}
      <StakeSection past={past} full={{ point, epoch: outcome.now.epoch }} mine={mine} />
      {!outcome.problem && (
        <>
          {outcome.luck && (
            <div data-trace="view-luck">
              <LuckFigure outcome={outcome} luck={outcome.luck} name={name} />
            </div>
          )}
          <Changes text={text} changes={changes} outcome={outcome} />
          <Readings text={text} answer={answer} epochsPerYear={epochsPerYear} />
        </>
      )}
      <PastSection past={past} pool={pool} figures={figures} />
      {chain.pools.includes(pool.id) && (
        <ChainSection id={pool.id} file={chain} network={figures.network} />
      )}
      {!outcome.problem && (
        <div data-trace="view-ahead">
          <Projection
            outcome={outcome}
            epochsPerYear={epochsPerYear}
            compound={asked.compound}
            onDownload={() => download(outcome, form.state)}
          />
        </div>
      )}
      <TraceNotes t={t} notes={poolTraces(text, figures, outcome.now)} />
    </>
  )
}

type Question = NonNullable<Parameters<typeof useOffers>[2]>

/** Every pool's offer is worked out off the page's thread; the last rank stands until the next is there. */
function useRank(bundle: PartRef, figures: NetworkFigures, id: PoolId, question: Question): Rank {
  const { state, offers } = useOffers(bundle, figures.network, question, false)
  return useMemo(() => {
    const offer = offers?.offers.find(({ pool }) => pool.id === id)
    if (state === 'failed') return { state }
    if (!offers || !offer) return { state: 'working' }
    return { state: 'known', rank: offer.rank, of: offers.offers.length, stake: offers.stake }
  }, [state, offers, id])
}

async function download(
  ...rows: Parameters<typeof import('../calculator/download.ts')['downloadProjection']>
) {
  const { downloadProjection } = await import('../calculator/download.ts')
  downloadProjection(...rows)
}
