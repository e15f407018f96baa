import type { Metadata } from 'next'
import { TraceNotes } from '../../../components/figures/trace-notes.tsx'
import { OrderMade } from '../../../components/pools/order-made.tsx'
import { aheadOf } from '../../../components/pools/pools-ahead.ts'
import { Pools } from '../../../components/pools/pools-island.tsx'
import { traceNotes } from '../../../components/pools/trace-rows.ts'
import { textOf } from '../../../components/site/rich-text.tsx'
import { Term } from '../../../components/site/term.tsx'
import { embeddedTrends } from '../../../data/embedded.ts'
import { formatAda, formatCount } from '../../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { embedded } from '../../embedded.ts'
import { SiteFrame } from '../site-frame.tsx'
import '../../styles/map.css'
import '../../styles/pools.css'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'chart.',
  'error.',
  'field.',
  'map.',
  'note.',
  'offers.',
  'pool.',
  'pools.',
  'search.recent',
  'search.kept',
  'search.clear',
  'search.cleared',
  'unit.',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('offers.title'), description: t('offers.description') }
}

export default async function PoolsPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const text = textOf(t)
  const { figures, bundle, snapshot } = embedded()
  const trends = embeddedTrends()
  const ahead = aheadOf(snapshot, trends)
  return (
    <SiteFrame locale={locale} current="pools">
      <div className="wrap">
        <div className="opening">
          <h1>{t('offers.heading')}</h1>
          <p>{t('offers.lead', { pools: formatCount(figures.poolCount, locale) })}</p>
        </div>
        <OrderMade text={text} />
        <Pools
          locale={locale}
          messages={pickMessages(catalogue, islandMessages)}
          figures={figures}
          bundle={bundle}
          ahead={ahead}
        />
        <p className="foot list-foot">
          {text.rich('offers.foot', {
            epoch: formatCount(figures.epoch, locale),
            parameters: formatCount(figures.poolsEpoch, locale),
            pledge: (
              <Term locale={locale} name="pledge">
                {t('offers.term.pledge')}
              </Term>
            ),
            saturation: (
              <Term locale={locale} name="saturation">
                {t('offers.term.saturation')}
              </Term>
            ),
            margin: (
              <Term locale={locale} name="margin">
                {t('offers.term.margin')}
              </Term>
            ),
          })}
        </p>
        <noscript>
          <p className="foot">
            {t('offers.needsScript', {
              rows: ahead.offers.offers.length,
              stake: formatAda(ahead.offers.stake, locale, { decimals: 0 }),
              epoch: formatCount(figures.epoch, locale),
            })}
          </p>
        </noscript>
        <TraceNotes
          t={t}
          notes={traceNotes(t, locale, figures, trends.epochs[0] ?? figures.epoch)}
        />
      </div>
    </SiteFrame>
  )
}
