'use client'

import type { ReactNode } from 'react'
import { useText } from '../site/text.tsx'

type Props = {
  readonly id: string
  readonly title: ReactNode
  readonly lead: ReactNode
  /** The last answer; null until the first has come. */
  readonly children: ReactNode
  readonly failed: boolean
  readonly retry: () => void
}

/** A question of "Decide": title with one line, then what was worked out, or why it was not. */
export function DecideSection({ id, title, lead, children, failed, retry }: Props) {
  const { t } = useText()
  return (
    <section className="section decide" id={id} aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{lead}</p>
      </div>
      <div>
        {failed && (
          <p className="message">
            {t('decide.failed')}{' '}
            <button type="button" className="text-button" onClick={retry}>
              {t('decide.retry')}
            </button>
          </p>
        )}
        {children ?? (!failed && <p className="quiet">{t('decide.working')}</p>)}
      </div>
    </section>
  )
}
