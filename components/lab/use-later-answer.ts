'use client'

import { startTransition, useEffect, useRef, useState } from 'react'
import type { LaterKind, LaterQuestions } from './later-channel.ts'
import type { LaterFailure, LaterLine } from './later-line.ts'

export type LaterAnswer<Kind extends LaterKind> = {
  /** The newest there is; it may be of the question before. */
  readonly answer: LaterQuestions[Kind]['answer'] | null
  /** What that answer is of. */
  readonly of: LaterQuestions[Kind]['ask'] | null
  readonly working: boolean
  readonly failure: LaterFailure | null
}

/** @param question the same object while the same is asked; null: nothing is. */
export function useLaterAnswer<Kind extends LaterKind>(
  line: LaterLine | null,
  kind: Kind,
  question: LaterQuestions[Kind]['ask'] | null,
): LaterAnswer<Kind> {
  const [known, setKnown] = useState<Pick<LaterAnswer<Kind>, 'answer' | 'of'>>(nothing)
  const [failed, setFailed] = useState<{ of: unknown; failure: LaterFailure } | null>(null)
  const newest = useRef(question)
  useEffect(() => {
    newest.current = question
    if (!line || question === null) return
    const isNewest = () => newest.current === question
    line.ask(kind, question, {
      onAnswer: (answer) =>
        startTransition(() => {
          setKnown({ answer, of: question })
          if (isNewest()) setFailed(null)
        }),
      onFailed: (failure) => {
        if (isNewest()) setFailed({ of: question, failure })
      },
    })
  }, [line, kind, question])
  const failure = failed?.of === question ? failed.failure : null
  return {
    ...known,
    failure,
    working: question !== null && known.of !== question && failure === null,
  }
}

const nothing = { answer: null, of: null }
