'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { TickIcon } from './icons.tsx'
import { useText } from './text.tsx'

type DoneButtonProps = {
  icon: ReactNode
  label: ReactNode
  done: string
  act: () => Promise<void>
}

/** Says what happened for four seconds, in its own place and width, and once to who listens. */
export function DoneButton({ icon, label, done, act }: DoneButtonProps) {
  const { t } = useText()
  const failed = t('share.failed')
  const [said, say] = useState('')
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => say(''), 4000)
    return () => clearTimeout(timer)
  }, [said])

  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          act().then(
            () => say(done),
            () => say(failed),
          )
        }}
      >
        {said === done ? <TickIcon /> : icon}
        <span className="two">
          <span data-off={said ? '' : undefined}>{label}</span>
          <span data-off={said === done ? undefined : ''} aria-hidden="true">
            {done}
          </span>
          <span data-off={said === failed ? undefined : ''} aria-hidden="true">
            {failed}
          </span>
        </span>
      </button>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  )
}
