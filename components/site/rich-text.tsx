import { createElement, Fragment, type ReactElement } from 'react'
import type { MessageKey } from '../../lib/i18n/message.ts'
import type { MessageValue, Translator } from '../../lib/i18n/translate.ts'

type Values = Readonly<Record<string, MessageValue | ReactElement>>

/** The words of a page: what a component that is drawn both ahead and live is given. */
export type Text = {
  readonly t: Translator
  /** A message with elements in it: those of `values`, and `<b>` and `<nw>` (unbroken) of the catalogue. */
  readonly rich: (key: MessageKey, values: Values) => ReactElement
  readonly locale: string
}

export function textOf(t: Translator): Text {
  return {
    t,
    rich: (key, values) => joined(t.rich<ReactElement>(key, values, plainTags)),
    locale: t.locale,
  }
}

/** Spread, so that the parts are a fixed row of children and need no keys. */
export const joined = (parts: (string | ReactElement)[]) => createElement(Fragment, null, ...parts)

export const plainTags = {
  b: (parts: (string | ReactElement)[]) => <b>{joined(parts)}</b>,
  nw: (parts: (string | ReactElement)[]) => <span className="figure">{joined(parts)}</span>,
}
