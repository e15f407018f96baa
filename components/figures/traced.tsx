import type { ReactNode } from 'react'

type Props = {
  /** The name of its line in {@link TraceNotes}. */
  readonly trace: string
  readonly children: ReactNode
}

/**
 * A figure that says where it comes from: hovered or focused, its line of the page's notes is shown
 * by `TraceLine`; who listens hears it as the description. In tables, mark the head of a column with
 * {@link traceOf} instead: its cells belong to it.
 */
export function Traced({ trace, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: focus is how a keyboard asks where a figure comes from
    <span className="traced" tabIndex={0} {...traceOf(trace)}>
      {children}
    </span>
  )
}

/** For anything that has the focus by itself, such as the button of a column's head, and for cells. */
export const traceOf = (trace: string) => ({
  'data-trace': trace,
  'aria-describedby': traceId(trace),
})

export const traceId = (trace: string) => `trace-${trace}`
