'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { AstCatalogue } from '../../lib/i18n/message.ts'
import { createTranslator } from '../../lib/i18n/translate.ts'
import { type Text, textOf } from './rich-text.tsx'

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
  const text = useMemo(() => textOf(createTranslator(messages, locale)), [messages, locale])
  return <TextContext value={text}>{children}</TextContext>
}

/** The words of the page. Throws outside a {@link TextProvider}: a bug, not a state. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText outside TextProvider')
  return text
}
