'use client'

import type { ReactNode } from 'react'
import { formatNumber } from '../../lib/format/index.ts'
import { contrast, type Scheme, surfaces } from '../../lib/widget/accent.ts'
import { describedBy, Field } from '../fields/field.tsx'
import { useText } from '../site/text.tsx'
import type { Builder } from './use-builder.ts'

/** The frame's own accents, for the picker of colours, which must show one. */
const ours: Readonly<Record<Scheme, string>> = { light: '#822560', dark: '#f1a1cd' }

/** A colour by its six digits or from the system's own picker, and how well it can be read. */
export function AccentField({ builder }: { readonly builder: Builder }) {
  const { t } = useText()
  const { texts, issues, type } = builder
  const accent = texts.options.accent ?? ''
  const good = accent !== '' && !issues.accent
  const theme = texts.options.theme ?? 'auto'
  const schemes: readonly Scheme[] =
    theme === 'light' || theme === 'dark' ? [theme] : ['light', 'dark']
  const set = (text: string) => type({ options: { ...texts.options, accent: text } })
  const error = issues.accent && t('embed.accent.bad', { read: accent })
  const hint: ReactNode = good ? (
    <Contrast accent={accent} schemes={schemes} />
  ) : (
    t('embed.accent.hint')
  )

  return (
    <Field id="accent" label={t('embed.accent')} error={error} hint={hint}>
      <div className="box small">
        <input
          id="accent"
          type="text"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={40}
          value={accent}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy('accent', error, hint)}
          onChange={(event) => set(event.target.value.trim())}
        />
        <input
          type="color"
          aria-label={t('embed.accent.pick')}
          value={good ? accent.toLowerCase() : ours[schemes[0] ?? 'light']}
          onChange={(event) => set(event.target.value)}
        />
      </div>
    </Field>
  )
}

/** WCAG AA for text, which the accent is. */
const least = 4.5

function Contrast({ accent, schemes }: { accent: string; schemes: readonly Scheme[] }) {
  const { t, locale } = useText()
  return schemes.map((scheme) => {
    const worst = Math.min(...surfaces[scheme].map((surface) => contrast(accent, surface)))
    // Cut, never rounded up to what it is not.
    const ratio = formatNumber((Math.floor(worst * 10) / 10).toFixed(1), locale)
    return (
      <span key={scheme} className="contrast" data-low={worst < least ? '' : undefined}>
        {t(worst < least ? 'embed.accent.low' : 'embed.accent.enough', { scheme, ratio })}
      </span>
    )
  })
}
