'use client'

import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Answered, Asked, Decision } from './decide-channel.ts'
import { type DecideLine, openDecideLine } from './decide-line.ts'
import { useSame } from './use-same.ts'

/** The last answer, with what it answers; null until the first has come. */
export type Decided<Kind extends Decision> = {
  readonly known: { readonly asked: Asked<Kind>; readonly answer: Answered<Kind> } | null
  /** The newest question could not be answered. */
  readonly failed: boolean
  readonly retry: () => void
}

/** @param wanted null while there is nothing to ask. */
export function useDecided<Kind extends Decision>(
  kind: Kind,
  wanted: Asked<Kind> | null,
): Decided<Kind> {
  const asked = useSame(wanted)
  const [known, setKnown] = useState<Decided<Kind>['known']>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const line = useRef<DecideLine<Kind> | null>(null)

  useEffect(() => {
    const opened = openDecideLine(kind, {
      onAnswer(of, answer) {
        startTransition(() => {
          setKnown({ asked: of, answer })
          setFailed(false)
        })
      },
      onFailed(problem) {
        console.warn(problem)
        setFailed(true)
      },
    })
    line.current = opened
    return () => opened.close()
  }, [kind])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (asked) line.current?.ask(asked)
  }, [asked, attempt])

  const retry = useCallback(() => {
    setFailed(false)
    setAttempt((before) => before + 1)
  }, [])
  return { known, failed, retry }
}
