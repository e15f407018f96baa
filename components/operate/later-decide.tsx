'use client'

import { useEffect, useRef } from 'react'
import type { OperateStatement } from '../../lib/outcomes/operate-statement.ts'
import { useLater } from '../live/use-later.ts'
import { whenNear } from '../live/when-near.ts'
import { useText } from '../site/text.tsx'
import type { OperateControl } from './use-operate.ts'
import type { LiveParts } from './use-operate-parts.ts'

const fetchDecide = () => import('./live-decide.tsx').then((module) => module.LiveDecide)

export type DecideAsked = {
  readonly control: OperateControl
  readonly statement: OperateStatement
  readonly live: LiveParts
  /** Unix seconds. */
  readonly now: number
}

/** Maps, solvers and shapes: fetched, and worked out, from when the reader is near. */
export function LaterDecide(asked: DecideAsked) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  const { part: Decide, failed, want } = useLater(fetchDecide)
  useEffect(() => {
    if (place.current) return whenNear(place.current, want)
  }, [want])
  return (
    <div ref={place} className="decide-all">
      {Decide ? (
        <Decide {...asked} />
      ) : failed ? (
        <p className="message">
          {t('later.failed')}{' '}
          <button type="button" className="text-button" onClick={want}>
            {t('pools.retry')}
          </button>
        </p>
      ) : null}
    </div>
  )
}
