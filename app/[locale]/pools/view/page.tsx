import type { Metadata } from 'next'
import { PoolExample } from '../../../../components/pool/pool-example.tsx'
import { PoolView } from '../../../../components/pool/pool-view.tsx'
import { pagePath } from '../../../../components/site/paths.ts'
import { textOf } from '../../../../components/site/rich-text.tsx'
import { loadCatalogue, pickMessages } from '../../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../../lib/i18n/translate.ts'
import { embedded, embeddedAverage } from '../../../embedded.ts'
import { SiteFrame } from '../../site-frame.tsx'
import { chainFile, poolExample } from './example.ts'
import '../../../styles/pool.css'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'ahead.',
  'answer.none',
  'answer.spoken',
  'answer.within',
  'chart.',
  'compound.',
  'error.',
  'fees.perEpoch',
  'fees.perYear',
  'field.',
  'form.',
  'hint.epochs',
  'horizon.',
  'luck.',
  'note.',
  'pool.',
  'pools.',
  'remark.',
  'ros.',
  'scale.',
  'share.',
  'site.pools',
  'status.',
  'sum.',
  'trace.',
  'unit.',
  'view.',
  'warning.',
  'warnings.',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('view.page.title'), description: t('view.page.description') }
}

export default async function PoolPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const text = textOf(createTranslator(catalogue, locale))
  const { t, rich } = text
  const { figures, bundle } = embedded()
  return (
    <SiteFrame locale={locale} current="pool">
      <div className="wrap">
        <PoolView
          locale={locale}
          messages={pickMessages(catalogue, islandMessages)}
          figures={figures}
          average={embeddedAverage()}
          bundle={bundle}
          chain={chainFile()}
          example={<PoolExample text={text} figures={figures} {...poolExample()} />}
        >
          <div className="opening">
            <h1>{t('view.page.heading')}</h1>
            <p>{t('view.page.lead')}</p>
            <noscript>
              <p>
                {rich('view.page.noScript', {
                  pools: <a href={pagePath(locale, 'pools')}>{t('view.page.allPools')}</a>,
                  data: <a href={bundle.path}>{t('view.page.dataFile')}</a>,
                })}
              </p>
            </noscript>
          </div>
        </PoolView>
      </div>
    </SiteFrame>
  )
}
