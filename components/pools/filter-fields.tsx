'use client'

import { pledgeFilters } from '../../lib/scenario/index.ts'
import { useText } from '../site/text.tsx'
import { OfferNumber } from './controls.tsx'
import { filtersOn, noFilters } from './pools-form.ts'
import type { PoolsFormControl } from './use-pools-form.ts'

/** What a pool may be at most or must be at least. Empty asks nothing. */
export function FilterFields({ control }: { control: PoolsFormControl }) {
  const { t } = useText()
  const { form, choose } = control
  const chosen = form.query.pledgeStatus ?? ''
  return (
    <div className="filters">
      <OfferNumber control={control} field="maxMargin" label={t('offers.maxMargin')} unit="%" />
      <OfferNumber control={control} field="maxFixed" label={t('offers.maxFixed')} unit="₳" />
      <OfferNumber control={control} field="minFull" label={t('offers.minFull')} unit="%" />
      <OfferNumber control={control} field="maxFull" label={t('offers.maxFull')} unit="%" />
      <OfferNumber control={control} field="minBlocks" label={t('offers.minBlocks')} unit="" />
      <div className="field">
        <label htmlFor="pledgeStatus">{t('offers.pledgeStatus')}</label>
        <div className="box small">
          <select
            id="pledgeStatus"
            value={chosen}
            onChange={(event) => choose({ pledgeStatus: event.target.value })}
          >
            <option value="">{t('offers.pledge.any')}</option>
            {pledgeFilters.map((status) => (
              <option key={status} value={status}>
                {t(`offers.pledge.${status}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {filtersOn(form) > 0 && (
        <button type="button" className="text-button" onClick={() => choose(noFilters)}>
          {t('offers.noFilters')}
        </button>
      )}
    </div>
  )
}
