'use client'

import { useEffect, useState } from 'react'
import { ThemeIcon } from './icons.tsx'

type Theme = 'system' | 'light' | 'dark'

/** Cycles system, light, dark: the head's script does, pressed before this one has come or after. Here is its name. */
export function ThemeButton({ names }: { names: Record<Theme, string> }) {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => {
    const root = document.documentElement
    // The page has two: each says what the other did.
    const read = () => setTheme((root.dataset.theme as Theme | undefined) ?? 'system')
    const seen = new MutationObserver(read)
    seen.observe(root, { attributeFilter: ['data-theme'] })
    read()
    return () => seen.disconnect()
  }, [])

  return (
    <button
      type="button"
      className="tool theme needs-js"
      aria-label={names[theme]}
      title={names[theme]}
    >
      <ThemeIcon />
      <span className="word" aria-hidden="true">
        {names[theme]}
      </span>
    </button>
  )
}
