'use client'

import { type ReactNode, useEffect, useState } from 'react'

/** On a narrow screen the answer stays in sight: a strip repeats it once it is scrolled off. */
export function OffScreenStrip({ children }: { children: ReactNode }) {
  const [off, setOff] = useState(false)

  useEffect(() => {
    const answer = document.querySelector('#answer .big')
    if (!answer) return
    const observer = new IntersectionObserver(([entry]) => {
      setOff(entry !== undefined && !entry.isIntersecting)
    })
    observer.observe(answer)
    return () => observer.disconnect()
  }, [])

  return off ? <div className="strip">{children}</div> : null
}
