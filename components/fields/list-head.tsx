'use client'

import { SearchIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import type { OpenList } from './open-list.ts'

/** No id, name or word is longer, whatever is pasted. */
const longest = 200

type Props = {
  readonly field: Pick<OpenList, 'label' | 'input'>
  readonly label: string
  readonly onClose: () => void
}

/** The field above an open list, and the way out: a phone, where the list is a page, has no Escape. */
export function ListHead({ field, label, onClose }: Props) {
  const { t } = useText()
  return (
    <>
      <label className="unseen" id={field.label.id} htmlFor={field.label.htmlFor}>
        {label}
      </label>
      <div className="head">
        <div className="box">
          <SearchIcon />
          <input {...field.input} maxLength={longest} />
        </div>
        <button type="button" className="text-button" onClick={onClose}>
          {t('pools.close')}
        </button>
      </div>
    </>
  )
}
