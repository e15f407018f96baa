import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly title: ReactNode
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** A title with one line, and what it is about. */
export function HistorySection({ id, title, lead, children }: Props) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        <p>{lead}</p>
      </div>
      <div>{children}</div>
    </section>
  )
}
