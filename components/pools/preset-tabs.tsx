'use client'

import { type KeyboardEvent, useRef } from 'react'
import { type PoolPreset, poolPresets } from '../../lib/scenario/index.ts'
import { useText } from '../site/text.tsx'

type Props = {
  readonly preset: PoolPreset
  readonly disabled: boolean
  readonly onChoose: (preset: PoolPreset) => void
}

/** Questions that many have. Arrows go from one to the next, Tab past them all. */
export function PresetTabs({ preset, disabled, onChoose }: Props) {
  const { t } = useText()
  const row = useRef<HTMLDivElement>(null)
  const onKey = ({ key }: KeyboardEvent) => {
    const step = steps[key]
    if (step === undefined) return
    const way = document.dir === 'rtl' ? -step : step
    const last = poolPresets.length - 1
    const at = poolPresets.indexOf(preset)
    const next = Math.abs(step) > 1 ? (step > 0 ? last : 0) : (at + way + last + 1) % (last + 1)
    onChoose(poolPresets[next] ?? preset)
    row.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={t('offers.presets')} ref={row}>
      {poolPresets.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`preset-${one}`}
          aria-selected={one === preset}
          aria-controls="pools"
          tabIndex={one === preset ? 0 : -1}
          disabled={disabled}
          onClick={() => onChoose(one)}
          onKeyDown={onKey}
        >
          {t(`offers.preset.${one}`)}
        </button>
      ))}
    </div>
  )
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -2, End: 2 }
