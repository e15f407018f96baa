import type { ReactNode } from 'react'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'

type LineProps = {
  text: Text
  words: ReactNode
  rule?: string
  maths: ReactNode
  result: ReactNode
}

/** What the step does in words, the ledger rule, the formula with the figures in, the result. */
export function Line({ text, words, rule, maths, result }: LineProps) {
  return (
    <li>
      <span className="words">
        {words}
        {rule && <small>{rule}</small>}
      </span>
      <Scroll className="maths" label={text.t('sum.formula')}>
        {maths}
      </Scroll>
      <span className="result">{result}</span>
    </li>
  )
}
