'use client'

import { widths } from '../../lib/widget/builder-query.ts'
import { type OptionName, widgetOptions } from '../../lib/widget/options.ts'
import { NumberField } from '../fields/number-field.tsx'
import { useText } from '../site/text.tsx'
import { AccentField } from './accent-field.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { Builder } from './use-builder.ts'

export type LocaleName = { readonly tag: string; readonly name: string }

type Props = { readonly builder: Builder; readonly locales: readonly LocaleName[] }

/** How the frame looks, an option each, in the order of the list of options. */
export function LookFields({ builder, locales }: Props) {
  return (
    <>
      <Choice builder={builder} name="theme" />
      <Choice builder={builder} name="layout" />
      <LocaleField builder={builder} locales={locales} />
      <AccentField builder={builder} />
      <RadiusField builder={builder} />
      <Choice builder={builder} name="density" />
      <Choice builder={builder} name="picker" />
      <WidthField builder={builder} />
    </>
  )
}

function Choice({
  builder,
  name,
}: {
  builder: Builder
  name: 'theme' | 'layout' | 'density' | 'picker'
}) {
  const { t } = useText()
  const { texts, issues, choose } = builder
  const { values, default: usual } = optionOf(name)
  const text = texts.options[name] ?? usual
  return (
    <div>
      <ChoiceField
        name={name}
        label={t(`embed.${name}`)}
        value={issues[name] ? usual : text}
        choices={values.map((value) => ({ value, words: t(`embed.value.${value as Word}`) }))}
        onChoose={(value) => choose({ options: { ...texts.options, [name]: value } })}
      />
      {issues[name] && <Refused read={text} />}
    </div>
  )
}

type Word = 'auto' | 'light' | 'dark' | 'full' | 'compact' | 'normal' | 'dense' | 'on' | 'off'

function Refused({ read }: { read: string }) {
  const { t } = useText()
  return (
    <p className="message" role="note">
      {t('embed.refused', { read })}
    </p>
  )
}

function LocaleField({ builder, locales }: Props) {
  const { t } = useText()
  const { texts, issues, choose } = builder
  const text = texts.options.locale ?? 'auto'
  return (
    <div className="field">
      <label htmlFor="frame-locale">{t('embed.locale')}</label>
      <div className="box small">
        <select
          id="frame-locale"
          value={issues.locale ? 'auto' : text}
          onChange={(event) =>
            choose({ options: { ...texts.options, locale: event.target.value } })
          }
        >
          <option value="auto">{t('embed.locale.auto')}</option>
          {locales.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {issues.locale && <Refused read={text} />}
    </div>
  )
}

function RadiusField({ builder }: { builder: Builder }) {
  const { t } = useText()
  const { texts, issues, type } = builder
  const { least, most, default: usual } = optionOf('radius')
  const text = texts.options.radius ?? usual
  return (
    <NumberField
      id="radius"
      small
      decimals={false}
      label={t('embed.radius')}
      unit="px"
      value={text}
      hint={t('embed.radius.hint', { least, most })}
      error={
        issues.radius &&
        (text === ''
          ? t('error.empty', { meanwhile: t('error.using', { used: `${usual}\u00a0px` }) })
          : t('embed.notPixels', { read: text, least, most, used: Number(usual) }))
      }
      onType={(typed) =>
        type({ options: { ...texts.options, radius: typed.trim().slice(0, 100) } })
      }
      onLeave={() => {}}
    />
  )
}

function WidthField({ builder }: { builder: Builder }) {
  const { t } = useText()
  const { texts, issues, type } = builder
  return (
    <NumberField
      id="width"
      small
      decimals={false}
      label={t('embed.width')}
      unit="px"
      value={texts.width}
      hint={t('embed.width.hint', widths)}
      error={issues.width && t('embed.badWidth', { read: texts.width, ...widths })}
      onType={(typed) => type({ width: typed.trim().slice(0, 100) })}
      onLeave={() => {}}
    />
  )
}

function optionOf<Name extends OptionName>(name: Name) {
  type Option = Extract<(typeof widgetOptions)[number], { name: Name }>
  return widgetOptions.find((option) => option.name === name) as Option
}
