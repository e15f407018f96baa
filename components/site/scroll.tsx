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
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [])

  const reach = wide ? { tabIndex: 0, role: 'group', 'aria-label': label } : {}
  return (
    <div ref={place} className={className} {...reach}>
      {children}
    </div>
  )
}
