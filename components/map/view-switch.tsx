'use client'

import { useText } from '../site/text.tsx'

type Props = {
  readonly view: 'table' | 'map'
  readonly disabled: boolean
  readonly onView: (view: 'table' | 'map') => void
}

/** The same pools as a list or as a map. */
export function ViewSwitch({ view, disabled, onView }: Props) {
  const { t } = useText()
  return (
    <fieldset className="view-switch needs-js" disabled={disabled}>
      <legend className="unseen">{t('map.view')}</legend>
      <div className="choices">
        {(['table', 'map'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="view"
              value={one}
              checked={one === view}
              onChange={() => onView(one)}
            />
            {t(`map.view.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
