import type { Metadata } from 'next'
import { createElement, type ReactElement, type ReactNode } from 'react'
import { Reference } from '../../../components/docs/api/reference.tsx'
import { operationsOf } from '../../../components/docs/api/spec.ts'
import { Changes } from '../../../components/docs/changes.tsx'
import { Clients } from '../../../components/docs/clients.tsx'
import { LiveDocs } from '../../../components/docs/live-docs.tsx'
import { Markdown } from '../../../components/docs/markdown.tsx'
import { Promises } from '../../../components/docs/promise.tsx'
import { joined, plainTags, textOf } from '../../../components/site/rich-text.tsx'
import { loadCatalogue, pickMessages } from '../../../lib/i18n/catalogue.ts'
import { defaultLocale } from '../../../lib/i18n/default-locale.ts'
import { createTranslator } from '../../../lib/i18n/translate.ts'
import { apiAnswers, apiSpec } from '../../api-reference.ts'
import { clientPrograms, commandDocument, packageDocument, releases } from '../../documents.ts'
import '../../styles/docs.css'
import { SiteFrame } from '../site-frame.tsx'

type Props = { readonly params: Promise<{ locale: string }> }

/** What the islands say. */
const islandMessages = ['api.', 'code.', 'share.failed'] as const

/** The page's parts, in order; each is its anchor and the group of its words. */
const parts = ['clients', 'library', 'command', 'promise', 'changes'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = createTranslator(loadCatalogue(locale), locale)
  return {
    title: t('developers.title'),
    description: t('developers.description'),
    alternates: { types: { 'application/atom+xml': '/changelog.xml' } },
  }
}

export default async function DevelopersPage({ params }: Props) {
  const { locale } = await params
  const catalogue = loadCatalogue(locale)
  const t = createTranslator(catalogue, locale)
  const text = textOf(t)
  const spec = apiSpec()
  const link = (href: string) => (words: (string | ReactElement)[]) =>
    createElement('a', { href }, joined(words))
  const lead = (part: (typeof parts)[number]) =>
    joined(
      t.rich<ReactElement>(
        `developers.${part}.lead`,
        {},
        { ...plainTags, feed: link('/changelog.xml') },
      ),
    )
  const english = locale !== defaultLocale && <p>{t('developers.english')}</p>
  const shown: Record<(typeof parts)[number], ReactNode> = {
    clients: <Clients programs={clientPrograms()} />,
    library: <Markdown text={packageDocument()} prefix="library" />,
    command: <Markdown text={commandDocument()} prefix="command" />,
    promise: <Promises {...text} />,
    changes: <Changes text={text} releases={releases()} />,
  }

  return (
    <SiteFrame locale={locale} current="developers">
      <div className="wrap docs">
        <div className="opening">
          <h1>{t('developers.heading')}</h1>
          <p>{t('developers.lead')}</p>
        </div>
        <nav className="contents" aria-label={t('developers.contents')}>
          {(['http', ...parts] as const).map((part) => (
            <a key={part} href={`#${part}`}>
              {t(`developers.${part}.title`)}
            </a>
          ))}
        </nav>
        <LiveDocs messages={pickMessages(catalogue, islandMessages)} locale={locale}>
          <Reference {...{ text, spec, answers: apiAnswers() }} operations={operationsOf(spec)} />
          {parts.map((part) => (
            <section key={part} id={part} className="section" aria-labelledby={`${part}-title`}>
              <div>
                <h2 id={`${part}-title`}>{t(`developers.${part}.title`)}</h2>
                <p>{lead(part)}</p>
                {(part === 'library' || part === 'command' || part === 'changes') && english}
              </div>
              <div lang={part === 'library' || part === 'command' ? 'en' : undefined}>
                {shown[part]}
              </div>
            </section>
          ))}
        </LiveDocs>
      </div>
    </SiteFrame>
  )
}
