'use client'

import { type ReactNode, useEffect } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { AveragePoolTable } from '../../lib/outcomes/types.ts'
import { networks } from '../../lib/rewards/index.ts'
import type { NetworkFigures, PartRef, PoolId } from '../../lib/snapshot/index.ts'
import { LinkNotes } from '../calculator/link-notes.tsx'
import { useClock } from '../live/use-clock.ts'
import { useLater } from '../live/use-later.ts'
import { usePools } from '../live/use-pools.ts'
import { TextProvider, useText } from '../site/text.tsx'
import { Candidates } from './candidates.tsx'
import { LoadFailed } from './load-failed.tsx'
import type { ChainFile } from './load-pool-chain.ts'
import { PoolFinder } from './pool-finder.tsx'
import { usePoolView, type PoolView as View } from './use-pool-view.ts'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly average: AveragePoolTable
  readonly bundle: PartRef
  readonly chain: ChainFile
  /** Worked out at build time: shown while no pool is asked for. */
  readonly example: ReactNode
  /** What the page is. */
  readonly children: ReactNode
}

/** One pool's page: the address says which pool. */
export function PoolView({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

/** All that a found pool needs. */
const fetchBody = () => import('./pool-body.tsx').then((module) => module.PoolBody)
const fetchNotStaked = () => import('./not-staked.tsx').then((module) => module.NotStaked)

function Live({
  figures,
  average,
  bundle,
  chain,
  example,
  children,
}: Omit<Props, 'locale' | 'messages'>) {
  const { t, locale } = useText()
  const now = useClock(networks[figures.network])
  const pools = usePools(bundle, figures.network)
  const view = usePoolView(pools, locale)
  const { part: Body, failed: bodyFailed, want: wantBody } = useLater(fetchBody)
  const { part: Gone, failed: goneFailed, want: wantGone } = useLater(fetchNotStaked)
  const { list, load } = pools
  const asked = view.query?.asked ?? null
  const named = asked !== null && asked.kind !== 'none'
  const id = asked?.kind === 'one' ? asked.id : null
  const pool = id === null ? null : (list?.byId(id) ?? null)
  const gone = id !== null && list !== null && pool === null
  useEffect(() => {
    if (!named) return
    load()
    wantBody()
  }, [named, load, wantBody])
  useEffect(() => {
    if (gone) wantGone()
  }, [gone, wantGone])

  // A ticker waits for the list: until it is read, nothing is known to be asked.
  const failed = pools.failed || bodyFailed || goneFailed
  const retry = () => {
    load()
    if (bodyFailed) wantBody()
    if (goneFailed) wantGone()
  }
  const stuck = failed && (named || view.query === null)
  const shown = stuck || (now !== null && view.query !== null) ? '' : undefined
  const finder = <PoolFinder figures={figures} pools={pools} mine={view.query?.mine ?? null} />
  const common = { figures, bundle }

  return (
    <div className="asked" data-live={shown}>
      {stuck && <LoadFailed retry={retry} />}
      {!stuck && !named && children}
      {!stuck && !named && finder}
      {!stuck && !named && example}
      {!stuck && asked?.kind === 'unknown' && (
        <Missing title={t('view.unknown.title')}>
          <p>{t('view.unknown.text', { read: asked.read })}</p>
          {finder}
        </Missing>
      )}
      {!stuck && asked?.kind === 'ambiguous' && list && (
        <Missing title={t('view.shared.title', { count: asked.candidates.length })}>
          <Candidates ids={asked.candidates} read={asked.read} list={list} />
        </Missing>
      )}
      {!stuck && id !== null && now !== null && (
        <>
          {view.query && <Notes view={view} />}
          {list && pool && Body && (
            <Body {...{ ...common, average, chain, list, pool, view, now }} />
          )}
          {list && gone && Gone && (
            <Gone {...{ ...common, list, now }} id={id as PoolId} finder={finder} />
          )}
          {!list && <Missing title={t('view.opening')}>{null}</Missing>}
        </>
      )}
    </div>
  )
}

/** What of the address could not be taken, but for the fields that say so themselves. */
function Notes({ view }: { view: View }) {
  const { form, query } = view
  const notes = [...(query?.issues ?? []), ...form.state.linkNotes]
  return <LinkNotes notes={notes} />
}

function Missing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="opening pool-missing">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
