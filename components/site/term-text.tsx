import type { ReactElement } from 'react'
import { joined, plainTags, type Text } from './rich-text.tsx'
import { Term, terms } from './term.tsx'

/** The page's words, in which `<tPledge>…</tPledge>` leads to a word's line in the glossary. */
export function textWithTerms({ t, locale }: Text): Text {
  const tags = { ...plainTags, ...termTags(locale) }
  return { t, locale, rich: (key, values) => joined(t.rich<ReactElement>(key, values, tags)) }
}

function termTags(locale: string) {
  return Object.fromEntries(
    terms.map((name) => [
      tagOf(name),
      (parts: (string | ReactElement)[]) => (
        <Term locale={locale} name={name}>
          {joined(parts)}
        </Term>
      ),
    ]),
  )
}

/** `fixed-cost` → `tFixedCost`: a tag is one word. */
const tagOf = (name: string) =>
  `t-${name}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
