import type { ReactNode } from 'react'
import type { Text } from '../site/rich-text.tsx'

/** A section's own sum, closed until it is asked for. */
export function Fold({ text, children }: { text: Text; children: ReactNode }) {
  return (
    <details className="sum">
      <summary>{text.t('sum.title')}</summary>
      {children}
    </details>
  )
}
