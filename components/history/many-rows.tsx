'use client'

import { type ComponentType, startTransition, useEffect, useMemo, useState } from 'react'
import type { Text } from '../site/rich-text.tsx'

type Props<Row> = {
  readonly text: Text
  readonly rows: readonly Row[]
  /** One row; the same component at every render. */
  readonly Row: ComponentType<{ readonly text: Text; readonly row: Row }>
}

/** As many rows as a slow phone lays out between two frames. */
const chunk = 40

/** Hundreds of rows, some more in each frame until all are there: nobody waits for the last to use the first. */
export function ManyRows<Row extends { readonly epoch: number }>({ text, rows, Row }: Props<Row>) {
  // Made once: React leaves alone what it has drawn while others come.
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / chunk) }, (_, i) =>
        rows
          .slice(i * chunk, (i + 1) * chunk)
          .map((row) => <Row key={row.epoch} text={text} row={row} />),
      ),
    [rows, text, Row],
  )
  const [shown, setShown] = useState(1)
  useEffect(() => {
    if (shown >= chunks.length) return
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + 1)))
    return () => cancelAnimationFrame(frame)
  }, [shown, chunks])
  return chunks.slice(0, shown)
}
