import { CodeBlock, type CodeBlockProps } from './code-block.tsx'

/** A block of code in a document that is not hydrated: it comes to life when it is near. */
export function CodeIsland({ label, code, tall = false }: CodeBlockProps) {
  return (
    <div data-island="code" data-label={label} data-tall={tall ? '' : undefined}>
      <CodeBlock label={label} code={code} tall={tall} />
    </div>
  )
}
