'use client'

import { useEffect, useState } from 'react'
import { traceId } from './traced.tsx'

/** One line at the foot of the window: where the figure under the pointer or the focus comes from. */
export function TraceLine() {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const show = ({ target }: Event) => {
      const figure = target instanceof Element ? target.closest<HTMLElement>('[data-trace]') : null
      const note = figure && document.getElementById(traceId(figure.dataset.trace ?? ''))
      setSaid(note ? wordsOf(note) : '')
    }
    const hide = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setSaid('')
    }
    document.addEventListener('pointerover', show)
    document.addEventListener('focusin', show)
    document.addEventListener('keydown', hide)
    return () => {
      document.removeEventListener('pointerover', show)
      document.removeEventListener('focusin', show)
      document.removeEventListener('keydown', hide)
    }
  }, [])
  // Who listens has it as the figure's description.
  return said === '' ? null : (
    <p className="trace-line" aria-hidden="true">
      {said}
    </p>
  )
}

/** The row's cells, one after the other. */
function wordsOf(row: Element): string {
  return [...row.querySelectorAll('th, td')]
    .flatMap((cell) => [...cell.childNodes].map((node) => node.textContent?.trim() ?? ''))
    .filter((text) => text !== '')
    .join(' · ')
}
