'use client'

import { useText } from '../site/text.tsx'
import type { LaterKind } from './later-channel.ts'
import type { LaterAnswer } from './use-later-answer.ts'

type Props = {
  readonly answer: LaterAnswer<LaterKind>
  /** Nothing while it works. */
  readonly quiet?: boolean
}

/** That it is being worked out, or why it cannot be; what stands meanwhile is of the question before. */
export function LaterState({ answer: { answer, working, failure }, quiet = false }: Props) {
  const { t } = useText()
  if (failure)
    return (
      <p className="message" role="alert">
        {failure.field === null ? t('lab.later.failed') : t('lab.later.refused')}
      </p>
    )
  return (
    <p className="foot" role="status">
      {working && !quiet ? t(answer ? 'lab.later.again' : 'lab.later.working') : ''}
    </p>
  )
}
