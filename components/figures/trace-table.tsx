import type { ReactNode } from 'react'
import type { Translator } from '../../lib/i18n/translate.ts'
import { traceId } from './traced.tsx'

export type TraceNote = {
  readonly trace: string
  readonly name: string
  readonly unit: string
  /** Whose epoch: a number, or words such as "from the reader’s epoch on". */
  readonly epoch: string
  readonly source: string
  /** In words and signs; may link to where it is worked through. */
  readonly formula: ReactNode
}

type Props = {
  readonly t: Translator
  readonly notes: readonly TraceNote[]
  /** The strip that shows a line of it, where no island of the page has one. */
  readonly strip?: ReactNode
}

/** Unit, epoch, source and making of every figure of the page: nothing is only to be had by hovering. */
export function TraceTable({ t, notes, strip }: Props) {
  return (
    <section className="section traces" aria-labelledby="traces">
      <div>
        <h2 id="traces">{t('trace.title')}</h2>
        <p className="needs-js">{t('trace.lead')}</p>
      </div>
      <div>
        <table className="statement">
          <thead>
            <tr>
              <th scope="col">{t('trace.figure')}</th>
              <th scope="col">{t('trace.epoch')}</th>
              <th scope="col">{t('trace.formula')}</th>
            </tr>
          </thead>
          <tbody>
            {notes.map(({ trace, name, unit, epoch, source, formula }) => (
              <tr key={trace} id={traceId(trace)}>
                <th scope="row">
                  {name}
                  <small>{unit}</small>
                </th>
                <td className="words">{epoch}</td>
                <td className="words">
                  {formula}
                  <small>{source}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {strip}
      </div>
    </section>
  )
}
