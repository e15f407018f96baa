import { Scroll } from '../site/scroll.tsx'
import { CopyCode } from './copy-code.tsx'

type Props = {
  /** What it is: `curl`, `TypeScript`. */
  readonly label: string
  readonly code: string
  /** Of the text in it, where it is not the page's: names of a program have no language. */
  readonly copies?: boolean
}

/** A text to be taken along as it is: no line is broken, nothing is coloured. */
export function CodeBlock({ label, code, copies = true }: Props) {
  return (
    <figure className="code">
      <figcaption>{label}</figcaption>
      <Scroll label={label}>
        <pre>
          <code translate="no">{code.trimEnd()}</code>
        </pre>
      </Scroll>
      {copies && <CopyCode of={label} />}
    </figure>
  )
}
