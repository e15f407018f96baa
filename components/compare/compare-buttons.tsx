'use client'

import type { Comparison } from '../../lib/outcomes/compare.ts'
import { DoneButton } from '../site/done-button.tsx'
import { LinkIcon, SaveIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import type { CompareForm } from './use-compare.ts'

type Props = { readonly compare: CompareForm; readonly comparison: Comparison | null }

/** The link, the rows as a file, one page of paper. Made in the browser, sent nowhere. */
export function CompareButtons({ compare, comparison }: Props) {
  const text = useText()
  const { t } = text
  return (
    <div className="buttons needs-js">
      <DoneButton
        icon={<LinkIcon />}
        label={t('share.link')}
        done={t('share.linkDone')}
        act={() => navigator.clipboard.writeText(compare.link())}
      />
      <DoneButton
        icon={<SaveIcon />}
        label={t('share.csv')}
        done={t('share.csvDone')}
        act={async () => {
          const { downloadComparison } = await import('./compare-csv.ts')
          if (!comparison) throw new Error('nothing is compared yet')
          downloadComparison(text, comparison, compare.link())
        }}
      />
      <button type="button" className="button" onClick={() => window.print()}>
        {t('compare.print')}
      </button>
    </div>
  )
}
