import type { ReactNode } from 'react'
import { loadCatalogue } from '../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../lib/i18n/translate.ts'
import { Colophon } from './colophon.tsx'
import { Masthead } from './masthead.tsx'
import { type PageName, pagePath } from './paths.ts'
import { StatusLine, type StatusWords } from './status-line.tsx'

type Props = {
  readonly locale: string
  readonly current: PageName | null
  /** Network, epoch and age, for the line below the header. */
  readonly status: StatusWords
  /** Where the bundle lies that all figures are of. */
  readonly bundle: string
  readonly children: ReactNode
}

/** What every page has: header, status line, footer. Drawn by the page, which alone knows what it is. */
export function Frame({ locale, current, status, bundle, children }: Props) {
  const t = createTranslator(loadCatalogue(locale), locale)
  return (
    <>
      <Masthead t={t} locale={locale} current={current} />
      <StatusLine {...status} home={pagePath(locale, 'calculator')} />
      <main id="main">{children}</main>
      <Colophon t={t} locale={locale} current={current ?? 'calculator'} bundle={bundle} />
    </>
  )
}
