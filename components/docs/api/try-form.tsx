'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../../site/text.tsx'
import { CodeBlock } from '../code-block.tsx'
import { exampleOrigin } from '../example-origin.ts'
import { useOrigin } from '../use-origin.ts'
import { type Answer, AnswerShown } from './answer-shown.tsx'
import { targetOf } from './spec.ts'

type Props = {
  readonly path: string
  /** Below `/api/v1/`: what the fields ask as they stand in the HTML. */
  readonly target: string
  /** The table of the words, with their fields. */
  readonly children: ReactNode
}

/** Asks this very site's API what the fields say, and shows the request as a command of a shell. */
export function TryForm({ path, target: first, children }: Props) {
  const { t } = useText()
  const origin = useOrigin()
  const [target, setTarget] = useState(first)
  const [answer, setAnswer] = useState<Answer>({ state: 'none' })
  /** Sent before this page listens, a form loads the page anew and what was typed is gone. */
  const [listens, setListens] = useState(false)
  const running = useRef<AbortController>(null)
  const form = useRef<HTMLFormElement>(null)

  // An example may name this very host, which the HTML does not know.
  useEffect(() => {
    if (!form.current) return
    for (const input of form.current.querySelectorAll('input'))
      input.value = input.value.replace(exampleOrigin, origin)
    setTarget(targetOf(path, textsOf(form.current)))
    setListens(true)
  }, [path, origin])

  const send = async (target: string) => {
    setTarget(target)
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setAnswer({ state: 'waiting' })
    const got = await ask(target, controller.signal)
    if (!controller.signal.aborted) setAnswer(got)
  }

  return (
    <form
      ref={form}
      className="try"
      aria-label={path}
      onInput={(event) => setTarget(targetOf(path, textsOf(event.currentTarget)))}
      onSubmit={(event) => {
        event.preventDefault()
        send(targetOf(path, textsOf(event.currentTarget)))
      }}
    >
      {children}
      <CodeBlock label="curl" code={`curl '${origin}/api/v1/${target}'`} />
      <div className="buttons needs-js">
        <button type="submit" className="button strong" disabled={!listens}>
          {t('api.send')}
        </button>
      </div>
      <AnswerShown answer={answer} target={target} />
    </form>
  )
}

function textsOf(form: HTMLFormElement): (readonly [string, string])[] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
}

async function ask(target: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(`/api/v1/${target}`, { signal, cache: 'no-cache' })
    const type = response.headers.get('content-type') ?? ''
    if (!/^application\/(problem\+)?json\b/.test(type))
      return { state: 'no-api', status: response.status, type }
    const headers = ['Content-Type', 'ETag', 'Cache-Control'].flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value] as const]
    })
    const text = JSON.stringify(await response.json(), null, 2)
    return { state: 'answered', status: response.status, headers, text }
  } catch (error) {
    if (!signal.aborted) console.warn(error)
    return { state: 'failed' }
  }
}
