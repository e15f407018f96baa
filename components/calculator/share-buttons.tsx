'use client'

import type { DelegatorOutcome } from '../../lib/outcomes/types.ts'
import type { Pool } from '../../lib/snapshot/index.ts'
import { DoneButton } from '../site/done-button.tsx'
import { CopyIcon, LinkIcon, SaveIcon } from '../site/icons.tsx'
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
