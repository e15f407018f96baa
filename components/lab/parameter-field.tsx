'use client'

import { memo } from 'react'
import { formatCompact } from '../../lib/format/index.ts'
import { type Guardrail, guardrails, guardrailsLeft } from '../../lib/scenario/guardrails.ts'
import { presetRules, presetToday, rulesText } from '../../lib/scenario/lab-text.ts'
import type { RulesField } from '../../lib/scenario/lab-words.ts'
import { LinearScale } from '../fields/linear-scale.tsx'
import { ScaleMarks } from '../fields/scale-marks.tsx'
import { useText } from '../site/text.tsx'
import type { LabNote } from './lab-form.ts'
import { labFieldText } from './lab-form.ts'
import { type LabActs, NumberBox, written } from './lab-number.tsx'
import { parameterScales, partOf, type ScaledField, stepAt, textAt } from './lab-scales.ts'
import type { LabControl } from './use-lab-form.ts'

type Parameter = ScaledField & RulesField

type Props = {
  readonly control: LabControl
  readonly field: Parameter
  readonly unit: string
}

/** A parameter as a field and as a ruled scale, with what is in force and what the constitution says. */
export function ParameterField({ control, field, unit }: Props) {
  const { locale } = useText()
  const { form, slide, type, leave } = control
  const { text, today, scenario, notes } = form
  const left = guardrailsLeft(scenario.rules, today).filter((line) => line.field === field)
  return (
    <Drawn
      {...{ field, unit, slide, type, leave }}
      value={text[field]}
      shown={labFieldText(form, field, locale)}
      note={notes[field] ?? null}
      inForce={rulesText(presetRules(presetToday(), today))[field]}
      left={left.map(({ id }) => id).join(' ')}
    />
  )
}

type DrawnProps = LabActs & {
  readonly field: Parameter
  readonly unit: string
  /** Canonical text of what is in force here. */
  readonly value: string
  /** What stands in the box. */
  readonly shown: string
  readonly note: LabNote | null
  /** Canonical text of today's. */
  readonly inForce: string
  /** Ids of the lines that are not kept. */
  readonly left: string
}

/** Drawn again only when something of its own has changed: a slider of another field moves sixty times a second. */
const Drawn = memo(function Drawn(props: DrawnProps) {
  const { field, unit, value, inForce, left, slide } = props
  const { t, locale } = useText()
  const scale = parameterScales[field]
  const changed = value !== inForce
  const lines = guardrails.filter(({ id }) => left.split(' ').includes(id))
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
    <NumberBox
      {...props}
      label={name}
      state={<State changed={changed} left={lines} />}
      hint={lines.length > 0 ? <Left lines={lines} /> : undefined}
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
    </NumberBox>
  )
})

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
      {lines.map(({ id, field, force, bound, value }) => (
        <span key={id} className="guardrail" data-force={force}>
          {t(`lab.guardrail.${bound}`, {
            id,
            name: t(`lab.field.${field}`),
            value: written(value, locale) + (field === 'rho' || field === 'tau' ? '\u00a0%' : ''),
            epochs: Number(value),
          })}{' '}
        </span>
      ))}
    </>
  )
}
