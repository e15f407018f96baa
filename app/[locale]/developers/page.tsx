import type { Metadata } from 'next'
import { loadCatalogue } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('developers.title'), description: t('developers.description') }
}

export default async function DevelopersPage({ params }: Props) {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return (
    <SiteFrame locale={locale} current="developers">
      <div className="wrap">
        <div className="opening">
          <h1>{t('developers.heading')}</h1>
          <p>{t('developers.lead')}</p>
        </div>
      </div>
    </SiteFrame>
  )
}
