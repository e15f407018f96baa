import type { Metadata } from 'next'
import type { ReactElement } from 'react'
import { EmbedBuilder } from '../../../components/embed/builder.tsx'
import { OptionTable } from '../../../components/embed/option-table.tsx'
import { joined, plainTags } from '../../../components/site/rich-text.tsx'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { localeName, locales } from '../../../lib/i18n/locales.ts'
import type { MessageKey } from '../../../lib/i18n/message.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { embedded } from '../../embedded.ts'
import '../../styles/docs.css'
import '../../styles/embed.css'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the island says while it lives. */
const islandMessages = [
  'code.',
  'embed.',
  'error.',
  'field.',
  'form.first',
  'note.',
  'pool.',
  'pools.',
  'scale.',
  'share.failed',
  'unit.',
] as const

const facts = [
  'embed.fact.privacy',
  'embed.fact.frame',
  'embed.fact.element',
  'embed.fact.versions',
  'embed.fact.oembed',
] as const satisfies readonly MessageKey[]

const tags = {
  ...plainTags,
  code: (words: (string | ReactElement)[]) => <code translate="no">{joined(words)}</code>,
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return { title: t('embed.title'), description: t('embed.description') }
}

export default async function EmbedPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const { figures, bundle } = embedded()
  return (
    <SiteFrame locale={locale} current="embed">
      <div className="wrap docs">
        <div className="opening">
          <h1>{t('embed.heading')}</h1>
          <p>{t('embed.lead')}</p>
        </div>
        <EmbedBuilder
          locale={locale}
          messages={pickMessages(catalogue, islandMessages)}
          figures={figures}
          bundle={bundle}
          locales={locales.map((tag) => ({ tag, name: localeName(tag) }))}
        />
        <section className="section options" aria-labelledby="options">
          <div>
            <h2 id="options">{t('embed.options')}</h2>
            <p>{t('embed.options.lead')}</p>
          </div>
          <OptionTable t={t} />
        </section>
        <section className="section" aria-labelledby="facts">
          <div>
            <h2 id="facts">{t('embed.facts')}</h2>
          </div>
          <ul className="document ruled">
            {facts.map((key) => (
              <li key={key}>
                <p>{joined(t.rich<ReactElement>(key, {}, tags))}</p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </SiteFrame>
  )
}
