'use client'

import { useEffect } from 'react'
import { useLater } from '../live/use-later.ts'

const fetchStrip = () => import('./trace-strip.tsx').then((module) => module.TraceStrip)

/** The strip that says where a figure comes from; fetched when somebody first points at anything. */
export function TraceLine() {
  const { part: Strip, want } = useLater(fetchStrip)
  // Asking again is nothing: the listeners may stay until they have been heard.
  useEffect(() => {
    for (const event of ['pointerover', 'focusin'])
      document.addEventListener(event, want, { once: true })
  }, [want])
  return Strip && <Strip />
}
