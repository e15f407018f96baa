'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import { whenNear } from '../live/when-near.ts'
import { InHtml } from '../site/in-html.tsx'
import { observeWide } from '../site/scroll.tsx'
import { TextProvider } from '../site/text.tsx'
import { islandsIn, type Wake, waker } from './islands.tsx'

type Props = {
  readonly messages: AstCatalogue
  readonly locale: string
  /** Drawn at build time, islands included. */
  readonly children: ReactNode
}

/** A long document that stays as it is in the HTML; only its islands come to life, each when it is near or pressed. */
export function LiveDocs({ messages, locale, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const wake = waker(messages, locale)
    const undo = [...islandsIn(element)].map((island) => whenNear(island, () => wake(island)))
    undo.push(pressed(element, wake))
    for (const table of element.querySelectorAll<HTMLElement>('.scroll:has(> table)'))
      undo.push(whenNear(table, () => undo.push(reachWhereWide(table))))
    return () => {
      for (const stop of undo) stop()
    }
  }, [messages, locale])
  return (
    <div ref={place}>
      <TextProvider messages={messages} locale={locale}>
        <InHtml>{children}</InHtml>
      </TextProvider>
    </div>
  )
}

/** A press on what is not alive yet is kept and done once it is. */
function pressed(element: HTMLElement, wake: Wake): () => void {
  const keep = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const island = button?.closest<HTMLElement>('[data-island]')
    if (!button || !island || island.dataset.island === '') return
    event.preventDefault()
    event.stopPropagation()
    wake(island).then(() => button.click())
  }
  element.addEventListener('click', keep, true)
  return () => element.removeEventListener('click', keep, true)
}

/** As `Scroll` does: by keyboard it is reached only where it scrolls. */
const reachWhereWide = (table: HTMLElement) =>
  observeWide(table, (wide) => {
    if (wide) table.tabIndex = 0
    else table.removeAttribute('tabindex')
  })
