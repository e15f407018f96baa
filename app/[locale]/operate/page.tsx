import type { Metadata } from 'next'
import { TraceNotes } from '../../../components/figures/trace-notes.tsx'
import { Operate } from '../../../components/operate/operate.tsx'
import { operateTraces } from '../../../components/operate/traces.ts'
import { textOf } from '../../../components/site/rich-text.tsx'
import { textWithTerms } from '../../../components/site/term-text.tsx'
import { embeddedFile } from '../../../data/embedded.ts'
import { formatCount } from '../../../lib/format/index.ts'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { operateExample } from '../../../lib/outcomes/operate-example.ts'
import { poolByIdOnly } from '../../../lib/scenario/index.ts'
import { readOperate } from '../../../lib/scenario/operate-query.ts'
import { decodeWallets } from '../../../lib/snapshot/wallets.ts'
import '../../styles/decide.css'
import '../../styles/heat.css'
import '../../styles/operate.css'
import { embedded } from '../../embedded.ts'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'answer.',
  'chart.',
  'decide.',
  'error.',
  'field.',
  'hint.',
  'later.',
  'horizon.',
  'mark.',
  'note.',
  'operate.',
  'pool.',
  'pools.',
  'returns.',
  'share.',
  'strip.',
  'sum.',
  'takesEffect.',
  'unit.',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('operate.title'), description: t('operate.description') }
}

export default async function OperatePage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const { snapshot, figures, bundle } = embedded()
  const { scenario } = readOperate(new URLSearchParams(), poolByIdOnly, () => null)
  const wallets = decodeWallets(embeddedFile('wallets.json'), figures.network)
  const epoch = formatCount(figures.epoch, locale)
  return (
    <SiteFrame locale={locale} current="operate">
      <div className="wrap">
        <div className="opening">
          <h1>{t('operate.heading')}</h1>
          <p>{textWithTerms(textOf(t)).rich('operate.lead', {})}</p>
        </div>
        <Operate
          locale={locale}
          messages={pickMessages(catalogue, islandMessages)}
          figures={figures}
          bundle={bundle}
          example={operateExample(snapshot, wallets, scenario)}
        />
        <TraceNotes t={t} notes={operateTraces(t, epoch, formatCount(wallets.epoch, locale))} />
      </div>
    </SiteFrame>
  )
}
