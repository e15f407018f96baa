import type { Translator } from '../../../lib/i18n/translate.ts'
import { FieldsTable } from './fields-table.tsx'
import { Kind, shapeId } from './kind.tsx'
import { type Operation, refName, type Schema, type Spec } from './spec.ts'

type Props = {
  readonly t: Translator
  readonly spec: Spec
  readonly operations: readonly Operation[]
}

/** Every named kind of value once: plain ones as a list, objects each behind its name. */
export function Shapes({ t, spec, operations }: Props) {
  const shown = operations.map(({ result }) => refName(result))
  const named = Object.entries(spec.components.schemas).filter(
    ([name]) => !shown.includes(name) && !/Answer$/.test(name),
  )
  const plain = named.filter(([, schema]) => !isObject(schema))
  const objects = named.filter(([, schema]) => isObject(schema))
  return (
    <div lang="en">
      <dl className="shapes">
        {plain.map(([name, schema]) => (
          <div key={name} id={shapeId(name)}>
            <dt>
              <code translate="no">{name}</code>
            </dt>
            <dd>
              {schema.description ?? <Kind schema={schema} />}
              {schema.examples?.[0] !== undefined && (
                <>
                  {' '}
                  <code translate="no">{JSON.stringify(schema.examples[0])}</code>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {objects.map(([name, schema]) => (
        <details key={name} id={shapeId(name)} className="ruled">
          <summary>
            <span>
              <code translate="no">{name}</code>
              {schema.description && <span className="quiet"> {schema.description}</span>}
            </span>
          </summary>
          <FieldsTable t={t} label={name} schema={schema} />
        </details>
      ))}
    </div>
  )
}

const isObject = ({ properties, oneOf }: Schema) => properties !== undefined || oneOf !== undefined
