import type { ReactNode } from 'react'
import type { Text } from '../site/rich-text.tsx'
import { Fenced, Formula, Times } from './mathml.tsx'

/** The mean over a pool's blocks: ∑ over b of the chance of b times what b blocks bring. */
export function MeanOverBlocks({ text: { t }, children }: { text: Text; children: ReactNode }) {
  return (
    <Formula>
      <munder>
        <mo>∑</mo>
        <mi>b</mi>
      </munder>
      <mtext>{t('sum.chanceWord')}</mtext>
      <Fenced>
        <mi>b</mi>
      </Fenced>
      <Times />
      {children}
    </Formula>
  )
}
