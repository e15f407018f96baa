'use client'

import { useEffect, useState } from 'react'
import { holdInPlace } from '../live/hold-in-place.ts'
import { CiteSection } from './cite-section.tsx'
import { CompareSection } from './compare-section.tsx'
import { type LaterProps, laterIds } from './lab-later.tsx'
import { type LaterLine, openLaterLine } from './later-line.ts'
import { ReactionSection } from './reaction-section.tsx'
import { YearsSection } from './years-section.tsx'

/** The sections that ask the second worker. */
export function LaterSections({ control, figures, bundle, clock, version }: LaterProps) {
  const [line, setLine] = useState<LaterLine | null>(null)
  useEffect(() => {
    if (clock === null) return
    const opened = openLaterLine({ network: figures.network, bundle, now: clock })
    setLine(opened)
    return () => opened.close()
  }, [figures.network, bundle, clock])
  // What a link points at has moved, now that the live parts stand in the place of the HTML's.
  useEffect(() => {
    const id = window.location.hash.slice(1)
    const target = laterIds.includes(id) ? document.getElementById(id) : null
    if (target !== null) return holdInPlace(target)
  }, [])
  return (
    <>
      <YearsSection {...{ line, control }} />
      <ReactionSection {...{ line, control }} />
      <CompareSection {...{ line, control }} />
      <CiteSection {...{ line, control, version }} />
    </>
  )
}
