import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { loadCatalogue } from '../../lib/i18n/catalogue.ts'
import { locales, textDirection } from '../../lib/i18n/locales.ts'
import { createTranslator } from '../../lib/i18n/translate.ts'
import '../styles/index.css'
import { headScript } from './head-script.ts'

const plex = localFont({
  src: '../fonts/plex-sans-latin.woff2',
  weight: '400 600',
  display: 'swap',
  variable: '--plex',
  declarations: [
    { prop: 'font-stretch', value: '85% 100%' },
    { prop: 'unicode-range', value: 'U+0-24F, U+2000-20B2, U+20B4-22FF' },
  ],
})

type Props = { readonly children: ReactNode; readonly params: Promise<{ locale: string }> }

export const dynamicParams = false
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f7f3' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1311' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return {
    title: t('page.title'),
    description: t('page.description'),
    applicationName: 'Cardano Rewards',
    icons: { icon: '/icon.svg' },
  }
}

export default async function SiteLayout({ children, params }: Props) {
  const { locale } = await params
  return (
    // The head script marks the element before React sees it.
    <html
      lang={locale}
      dir={textDirection(locale)}
      className={plex.variable}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed into the policy */}
        <script dangerouslySetInnerHTML={{ __html: headScript }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
