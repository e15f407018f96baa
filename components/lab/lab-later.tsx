'use client'

import { memo, type ReactNode, useEffect, useRef } from 'react'
import type { NetworkFigures, PartRef } from '../../lib/snapshot/index.ts'
import { useLater } from '../live/use-later.ts'
import { whenNear } from '../live/when-near.ts'
import { InHtml } from '../site/in-html.tsx'
import { useText } from '../site/text.tsx'
import type { LabControl } from './use-lab-form.ts'

export type LaterProps = {
  readonly control: LabControl
  readonly figures: NetworkFigures
  readonly bundle: PartRef
  /** Of the product. */
  readonly version: string
  /** Unix seconds; null until the page is live. */
  readonly clock: number | null
}

type Props = LaterProps & {
  /** The same for the opening question, in the HTML. */
  readonly ahead: ReactNode
}

const fetchSections = () => import('./later-sections.tsx').then((module) => module.LaterSections)

/** Over time, stake that reacts, two scenarios, a citation: fetched, and worked out, when near. */
export const LabLater = memo(function LabLater({ ahead, ...props }: Props) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  const { part: Part, failed, want } = useLater(fetchSections)
  const ready = props.control.ready && props.clock !== null
  useEffect(() => {
    if (place.current) return whenNear(place.current, want)
  }, [want])
  // A link to one of the sections is a wish to see it.
  useEffect(() => {
    if (laterIds.includes(window.location.hash.slice(1))) want()
  }, [want])

  return (
    <div ref={place} className="asked" data-live={Part && ready ? '' : undefined}>
      {Part && ready ? (
        <Part {...props} />
      ) : (
        <>
          {failed && (
            <p className="message">
              {t('later.failed')}{' '}
              <button type="button" className="text-button" onClick={want}>
                {t('pools.retry')}
              </button>
            </p>
          )}
          <InHtml>{ahead}</InHtml>
        </>
      )}
    </div>
  )
})

/** The sections, as a link may name them. */
export const laterIds = ['over-time', 'reaction', 'two', 'cite']
