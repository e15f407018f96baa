'use client'

import { useText } from '../../site/text.tsx'
import { WordsInHtml } from './in-html-parts.tsx'
import { TryForm } from './try-form.tsx'

type Props = {
  readonly path: string
  readonly target: string
  /** The operation whose words the form takes; null where there are none. */
  readonly words: string | null
}

/** An operation's form with its words, which stay as they are in the HTML. */
export function OperationTry({ path, target, words }: Props) {
  const { t } = useText()
  return (
    <TryForm path={path} target={target}>
      {words === null ? <p className="quiet">{t('api.noWords')}</p> : <WordsInHtml id={words} />}
    </TryForm>
  )
}
