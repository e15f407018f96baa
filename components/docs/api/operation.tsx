import type { Text } from '../../site/rich-text.tsx'
import { CodeBlock } from '../code-block.tsx'
import { Markdown } from '../markdown.tsx'
import { ResultInHtml, WordsInHtml } from './in-html-parts.tsx'
import { shapeId } from './kind.tsx'
import { exampleTarget, type Operation, refName } from './spec.ts'
import { TryForm } from './try-form.tsx'

type Props = {
  readonly text: Text
  readonly operation: Operation
  /** What the API answers the example with: worked out when the site was built. */
  readonly answer: string | null
}

/** One address: what it is for, the words it takes with a field each, what it answers. */
export function OperationSection({ text: { t }, operation, answer }: Props) {
  const { id, path, summary, description, takesBody, parameters, result, problems } = operation
  const name = refName(result)
  const target = exampleTarget(operation)
  return (
    <section className="section operation" id={id} aria-labelledby={`${id}-title`}>
      <div>
        <h3 id={`${id}-title`}>
          <code translate="no">
            {takesBody ? 'GET, POST' : 'GET'} <span className="path">{path}</span>
          </code>
        </h3>
        <div lang="en">
          <p className="summary">{summary}</p>
          <Markdown text={description} prefix={id} />
        </div>
      </div>
      <div className="document">
        <TryForm path={path} target={target}>
          {parameters.length > 0 ? (
            <WordsInHtml id={id} />
          ) : (
            <p className="quiet">{t('api.noWords')}</p>
          )}
        </TryForm>
        {answer !== null && (
          <details className="ruled">
            <summary>{t('api.example')}</summary>
            <CodeBlock label={t('api.answerTo', { target })} code={answer} tall />
          </details>
        )}
        <details className="ruled" id={name && shapeId(name)}>
          <summary>{t('api.result')}</summary>
          <ResultInHtml id={id} />
        </details>
        <details className="ruled">
          <summary>{t('api.problems')}</summary>
          <ul lang="en">
            {problems.map(([status, words]) => (
              <li key={status}>
                <code>{status}</code> {words}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  )
}
