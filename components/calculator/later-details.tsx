'use client'

import { lazy, useEffect, useRef } from 'react'
import { useLater } from '../live/use-later.ts'
import { whenNear } from '../live/when-near.ts'
import { InHtml } from '../site/in-html.tsx'
import { useText } from '../site/text.tsx'
import type { DetailsProps } from './details.tsx'

const fetchDetails = () => import('./details.tsx').then((module) => module.Details)

const DetailsAhead = lazy(() =>
  import('./details-ahead.tsx').then((module) => ({ default: module.DetailsAhead })),
)

type Props = DetailsProps & { live: boolean }

/** Below the answer: the HTML's own until the page is live, the live one from when the reader is near. */
export function LaterDetails({ live, ...details }: Props) {
  const text = useText()
  const { t } = text
  const place = useRef<HTMLDivElement>(null)
  const { part: Part, failed, want } = useLater(fetchDetails)
  useEffect(() => {
    if (place.current) return whenNear(place.current, want)
  }, [want])

  return (
    <div ref={place} className="details asked" data-live={live ? '' : undefined}>
      {Part && live ? (
        <Part {...details} />
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
          {/* Its figures are the data epoch's: out of sight as soon as the reader's own are known. */}
          <div className={live ? 'outdated' : undefined}>
            <InHtml>{() => <DetailsAhead text={text} {...details} />}</InHtml>
          </div>
        </>
      )}
    </div>
  )
}
