import { Calculator } from '../../components/calculator/calculator.tsx'
import { NetworkNumbers } from '../../components/calculator/network-numbers.tsx'
import { WorkedExamples } from '../../components/calculator/worked-examples.tsx'
import { formatCount } from '../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../lib/i18n/translate.ts'
import { embedded } from '../embedded.ts'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'ahead.',
  'answer.',
  'cell.',
  'chart.',
  'compound.',
  'costs.',
  'error.',
  'fees.',
  'field.',
  'form.',
  'hint.',
  'horizon.',
  'joining.',
  'luck.',
  'note.',
  'paid.',
  'pool.',
  'pools.',
  'rare.',
  'ros.',
  'scale.',
  'share.',
  'strip.',
  'sum.',
  'unit.',
  'warning.',
  'warnings.',
] as const

export default async function CalculatorPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const { snapshot, figures, average, bundle } = embedded()

  return (
    <div className="wrap">
      <div className="opening">
        <h1>{t('page.heading')}</h1>
        <p>{t('page.lead', { pools: formatCount(snapshot.poolCount, locale) })}</p>
      </div>
      <Calculator
        locale={locale}
        messages={pickMessages(catalogue, islandMessages)}
        figures={figures}
        average={average}
        bundle={bundle}
      />
      <WorkedExamples t={t} locale={locale} figures={snapshot} average={average} />
      <NetworkNumbers t={t} locale={locale} figures={snapshot} />
    </div>
  )
}
