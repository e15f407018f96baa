'use client'

import { useState } from 'react'
import { usePaced } from '../live/use-paced.ts'

/**
 * A question as the second worker is asked it: the same object while it says the same, and not anew in every frame of a
 * slider.
 *
 * @param key says all that the question does.
 */
export function useQuestion<Question>(question: Question, key: string): Question {
  const [kept, setKept] = useState({ key, question })
  if (kept.key !== key) setKept({ key, question })
  return usePaced(kept.question, 400)
}
