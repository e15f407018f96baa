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
        act={() => navigator.clipboard.writeText(link())}
      />
      <DoneButton
        icon={<CopyIcon />}
        label={t('share.text')}
        done={t('share.textDone')}
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
  act: () => Promise<void>
}

/** Says what happened for four seconds, in its own place and width, and once to who listens. */
export function DoneButton({ icon, label, done, act }: DoneButtonProps) {
  const { t } = useText()
  const failed = t('share.failed')
  const [said, say] = useState('')
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => say(''), 4000)
    return () => clearTimeout(timer)
  }, [said])

  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          act().then(
            () => say(done),
            () => say(failed),
          )
        }}
      >
        {said === done ? <TickIcon /> : icon}
        <span className="two">
          <span data-off={said ? '' : undefined}>{label}</span>
          <span data-off={said === done ? undefined : ''} aria-hidden="true">
            {done}
          </span>
          <span data-off={said === failed ? undefined : ''} aria-hidden="true">
            {failed}
          </span>
        </span>
      </button>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  )
}
