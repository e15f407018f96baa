'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import type { Pool } from '../../lib/snapshot/index.ts'
import { CopyIcon, LinkIcon, SaveIcon, TickIcon } from '../site/icons.tsx'
import { poolLabel } from '../site/pool-label.ts'
import { useText } from '../site/text.tsx'
import { keptLink } from './kept-link.ts'
import type { ScenarioForm } from './use-scenario-form.ts'

type Props = {
  readonly form: ScenarioForm
  readonly outcome: DelegatorOutcome
  readonly pool: Pool | null
}

/** Copy the link, copy the answer as text, take the rows along as CSV. Made in the browser, sent nowhere. */
export function ShareButtons({ form, outcome, pool }: Props) {
  const { t, locale } = useText()
  const link = () => keptLink(form.state, outcome)
  return (
    <div className="buttons needs-js">
      <DoneButton
        icon={<LinkIcon />}
        label={t('share.link')}
        done={t('share.linkDone')}
        failed={t('share.failed')}
        act={() => navigator.clipboard.writeText(link())}
      />
      <DoneButton
        icon={<CopyIcon />}
        label={t('share.text')}
        done={t('share.textDone')}
        failed={t('share.failed')}
        act={async () => {
          const { answerText } = await import('./download.ts')
          const name = pool
            ? poolLabel(pool)
            : t(`pool.${outcome.basis === 'own' ? 'own' : 'average'}`)
          await navigator.clipboard.writeText(answerText(t, locale, outcome, name, link()))
        }}
      />
      <DoneButton
        icon={<SaveIcon />}
        label={t('share.csv')}
        done={t('share.csvDone')}
        failed={t('share.failed')}
        act={async () => {
          const { downloadProjection } = await import('./download.ts')
          downloadProjection(outcome, form.state)
        }}
      />
    </div>
  )
}

type DoneButtonProps = {
  icon: ReactNode
  label: ReactNode
  done: string
  failed: string
  act: () => Promise<void>
}

/** Says what happened for four seconds, in its own place and width, and once to who listens. */
export function DoneButton({ icon, label, done, failed, act }: DoneButtonProps) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 4000)
    return () => clearTimeout(timer)
  }, [state])

  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          act().then(
            () => setState('done'),
            () => setState('failed'),
          )
        }}
      >
        {state === 'done' ? <TickIcon /> : icon}
        <span className="two">
          <span data-off={state === 'idle' ? undefined : ''}>{label}</span>
          <span data-off={state === 'done' ? undefined : ''} aria-hidden="true">
            {done}
          </span>
          <span data-off={state === 'failed' ? undefined : ''} aria-hidden="true">
            {failed}
          </span>
        </span>
      </button>
      <span className="unseen" role="status">
        {state === 'done' ? done : state === 'failed' ? failed : ''}
      </span>
    </>
  )
}
