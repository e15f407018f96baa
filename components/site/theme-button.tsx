'use client'

import { startTransition, useEffect, useState } from 'react'
import { ThemeIcon } from './icons.tsx'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

function stored(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem('theme')) ?? 'system'
  } catch {
    return 'system' // storage is refused: the system's theme it is
  }
}

function apply(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // storage is refused: the choice holds for this page
  }
}

/** Cycles system, light, dark. Kept on this device only. */
export function ThemeButton({ names }: { names: Record<Theme, string> }) {
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => startTransition(() => setTheme(stored())), [])

  return (
    <button
      type="button"
      className="tool theme needs-js"
      aria-label={names[theme]}
      title={names[theme]}
      onClick={() => {
        // The header's other one may have been pressed since.
        const chosen = next[(document.documentElement.dataset.theme as Theme) ?? 'system']
        apply(chosen)
        setTheme(chosen)
      }}
    >
      <ThemeIcon />
      <span className="word" aria-hidden="true">
        {names[theme]}
      </span>
    </button>
  )
}
