'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useLater } from '../live/use-later.ts'

type Props = {
  /** Where the locale's pages start. */
  readonly home: string
  readonly failed: string
  readonly children: ReactNode
}

/**
 * A button and a key. All that a search takes comes when it is first opened; what is typed until then
 * is not lost.
 */
export function SearchTool({ home, failed, children }: Props) {
  const [open, setOpen] = useState(false)
  const typed = useRef('')
  const later = useLater(
    useCallback(() => import('./load-search.tsx').then((m) => m.loadSearch(home)), [home]),
  )
  const { part: Search, want } = later

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (open && !Search) {
        if (key === 'Escape') setOpen(false)
        else if (key.length === 1) typed.current += key
      } else if (key !== '/' || (event.target as Element).matches(':read-write')) return
      else {
        typed.current = ''
        want()
        setOpen(true)
      }
      if (key === '/') event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [open, Search, want])

  return (
    <>
      <button
        type="button"
        className="tool needs-js"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts="/"
        onClick={() => {
          typed.current = ''
          want()
          setOpen(true)
        }}
      >
        {children}
      </button>
      {open && later.failed && <span role="alert">{failed}</span>}
      {open && Search && <Search typed={typed.current} onClose={() => setOpen(false)} />}
    </>
  )
}
