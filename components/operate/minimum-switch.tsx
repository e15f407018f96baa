'use client'

import { minimumBinds, minimumCosts } from '../../lib/scenario/operate-words.ts'
import { useText } from '../site/text.tsx'
import type { OperateControl } from './use-operate.ts'

/** Which minimum cost is looked at, and when it counts. */
export function MinimumSwitch({ control }: { control: OperateControl }) {
  const { t } = useText()
  const { minCost, minBinds } = control.form.text
  return (
    <div className="minimum-switch">
      <fieldset className="field">
        <legend>{t('operate.minimum.cost')}</legend>
        <div className="choices">
          {['', ...minimumCosts].map((cost) => (
            <label key={cost}>
              <input
                type="radio"
                name="minCost"
                value={cost}
                checked={minCost === cost}
                onChange={() => control.choose({ minCost: cost })}
              />
              {cost === '' ? t('operate.minimum.inForce') : `${cost}\u00a0₳`}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="field">
        <legend>{t('operate.minimum.binds')}</legend>
        <div className="choices">
          {minimumBinds.map((binds) => (
            <label key={binds}>
              <input
                type="radio"
                name="minBinds"
                value={binds}
                checked={minBinds === binds}
                onChange={() => control.choose({ minBinds: binds })}
              />
              {t(`operate.minimum.${binds}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
