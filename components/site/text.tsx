'use client'

import {
  createContext,
  createElement,
  Fragment,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
} from 'react'
import type { AstCatalogue, MessageKey } from '../../lib/i18n/message.ts'
import { createTranslator, type MessageValue, type Translator } from '../../lib/i18n/translate.ts'

type Values = Readonly<Record<string, MessageValue | ReactElement>>

type Text = {
  readonly t: Translator
  /** A message with elements in it: those of `values`, and `<b>` and `<nw>` (unbroken) of the catalogue. */
  readonly rich: (key: MessageKey, values: Values) => ReactElement
  readonly locale: string
}

const TextContext = createContext<Text | null>(null)

/** Gives the islands the catalogue of the page's locale. Parsed at build time, so no parser is shipped. */
export function TextProvider({
  messages,
  locale,
  children,
}: {
  messages: AstCatalogue
  locale: string
  children: ReactNode
}) {
  const text = useMemo(() => {
    const t = createTranslator(messages, locale)
    const rich = (key: MessageKey, values: Values) =>
      joined(t.rich<ReactElement>(key, values, tags))
    return { t, rich, locale }
  }, [messages, locale])
  return <TextContext value={text}>{children}</TextContext>
}

/** The words of the page. Throws outside a {@link TextProvider}: a bug, not a state. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText outside TextProvider')
  return text
}

/** Spread, so that the parts are a fixed row of children and need no keys. */
const joined = (parts: (string | ReactElement)[]) => createElement(Fragment, null, ...parts)

const tags = {
  b: (parts: (string | ReactElement)[]) => <b>{joined(parts)}</b>,
  nw: (parts: (string | ReactElement)[]) => <span className="figure">{joined(parts)}</span>,
}
