'use client'

import { useCallback, useState } from 'react'
import type { Release } from '../../lib/widget/snippets.ts'

type State = Release | 'none' | 'loading' | 'failed'

/** The newest release and the hash of its loader, as they are published; fetched when they are first wanted. */
export function useRelease(): { readonly release: State; readonly want: () => void } {
  const [release, setRelease] = useState<State>('none')
  const want = useCallback(() => {
    setRelease('loading')
    fetch('/embed/v1/sri.json')
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((json: { release: string; files: Readonly<Record<string, string>> }) => {
        const loader = json.files['loader.js']
        if (!json.release || !loader) throw new Error('sri.json names no loader')
        setRelease({ name: json.release, loader })
      })
      .catch((error: unknown) => {
        console.warn(error)
        setRelease('failed')
      })
  }, [])
  return { release, want }
}
