import type { ReactElement } from 'react'
import { joined, plainTags, type Text } from '../../site/rich-text.tsx'
import { Markdown } from '../markdown.tsx'
import { EnvelopeInHtml, ShapesInHtml } from './in-html-parts.tsx'
import { OperationSection } from './operation.tsx'
import { exampleTarget, type Operation, type Spec } from './spec.ts'

type Props = {
  readonly text: Text
  readonly spec: Spec
  readonly operations: readonly Operation[]
  /** Answers to the examples, by what is asked; null before anything was built. */
  readonly answers: Readonly<Record<string, string>> | null
}

/** The API's description as pages. */
export function Reference({ text, spec, operations, answers }: Props) {
  const { t } = text
  return (
    <>
      <section className="section" id="http" aria-labelledby="http-title">
        <div>
          <h2 id="http-title">{t('developers.http.title')}</h2>
          <p>
            {joined(t.rich<ReactElement>('developers.http.lead', {}, { ...plainTags, ...files }))}
          </p>
        </div>
        <div className="document">
          <div lang="en">
            <Markdown text={spec.info.description} prefix="http" />
          </div>
          <nav aria-label={t('api.addresses')}>
            <ul className="addresses">
              {operations.map(({ id, path, summary }) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    <code translate="no">/api/v1{path}</code>
                  </a>{' '}
                  <span lang="en">{summary}</span>
                </li>
              ))}
            </ul>
          </nav>
          <details className="ruled">
            <summary>{t('api.envelope')}</summary>
            <EnvelopeInHtml />
          </details>
        </div>
      </section>
      {operations.map((operation) => (
        <OperationSection
          key={operation.id}
          {...{ text, operation }}
          answer={answers?.[exampleTarget(operation)] ?? null}
        />
      ))}
      <section className="section" id="shapes" aria-labelledby="shapes-title">
        <div>
          <h3 id="shapes-title">{t('api.shapes')}</h3>
          <p>{t('api.shapesLead')}</p>
        </div>
        <ShapesInHtml />
      </section>
    </>
  )
}

/** Files of the API, as links in a sentence. */
const files = {
  spec: (words: (string | ReactElement)[]) => <a href="/api/v1/openapi.json">{joined(words)}</a>,
  types: (words: (string | ReactElement)[]) => <a href="/api/v1/openapi.d.ts">{joined(words)}</a>,
}
