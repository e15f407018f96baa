'use client'

import { startTransition, useEffect, useMemo, useState } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import { createTranslator } from '../../lib/i18n/translate.ts'
import { AgeMark } from './icons.tsx'

/** What the line says, made at build time. */
export type StatusWords = {
  readonly locale: string
  readonly messages: AstCatalogue
  readonly epoch: string
  readonly ended: string
  /** Unix seconds. */
  readonly endedAt: number
  readonly epochSeconds: number
}

type Props = StatusWords & {
  /** The calculator's address: where the age is explained. */
  readonly home: string
}

/** Network, epoch, age: under the header of every page. The age is by the reader's clock. */
export function StatusLine({ locale, messages, epoch, ended, endedAt, epochSeconds, home }: Props) {
  const t = useMemo(() => createTranslator(messages, locale), [messages, locale])
  const [age, setAge] = useState<number | null>(null)
  useEffect(() => {
    const ago = Date.now() / 1000 - endedAt
    startTransition(() => setAge(Math.max(0, Math.floor(ago / epochSeconds) + 1)))
  }, [endedAt, epochSeconds])
  const old = age !== null && age > 1
  // On the calculator itself the link must not lose the question in the address.
  const explained =
    age !== null && document.getElementById('answer') ? '#old-data' : `${home}#old-data`

  return (
    <aside className="status" aria-label={t('site.status')}>
      <div className="wrap">
        <span className="age" data-state={age === null ? undefined : old ? 'old' : 'fresh'}>
          <AgeMark old={old} />
          {t('site.network', { epoch })}
        </span>
        <span className="ended">{t('site.ended', { date: ended })}</span>
        {age !== null && (
          <a href={explained}>
            {t('site.age', { epochs: age })}
            {old && <span>{t('site.ageLink')}</span>}
          </a>
        )}
      </div>
    </aside>
  )
}
