'use client'

import { lazy } from 'react'
import type { AveragePoolTable } from '../../lib/outcomes/average-table.ts'
import type { NetworkFigures } from '../../lib/snapshot/index.ts'
import { InHtml } from '../site/in-html.tsx'
import { useText } from '../site/text.tsx'

const WorkedExamples = lazy(() =>
  import('./worked-examples.tsx').then((module) => ({ default: module.WorkedExamples })),
)
const NetworkNumbers = lazy(() =>
  import('./network-numbers.tsx').then((module) => ({ default: module.NetworkNumbers })),
)

type Props = { readonly figures: NetworkFigures; readonly average: AveragePoolTable }

/** Worked examples and the network's numbers: the same for every reader, so they live in the HTML alone. */
export function FiguresInHtml({ figures, average }: Props) {
  const text = useText()
  return (
    <InHtml>
      {() => (
        <>
          <WorkedExamples text={text} figures={figures} average={average} />
          <NetworkNumbers text={text} figures={figures} />
        </>
      )}
    </InHtml>
  )
}
