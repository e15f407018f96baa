'use client'

import { formatCompact } from '../../lib/format/index.ts'
import { type Guardrail, guardrailsLeft } from '../../lib/scenario/guardrails.ts'
import { presetRules, presetToday, rulesText } from '../../lib/scenario/lab-text.ts'
import type { RulesField } from '../../lib/scenario/lab-words.ts'
import { LinearScale } from '../fields/linear-scale.tsx'
import { ScaleMarks } from '../fields/scale-marks.tsx'
import { useText } from '../site/text.tsx'
import { LabNumberField, written } from './lab-number.tsx'
import { parameterScales, partOf, type ScaledField, stepAt, textAt } from './lab-scales.ts'
import type { LabControl } from './use-lab-form.ts'

type Props = {
  readonly control: LabControl
  readonly field: ScaledField & RulesField
  readonly unit: string
}

/** A parameter as a field and as a ruled scale, with what is in force and what the constitution says. */
export function ParameterField({ control, field, unit }: Props) {
  const { t, locale } = useText()
  const { form, slide } = control
  const { text, today, scenario } = form
  const scale = parameterScales[field]
  const value = text[field]
  const inForce = rulesText(presetRules(presetToday(), today))[field]
  const changed = value !== inForce
  const left = guardrailsLeft(scenario.rules, today).filter((line) => line.field === field)
  const name = t(`lab.field.${field}`)
  const spoken = value === '' ? t('lab.asForecast') : `${written(value, locale)} ${unit}`
  const mark =
    changed && inForce !== ''
      ? {
          at: partOf(scale, inForce),
          words: t('lab.today', { value: written(inForce, locale) }),
        }
      : null
  return (
    <LabNumberField
      {...{ control, field, unit }}
      label={name}
      state={<State changed={changed} left={left} />}
      hint={left.length > 0 ? <Left lines={left} /> : undefined}
    >
      <div className="marked-scale needs-js">
        <LinearScale
          label={t('lab.scale', { name })}
          {...scale}
          value={stepAt(scale, value)}
          spoken={spoken}
          mark={(step) => formatCompact(Number(textAt(scale, step)), locale)}
          onChange={(step) => slide({ [field]: textAt(scale, step) })}
        />
        <ScaleMarks id={`lab-${field}`} mark={mark} />
      </div>
    </LabNumberField>
  )
}

function State({ changed, left }: { changed: boolean; left: readonly Guardrail[] }) {
  const { t } = useText()
  const outside = left.filter(({ force }) => force === 'must')
  if (outside.length > 0)
    return (
      <span className="outside">
        {t('lab.outside', { ids: outside.map(({ id }) => id).join(', ') })}
      </span>
    )
  return changed ? <span className="changed">{t('lab.changed')}</span> : null
}

/** What the lines say that are not kept. */
function Left({ lines }: { lines: readonly Guardrail[] }) {
  const { t, locale } = useText()
  return (
    <>
      {lines.map((line) => (
        <span key={line.id} className="guardrail" data-force={line.force}>
          {guardrailWords(t, locale, line)}{' '}
        </span>
      ))}
    </>
  )
}

/** A line in words: its id, what it bounds, and whether it must or should be kept. */
export function guardrailWords(
  t: ReturnType<typeof useText>['t'],
  locale: string,
  { id, field, bound, value }: Guardrail,
): string {
  return t(`lab.guardrail.${bound}`, {
    id,
    name: t(`lab.field.${field}`),
    value: written(value, locale) + (field === 'rho' || field === 'tau' ? ' %' : ''),
    epochs: Number(value),
  })
}
