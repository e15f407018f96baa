'use client'

import { type ReactNode, useDeferredValue } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import { useText } from '../site/text.tsx'
import { datesOf } from './figure-words.ts'
import { useHistory } from './history-state.tsx'

/** The opened epoch's title and days. In the HTML those of the standard epoch. */
export function LiveEpochHead({ children }: { readonly children: ReactNode }) {
  const text = useText()
  const { query, loaded } = useHistory()
  const at = useDeferredValue(query.epoch)
  if (!loaded) return children
  const figures = loaded.figuresAt(at)
  return (
    <>
      <h2 id="one-epoch-title">
        {text.t('history.sum.title', { epoch: formatCount(at, text.locale) })}
      </h2>
      <p>{datesOf(text, figures)}</p>
    </>
  )
}

/** The opened epoch's lines. */
export function LiveEpoch({ children }: { readonly children: ReactNode }) {
  const text = useText()
  const { query, loaded } = useHistory()
  const at = useDeferredValue(query.epoch)
  if (!loaded) return children
  return <loaded.parts.EpochLines text={text} sum={loaded.sumAt(at)} />
}
