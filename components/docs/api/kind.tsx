import { Fragment, type ReactNode } from 'react'
import { refName, type Schema } from './spec.ts'

/** Of what kind a value is, in few words; a named kind leads to where it is described. */
export function Kind({ schema }: { readonly schema: Schema }): ReactNode {
  const name = refName(schema)
  if (name !== undefined) return <a href={`#${shapeId(name)}`}>{name}</a>
  const some = schema.anyOf ?? schema.oneOf
  if (some) return joinedBy(' or ', some.map(kindOf))
  if (schema.enum)
    return joinedBy(
      ', ',
      schema.enum.map((value) => code(value)),
    )
  if (schema.const !== undefined) return code(JSON.stringify(schema.const))
  if (schema.type === 'array')
    return (
      <>
        list of <Kind schema={schema.items ?? {}} />
      </>
    )
  return schema.type === 'string' ? 'text' : (schema.type ?? 'any')
}

export const shapeId = (name: string) => `shape-${name}`

const kindOf = (schema: Schema) => <Kind schema={schema} />
const code = (value: string) => <code translate="no">{value}</code>

/** The parts are a fixed row: their place is key enough. */
function joinedBy(between: string, parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={i}>
      {i > 0 && between}
      {part}
    </Fragment>
  ))
}
