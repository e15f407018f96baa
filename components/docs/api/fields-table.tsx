import type { Translator } from '../../../lib/i18n/translate.ts'
import { Kind } from './kind.tsx'
import type { Schema } from './spec.ts'

type Props = { readonly t: Translator; readonly label: string; readonly schema: Schema }

type Row = { readonly name: string; readonly schema: Schema; readonly required: boolean }

/** Every field of an object, those of objects without a name of their own below it: `spread.low`. */
export function FieldsTable({ t, label, schema }: Props) {
  const rows = rowsOf(schema, '')
  return (
    <table className="words">
      <caption className="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('api.field')}</th>
          <th scope="col">{t('api.kind')}</th>
          <th scope="col">{t('api.meaning')}</th>
        </tr>
      </thead>
      <tbody lang="en">
        {rows.map(({ name, schema, required }) => (
          <tr key={name}>
            <th scope="row">
              <code translate="no">{name}</code>
            </th>
            <td>
              <Kind schema={schema} />
              {!required && <span className="quiet">, {t('api.optional')}</span>}
            </td>
            <td>{schema.description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function rowsOf(schema: Schema, prefix: string): Row[] {
  const variants = schema.oneOf
  if (variants) return variants.flatMap((variant) => variantRows(variant, prefix))
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`
    const required = schema.required?.includes(key) ?? false
    return [{ name, schema: field, required }, ...innerRows(field, name)]
  })
}

/** One of several objects: its fields, each after what tells it from the others. */
function variantRows(variant: Schema, prefix: string): Row[] {
  const kind = Object.values(variant.properties ?? {}).find((field) => field.const !== undefined)
  return rowsOf(variant, `${prefix}${kind?.const ?? ''}: `)
}

/** Of objects that stand inside, have no name, and so are described nowhere else. */
function innerRows(field: Schema, name: string): Row[] {
  if (field.properties) return rowsOf(field, `${name}.`)
  if (field.type === 'array' && field.items?.properties) return rowsOf(field.items, `${name}[].`)
  const inner = (field.anyOf ?? []).filter(({ properties }) => properties)
  if (field.oneOf) return rowsOf(field, `${name}, `)
  return inner.flatMap((one) => rowsOf(one, `${name}.`))
}
