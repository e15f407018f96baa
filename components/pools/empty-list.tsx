'use client'

import { useText } from '../site/text.tsx'
import { filtersOn, noFilters } from './pools-form.ts'
import type { PoolsFormControl } from './use-pools-form.ts'

/** Nothing matches: what was looked for, and one press that helps. */
export function EmptyList({ control }: { control: PoolsFormControl }) {
  const { t } = useText()
  const { form, choose } = control
  const { find } = form.query
  const filters = filtersOn(form)
  const preset = t(`offers.preset.${form.query.preset}`)
  return (
    <div className="empty">
      <p>{t('offers.empty', { find, has: find === '' ? 'no' : 'yes', filters, preset })}</p>
      <button
        type="button"
        className="button"
        onClick={() => choose({ ...noFilters, preset: 'all' })}
      >
        {t('offers.showAll')}
      </button>
    </div>
  )
}
