import type { Translator } from '../../../lib/i18n/translate.ts'
import { Kind } from './kind.tsx'
import { type Operation, type Parameter, resolved, type Spec } from './spec.ts'

type Props = { readonly t: Translator; readonly spec: Spec; readonly operation: Operation }

/** The words an address takes; each with a field to try it, where there is a script to send it. */
export function Parameters({ t, spec, operation }: Props) {
  const { id, path, parameters, example } = operation
  return (
    <table className="words asked">
      <caption className="unseen">{t('api.words', { path })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('api.word')}</th>
          <th scope="col">{t('api.meaning')}</th>
          <th scope="col" className="needs-js">
            {t('api.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parameters.map((parameter) => (
          <tr key={parameter.name}>
            <th scope="row">
              <code translate="no">{parameter.name}</code>
              {parameter.required && <span className="quiet"> {t('api.required')}</span>}
            </th>
            <td lang="en" id={`${id}-${parameter.name}-words`}>
              {parameter.description} <Choices schema={resolved(spec, parameter.schema)} />
            </td>
            <td className="needs-js">
              <Value
                id={id}
                parameter={{ ...parameter, schema: resolved(spec, parameter.schema) }}
                value={example[parameter.name] ?? ''}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Choices({ schema }: Pick<Parameter, 'schema'>) {
  if (!schema.enum) return null
  return (
    <span className="quiet">
      <Kind schema={schema} />
    </span>
  )
}

type ValueProps = {
  readonly id: string
  readonly parameter: Parameter
  readonly value: string
}

/** Uncontrolled: the form reads it when it is sent. */
function Value({ id, parameter: { name, required, schema }, value }: ValueProps) {
  const choices = schema.enum ?? (schema.const === undefined ? null : [String(schema.const)])
  const common = {
    ...{ id: `${id}-${name}`, name, 'aria-label': name, defaultValue: value, required },
    'aria-describedby': `${id}-${name}-words`,
  }
  return (
    <div className="box small">
      {choices ? (
        <select {...common}>
          <option value="">—</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type="text" autoComplete="off" autoCorrect="off" spellCheck={false} />
      )}
    </div>
  )
}
