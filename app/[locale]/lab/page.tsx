import type { Metadata } from 'next'
import { loadCatalogue } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('lab.title'), description: t('lab.description') }
}

export default async function LabPage({ params }: Props) {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return (
    <SiteFrame locale={locale} current="lab">
      <div className="wrap">
        <div className="opening">
          <h1>{t('lab.heading')}</h1>
          <p>{t('lab.lead')}</p>
        </div>
      </div>
    </SiteFrame>
  )
}
