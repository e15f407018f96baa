'use client'

import { useText } from '../site/text.tsx'
import { type HeatSide, heatSides } from './heat-values.ts'

type Props = {
  readonly side: HeatSide
  readonly withCosts: boolean
  readonly onChoose: (side: HeatSide) => void
}

/** Whose side a map shows. */
export function SideSwitch({ side, withCosts, onChoose }: Props) {
  const { t } = useText()
  return (
    <fieldset className="side-switch">
      <legend className="unseen">{t('decide.side')}</legend>
      {heatSides.map((one) => (
        <button key={one} type="button" aria-pressed={one === side} onClick={() => onChoose(one)}>
          {t(`decide.side.${one === 'operator' && !withCosts ? 'income' : one}`)}
        </button>
      ))}
    </fieldset>
  )
}
