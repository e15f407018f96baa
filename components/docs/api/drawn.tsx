'use client'

import description from '../../../public/api/v1/openapi.json'
import { useText } from '../../site/text.tsx'
import { FieldsTable } from './fields-table.tsx'
import { Parameters } from './parameters.tsx'
import { Shapes } from './shapes.tsx'
import { operationsOf, resolved, type Schema, type Spec } from './spec.ts'

/* What is drawn into the HTML and then left alone: the browser fetches neither this nor the description for it. */

const spec: Spec = description as unknown as Spec
const operations = operationsOf(spec)

function operationOf(id: string) {
  const found = operations.find((operation) => operation.id === id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found
}

export function DrawnParameters({ id }: { readonly id: string }) {
  const { t } = useText()
  return <Parameters t={t} spec={spec} operation={operationOf(id)} />
}

export function DrawnResult({ id }: { readonly id: string }) {
  const { t } = useText()
  const { path, result } = operationOf(id)
  return <FieldsTable t={t} label={t('api.resultOf', { path })} schema={resolved(spec, result)} />
}

export function DrawnEnvelope() {
  const { t } = useText()
  const [, schema = {}] =
    Object.entries(spec.components.schemas).find(([name]) => /Answer$/.test(name)) ?? []
  return <FieldsTable t={t} label={t('api.envelope')} schema={withoutResult(schema)} />
}

function withoutResult(schema: Schema): Schema {
  const { result: _, ...properties } = schema.properties ?? {}
  return { ...schema, properties }
}

export function DrawnShapes() {
  const { t } = useText()
  return <Shapes t={t} spec={spec} operations={operations} />
}
