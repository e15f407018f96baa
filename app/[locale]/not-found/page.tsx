import type { Metadata } from 'next'
import { localePath } from '../../../components/site/paths.ts'
import { loadCatalogue } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return {
    title: createTranslator(loadCatalogue(locale), locale)('missing.title'),
    robots: 'noindex',
  }
}

/** Served with status 404 for every address that is no page. */
export default async function NotFoundPage({ params }: Props) {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return (
    <SiteFrame locale={locale} current={null}>
      <div className="wrap">
        <div className="opening">
          <h1>{t('missing.heading')}</h1>
          <p>{t('missing.text')}</p>
          <p>
            <a className="button" href={localePath(locale)}>
              {t('missing.home')}
            </a>
          </p>
        </div>
      </div>
    </SiteFrame>
  )
}
