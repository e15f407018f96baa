'use client'

import { formatAda } from '../../lib/format/index.ts'
import { adaForPlot } from '../../lib/rewards/index.ts'
import { AdaScale } from '../fields/ada-scale.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { useText } from '../site/text.tsx'
import { stakeDecimals } from './answer.tsx'
import { fieldText } from './form-state.ts'
import { noteWords } from './note-words.tsx'
import type { ScenarioForm } from './use-scenario-form.ts'

/** 10 ada to 100 million; the field takes any amount. */
const stakeScale = { from: 1, to: 8 }

/** The amount, typed or aimed at. */
export function StakeField({ form }: { form: ScenarioForm }) {
  const { t, locale } = useText()
  const { stake } = form.state.scenario
  const note = form.state.notes.stake
  return (
    <NumberField
      id="stake"
      label={t('field.stake')}
      unit="₳"
      value={fieldText(form.state, 'stake', locale)}
      error={note && noteWords(t, locale, note)}
      onType={(text) => form.type('stake', text)}
      onLeave={() => form.leave('stake')}
    >
      <AdaScale
        label={t('scale.stake')}
        scale={stakeScale}
        ada={adaForPlot(stake)}
        spoken={t('unit.ada', {
          amount: formatAda(stake, locale, { decimals: stakeDecimals(stake) }),
        })}
        onChange={(canonical) => form.slide('stake', canonical)}
      />
    </NumberField>
  )
}
