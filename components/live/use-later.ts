'use client'

import { useCallback, useRef, useState } from 'react'

/** A part of the page that is fetched when it is first wanted. */
export type Later<Part> = {
  readonly part: Part | null
  readonly failed: boolean
  /** Starts fetching, once; again after a failure. */
  readonly want: () => void
}

/** @param fetchPart a dynamic import; the same function at every render. */
export function useLater<Part>(fetchPart: () => Promise<Part>): Later<Part> {
  const [part, setPart] = useState<Part | null>(null)
  const [failed, setFailed] = useState(false)
  const running = useRef(false)

  const want = useCallback(() => {
    if (running.current) return
    running.current = true
    setFailed(false)
    fetchPart().then(
      (loaded) => setPart(() => loaded),
      (error: unknown) => {
        console.warn(error)
        running.current = false
        setFailed(true)
      },
    )
  }, [fetchPart])

  return { part, failed, want }
}
