'use client'

import { type ReactNode, useDeferredValue } from 'react'
import { Scroll } from '../site/scroll.tsx'
import { useText } from '../site/text.tsx'
import { EpochField } from './epoch-field.tsx'
import { useHistory } from './history-state.tsx'
import { Trouble } from './trouble.tsx'

/** Two epochs, chosen by number. In the HTML the standard ones. */
export function LiveComparison({ children }: { readonly children: ReactNode }) {
  const text = useText()
  const { query, loaded } = useHistory()
  const { epoch, against } = useDeferredValue(query)
  return (
    <>
      <div className="epoch-fields needs-js">
        <EpochField word="epoch" label="history.compare.epoch" />
        <EpochField word="against" label="history.compare.against" />
      </div>
      <Trouble quiet />
      <Scroll label={text.t('history.compare.caption')}>
        {loaded ? (
          <loaded.parts.Comparison
            text={text}
            now={loaded.figuresAt(epoch)}
            then={loaded.figuresAt(against)}
          />
        ) : (
          children
        )}
      </Scroll>
    </>
  )
}
