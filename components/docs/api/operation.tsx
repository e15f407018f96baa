import type { Text } from '../../site/rich-text.tsx'
import { CodeIsland } from '../island.tsx'
import { Markdown } from '../markdown.tsx'
import { ResultInHtml } from './in-html-parts.tsx'
import { shapeId } from './kind.tsx'
import { OperationTry } from './operation-try.tsx'
import { exampleTarget, type Operation, refName } from './spec.ts'

type Props = {
  readonly text: Text
  readonly operation: Operation
  /** What the API answers the example with: worked out when the site was built. */
  readonly answer: string | null
}

/** With more words than these an operation is about twice as high: room is kept for it before it is laid out. */
const manyWords = 6

/** One address: what it is for, the words it takes with a field each, what it answers. */
export function OperationSection({ text: { t }, operation, answer }: Props) {
  const { id, path, summary, description, takesBody, parameters, result, problems } = operation
  const name = refName(result)
  const target = exampleTarget(operation)
  const words = parameters.length > 0 ? id : undefined
  return (
    <section
      className={parameters.length > manyWords ? 'section operation many' : 'section operation'}
      id={id}
      aria-labelledby={`${id}-title`}
    >
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
        <div data-island="try" data-path={path} data-target={target} data-words={words}>
          <OperationTry {...{ path, target }} words={words ?? null} />
        </div>
        {answer !== null && (
          <details className="ruled">
            <summary>{t('api.example')}</summary>
            <CodeIsland label={t('api.answerTo', { target })} code={answer} tall />
          </details>
        )}
        <details className="ruled" id={name && shapeId(name)}>
          <summary>{t('api.result')}</summary>
          <ResultInHtml id={id} />
        </details>
        <details className="ruled">
          <summary>{t('api.problems')}</summary>
          <ul lang="en">
            {problems.map(([status, meaning]) => (
              <li key={status}>
                <code>{status}</code> {meaning}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  )
}
