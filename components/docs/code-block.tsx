import { Scroll } from '../site/scroll.tsx'
import { CopyCode } from './copy-code.tsx'

export type CodeBlockProps = {
  /** What it is: `curl`, `TypeScript`. */
  readonly label: string
  readonly code: string
  /** Whether it may be long: then it scrolls in its own frame. */
  readonly tall?: boolean
}

/** A text to be taken along as it is: no line is broken, nothing is coloured. */
export function CodeBlock({ label, code, tall = false }: CodeBlockProps) {
  const text = (
    <pre>
      <code translate="no">{code.trimEnd()}</code>
    </pre>
  )
  return (
    <figure className="code">
      <figcaption>{label}</figcaption>
      {tall ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section className="scroll tall" aria-label={label} tabIndex={0}>
          {text}
        </section>
      ) : (
        <Scroll label={label}>{text}</Scroll>
      )}
      <CopyCode of={label} />
    </figure>
  )
}
