import type { ReactNode } from 'react'
import { Traced } from '../figures/traced.tsx'

type Props = {
  readonly number: number
  readonly title: string
  /** The running figure of the margin, and the name of its line among the notes. */
  readonly figure: ReactNode
  readonly trace: string
  readonly note: ReactNode
  /** Yours, and so in mulberry. */
  readonly mine?: boolean
  readonly children: ReactNode
}

/** One step of the story: what it comes to in the margin, how in the column. */
export function Step({ number, title, figure, trace, note, mine = false, children }: Props) {
  const id = `step-${number}`
  return (
    <section className="section step" aria-labelledby={id}>
      <div className="running">
        <span className="number" aria-hidden="true">
          {number}
        </span>
        <p className={mine ? 'run you' : 'run'}>
          <Traced trace={trace}>{figure}</Traced>
        </p>
        <p className="foot">{note}</p>
      </div>
      <div>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  )
}

/** The step's formula with its numbers in, under the ledger's rule. */
export function StepSum({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="sum">
      <summary>{title}</summary>
      <ol>{children}</ol>
    </details>
  )
}
