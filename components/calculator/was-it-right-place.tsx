'use client'

import { useEffect } from 'react'
import { useLater } from '../live/use-later.ts'
import type { WasItRightProps } from './was-it-right.tsx'

const fetchWasItRight = () => import('./was-it-right.tsx').then((module) => module.WasItRight)

/** Where a link that was kept with its answer is held against the chain; nothing for any other. */
export function WasItRightPlace(props: WasItRightProps) {
  const { part: WasItRight, want } = useLater(fetchWasItRight)
  const kept = props.scenario.estimate !== undefined
  useEffect(() => {
    if (kept) want()
  }, [kept, want])
  return kept && WasItRight ? <WasItRight {...props} /> : null
}
