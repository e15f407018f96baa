'use client'

import { useRef } from 'react'
import { DoneButton } from '../site/done-button.tsx'
import { CopyIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'

/** Copies the text of the block it stands in, as it is shown. */
export function CopyCode({ of }: { readonly of: string }) {
  const { t } = useText()
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place} className="copy needs-js">
      <DoneButton
        icon={<CopyIcon />}
        label={
          <>
            {t('code.copy')} <span className="unseen">{of}</span>
          </>
        }
        done={t('code.copied')}
        act={() => {
          const code = place.current?.parentElement?.querySelector('code')
          return navigator.clipboard.writeText(code?.textContent ?? '')
        }}
      />
    </div>
  )
}
