'use client'

import { useEffect, useMemo } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import type { NetworkFigures, PartRef } from '../../lib/snapshot/index.ts'
import { LinkNotes } from '../calculator/link-notes.tsx'
import { PoolField } from '../calculator/pool-field.tsx'
import { StakeField } from '../calculator/stake-field.tsx'
import { usePools } from '../live/use-pools.ts'
import { TextProvider, useText } from '../site/text.tsx'
import { type LocaleName, LookFields } from './look-fields.tsx'
import { Preview } from './preview.tsx'
import { TakeAlong } from './take-along.tsx'
import { useBuilder } from './use-builder.ts'

type Props = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  /** Languages that the frame speaks. */
  readonly locales: readonly LocaleName[]
}

/** Choose a pool and a look, see the frame, copy the line. */
export function EmbedBuilder({ locale, messages, ...data }: Props) {
  return (
    <TextProvider messages={messages} locale={locale}>
      <Live {...data} />
    </TextProvider>
  )
}

function Live({ figures, bundle, locales }: Omit<Props, 'locale' | 'messages'>) {
  const { t, locale } = useText()
  const pools = usePools(bundle, figures.network)
  const tags = useMemo(() => locales.map(({ tag }) => tag), [locales])
  const builder = useBuilder(pools, locale, tags)
  const { form } = builder
  const choice = form.state.scenario.pool
  const { load, list } = pools
  const wanted = choice.kind === 'pool'
  useEffect(() => {
    if (wanted) load()
  }, [wanted, load])
  const pool = choice.kind === 'pool' ? (list?.byId(choice.id) ?? null) : null

  return (
    <div className="calculator builder">
      <fieldset className="first" disabled={!form.ready} aria-label={t('form.first')}>
        <PoolField
          {...{ form, pools, pool, figures }}
          {...(choice.kind === 'average' && { example: t('pools.average') })}
        />
        <StakeField form={form} />
      </fieldset>
      <div className="answers">
        <noscript>
          <p className="foot">{t('embed.needsScript')}</p>
        </noscript>
        <LinkNotes notes={form.state.linkNotes} />
        <Preview builder={builder} />
        <TakeAlong builder={builder} />
      </div>
      <fieldset className="more" disabled={!form.ready} aria-label={t('embed.looks')}>
        <LookFields builder={builder} locales={locales} />
      </fieldset>
    </div>
  )
}
