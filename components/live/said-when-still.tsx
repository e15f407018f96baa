'use client'

import { useEffect, useState } from 'react'

/** Says a sentence to who listens, once it has stood still for half a second. */
export function SaidWhenStill({ sentence, live }: { sentence: string; live: boolean }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!live) return
    const timer = setTimeout(() => setSaid(sentence), 500)
    return () => clearTimeout(timer)
  }, [sentence, live])
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  )
}
