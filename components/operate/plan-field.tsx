'use client'

import { formatNumber } from '../../lib/format/index.ts'
import type { LogScale } from '../../lib/format/log-scale.ts'
import { ratioForPlot } from '../../lib/rewards/index.ts'
import type { OperateNumber } from '../../lib/scenario/operate-words.ts'
import { AdaScale } from '../fields/ada-scale.tsx'
import { LinearScale } from '../fields/linear-scale.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { markOnLine, markOnLog, ScaleMarks } from '../fields/scale-marks.tsx'
import { useText } from '../site/text.tsx'
import { operateNoteWords } from './note-words.ts'
import { fieldText } from './operate-form.ts'
import { plainNumber } from './plain-number.ts'
import type { OperateControl } from './use-operate.ts'

/** A plain scale of equal steps. */
export type LineScale = {
  readonly from: number
  readonly to: number
  readonly step: number
  readonly minor: number
  readonly major: number
}

type Props = {
  readonly control: OperateControl
  readonly name: OperateNumber
  readonly unit: string
  readonly scale: LogScale | LineScale
  /** Under a long tick of a plain scale. */
  readonly mark?: (value: number) => string
  /** What is in force now, canonical; null for none. */
  readonly now?: string | null
  /** Below this, canonical, the chain refuses. */
  readonly refusedBelow?: string | null
  readonly hint?: string | undefined
  readonly small?: boolean
  readonly decimals?: boolean
}

/** One figure of the plan: typed, or aimed at on its scale. */
export function PlanField(props: Props) {
  const { control, name, unit, scale, now = null, small = false, hint, decimals = true } = props
  const { t, locale } = useText()
  const { form } = control
  const note = form.notes[name]
  const canonical = form.text[name]
  const label = t(`operate.field.${name}`)
  const value = canonical === '' ? 0 : ratioForPlot(plainNumber(canonical))
  const onScale = (text: string) => {
    const at = ratioForPlot(plainNumber(text))
    return 'step' in scale ? markOnLine(scale.from, scale.to, at) : markOnLog(scale, at)
  }
  const written = (text: string) => formatNumber(text, locale)
  const shared = {
    label: t('operate.onScale', { field: label }),
    spoken: `${canonical === '' ? t('note.nothing') : written(canonical)} ${unit}`,
  }
  const changed = now !== null && now !== canonical
  return (
    <NumberField
      id={name}
      small={small}
      decimals={decimals}
      label={label}
      unit={unit}
      value={fieldText(form, name, locale)}
      state={changed ? t('mark.changed') : undefined}
      hint={hint}
      error={note && operateNoteWords(t, locale, note)}
      onType={(text) => control.type(name, text)}
      onLeave={() => control.leave(name)}
    >
      <div className="marked-scale" data-marked={now !== null ? '' : undefined}>
        {'step' in scale ? (
          <LinearScale
            {...shared}
            {...scale}
            value={Math.min(Math.max(value, scale.from), scale.to)}
            mark={props.mark ?? ((at) => written(String(at)))}
            onChange={(next) => control.slide(name, textOf(next, scale.step))}
          />
        ) : (
          <AdaScale
            {...shared}
            scale={scale}
            ada={value}
            onChange={(text) => control.slide(name, decimals ? text : whole(text))}
          />
        )}
        <ScaleMarks
          id={name}
          mark={
            now === null
              ? null
              : { at: onScale(now), words: t('mark.now', { value: written(now) }) }
          }
          refused={props.refusedBelow ? onScale(props.refusedBelow) : 0}
        />
      </div>
    </NumberField>
  )
}

/** As many decimals as the step has. */
const textOf = (value: number, step: number): string =>
  String(Number(value.toFixed(step < 0.1 ? 2 : step < 1 ? 1 : 0)))

const whole = (text: string): string => text.split('.')[0] || '1'
