'use client'

import { useText } from '../../site/text.tsx'
import { CodeBlock } from '../code-block.tsx'

export type Answer =
  | { readonly state: 'none' | 'waiting' | 'failed' }
  /** Something else answered: files alone are served here. */
  | { readonly state: 'no-api'; readonly status: number; readonly type: string }
  | {
      readonly state: 'answered'
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
      readonly text: string
    }

/** What came back: the status once for who listens, the headers that matter, and the whole answer. */
export function AnswerShown({ answer, target }: { answer: Answer; target: string }) {
  const { t } = useText()
  return (
    <div className="answered">
      <p role="status" data-bad={isBad(answer) ? '' : undefined}>
        {answer.state === 'answered' && (
          <b>
            {t(answer.status < 400 ? 'api.status' : 'api.problem', {
              status: String(answer.status),
            })}
          </b>
        )}
        {answer.state === 'waiting' && t('api.waiting')}
        {answer.state === 'failed' && t('api.failed')}
        {answer.state === 'no-api' &&
          t('api.noApi', { status: String(answer.status), type: answer.type })}
      </p>
      {answer.state === 'answered' && (
        <>
          <dl className="headers" translate="no">
            {answer.headers.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <CodeBlock label={t('api.answerTo', { target })} code={answer.text} tall />
        </>
      )}
    </div>
  )
}

const isBad = (answer: Answer) =>
  answer.state === 'failed' ||
  answer.state === 'no-api' ||
  (answer.state === 'answered' && answer.status >= 400)
