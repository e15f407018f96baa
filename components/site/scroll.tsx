'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  /** What scrolls, for who cannot see it. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** Scrolls sideways where it must; then, and only then, it can be reached by keyboard. */
export function Scroll({ label, className = 'scroll', children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  // In the HTML, where nobody can measure, it is taken to be too wide.
  const [wide, setWide] = useState(true)
  useEffect(() => {
    if (place.current) return observeWide(place.current, setWide)
  }, [])

  const reach = wide ? { tabIndex: 0, role: 'group', 'aria-label': label } : {}
  return (
    <div ref={place} className={className} {...reach}>
      {children}
    </div>
  )
}

/** Tells, now and when it changes, whether what is in an element is wider than it. Returns how to stop. */
export function observeWide(element: Element, tell: (wide: boolean) => void): () => void {
  const observer = new ResizeObserver(() => tell(element.scrollWidth > element.clientWidth))
  observer.observe(element)
  if (element.firstElementChild) observer.observe(element.firstElementChild)
  return () => observer.disconnect()
}
