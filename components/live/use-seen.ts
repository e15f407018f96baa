'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { whenNear } from './when-near.ts'

/** Whether a part of the page has come near the window: before, nothing is worked out for it. */
export function useSeen(): {
  readonly place: RefObject<HTMLDivElement | null>
  readonly seen: boolean
} {
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => (place.current ? whenNear(place.current, () => setSeen(true)) : undefined), [])
  return { place, seen }
}
