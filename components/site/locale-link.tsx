'use client'

import type { ReactNode } from 'react'

type Props = { readonly href: string; readonly locale: string; readonly children: ReactNode }

/** The same page in another language, and the same question: the link's words are no language's. */
export function LocaleLink({ href, locale, children }: Props) {
  return (
    <a
      href={href}
      hrefLang={locale}
      onClick={(event) => {
        event.currentTarget.search = window.location.search
      }}
    >
      {children}
    </a>
  )
}
