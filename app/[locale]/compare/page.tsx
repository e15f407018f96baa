import type { Metadata } from 'next'
import { Compare } from '../../../components/compare/compare.tsx'
import { compareTraces } from '../../../components/compare/traces.ts'
import { TraceNotes } from '../../../components/figures/trace-notes.tsx'
import { formatCount } from '../../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { examplePools } from '../../../lib/outcomes/compare-example.ts'
import '../../styles/compare.css'
import { embedded, embeddedAverage } from '../../embedded.ts'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'answer.',
  'cell.',
  'compare.',
  'error.',
  'field.',
  'form.',
  'hint.',
  'horizon.',
  'note.',
  'paid.',
  'pool.',
  'pools.',
  'scale.',
  'share.',
  'unit.',
  'warning.',
  'warnings.',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('compare.title'), description: t('compare.description') }
}

export default async function ComparePage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const { snapshot, figures, bundle } = embedded()
  const example = examplePools(snapshot)
  const epoch = formatCount(figures.epoch, locale)
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    example.map(({ ticker }) => ticker ?? ''),
  )
  return (
    <SiteFrame locale={locale} current="compare">
      <div className="wrap">
        <div className="opening">
          <h1>{t('compare.heading')}</h1>
          <p>{t('compare.lead')}</p>
        </div>
        <Compare
          locale={locale}
          messages={pickMessages(catalogue, islandMessages)}
          figures={figures}
          average={embeddedAverage()}
          bundle={bundle}
          example={example}
        />
        <section className="section" aria-labelledby="example">
          <div>
            <h2 id="example">{t('compare.example.title')}</h2>
          </div>
          <p>{t('compare.example.text', { epoch, pools: names })}</p>
        </section>
        <TraceNotes
          t={t}
          notes={compareTraces(t, epoch, formatCount(figures.poolsEpoch, locale))}
        />
      </div>
    </SiteFrame>
  )
}
