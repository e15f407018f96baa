import type { Translator } from '../../lib/i18n/translate.ts'
import { pagePath } from '../site/paths.ts'
import { type GlossaryTerm, glossary } from './glossary-terms.ts'
import { sourceOf, sources } from './source-list.ts'

type Props = { readonly t: Translator; readonly locale: string }

/** Every word of the field that the site uses: what it means, the ledger's name for it, where to read on. */
export function Glossary({ t, locale }: Props) {
  const groups = Object.entries(glossary) as [keyof typeof glossary, readonly GlossaryTerm[]][]
  return (
    <section className="section glossary" aria-labelledby="words">
      <div>
        <h2 id="words">{t('glossary.title')}</h2>
        <p>{t('glossary.lead')}</p>
        <ul>
          {groups.map(([group]) => (
            <li key={group}>
              <a href={`#words-${group}`}>{t(`glossary.group.${group}`)}</a>
            </li>
          ))}
        </ul>
      </div>
      <div>
        {groups.map(([group, terms]) => (
          <div key={group}>
            <h3 id={`words-${group}`}>{t(`glossary.group.${group}`)}</h3>
            <dl>
              {terms.map((term) => (
                <div key={term.name} id={term.name}>
                  <dt>{t(`glossary.${term.name}.name`)}</dt>
                  <dd>{t(`glossary.${term.name}.text`)}</dd>
                  <dd className="foot">
                    <Foot t={t} locale={locale} term={term} />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}

/** Symbol and ledger name, where used, source. */
function Foot({ t, locale, term }: Props & { term: GlossaryTerm }) {
  const names = [term.symbol, term.ledger].filter((name) => name !== undefined)
  const source = term.source === null ? null : sourceOf(term.source)
  return (
    <>
      {names.length > 0 && (
        <span>
          {t('glossary.ledger')} <code>{names.join(' · ')}</code>
        </span>
      )}
      <span>
        {t('glossary.used')}{' '}
        {term.pages.map((page, i) => (
          <span key={page}>
            {i > 0 && ', '}
            <a href={pagePath(locale, page)} data-carry="">
              {t(`learn.page.${page}`)}
            </a>
          </span>
        ))}
      </span>
      <span>
        {t('glossary.source')}{' '}
        {source ? <a href={source.href}>{source.file}</a> : t('glossary.ours')}
      </span>
    </>
  )
}

/** What the page rests on, file by file. */
export function Sources({ t }: Pick<Props, 't'>) {
  return (
    <section className="section sources" aria-labelledby="sources">
      <div>
        <h2 id="sources">{t('sources.title')}</h2>
        <p>{t('sources.lead')}</p>
      </div>
      <div>
        {(Object.keys(sources) as (keyof typeof sources)[]).map((group) => (
          <div key={group}>
            <h3>{t(`sources.${group}`)}</h3>
            <ul>
              {Object.entries(sources[group]).map(([name, { file, href }]) => (
                <li key={name}>
                  <a href={href}>{file}</a>
                  <span>{t(`sources.${name}` as `sources.${keyof typeof sources.ledger}`)}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
