'use client'

import { CodeBlock } from './code-block.tsx'
import { exampleOrigin } from './example-origin.ts'
import { useOrigin } from './use-origin.ts'

/** A text that names where this site lies: the example's host in the HTML, the real one once live. */
export function HostedCode({ label, code }: { readonly label: string; readonly code: string }) {
  const origin = useOrigin()
  return <CodeBlock label={label} code={code.replaceAll(exampleOrigin, origin)} />
}
