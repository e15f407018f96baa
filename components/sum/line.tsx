import type { ReactNode } from 'react'

type LineProps = { words: ReactNode; rule?: string; maths: ReactNode; result: ReactNode }

/** What the step does in words, the ledger rule, the formula with the figures in, the result. */
export function Line({ words, rule, maths, result }: LineProps) {
  return (
    <li>
      <span className="words">
        {words}
        {rule && <small>{rule}</small>}
      </span>
      <span className="maths">{maths}</span>
      <span className="result">{result}</span>
    </li>
  )
}
