'use client'

import { startTransition, useEffect, useRef, useState } from 'react'

/**
 * A value that follows another at most once in so many ms; the last one always comes. For what stands beneath the
 * reader's hand: a long table need not be written anew in every frame of a slider.
 */
export function usePaced<Value>(value: Value, ms: number): Value {
  const [paced, setPaced] = useState(value)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + ms - performance.now())
    const follow = () => {
      last.current = performance.now()
      startTransition(() => setPaced(value))
    }
    if (wait === 0) return follow()
    const timer = setTimeout(follow, wait)
    return () => clearTimeout(timer)
  }, [value, ms])
  return paced
}
