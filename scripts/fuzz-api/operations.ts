// What the description says may be asked.
import type { Described } from '../../server/api/test-judge.ts'
import type { Word } from './texts.ts'

/** One operation of the description. */
export type Operation = {
  readonly path: string
  readonly method: 'get' | 'post'
  readonly words: readonly Word[]
  readonly name: Word | null
  /** Words that go together, as the description shows them. */
  readonly example: readonly (readonly [string, string])[]
  /** Tenths of a second of work where it is right: asked less often. */
  readonly isLong: boolean
}

export const keyOf = ({ method, path }: Operation) => `${method} ${path}`

export type Document = Described & {
  readonly components: { readonly schemas: Readonly<Record<string, Word['schema']>> }
  readonly paths: Record<string, Record<string, Described['paths'][string][string] & Shape>>
}
type Shape = {
  readonly 'x-example'?: string
  readonly parameters?: readonly Word[]
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Body }> }
}
type Body = { readonly properties: Record<string, Word['schema']>; readonly required?: string[] }

/** Every operation of a description. */
export function operationsOf({ paths, components }: Document): Operation[] {
  const long = ['/pools', '/pools/{id}/history', '/network', '/plan', '/simulate']
  return Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method): Operation[] => {
      const operation = item[method]
      if (operation === undefined) return []
      const [named] = (item as { readonly parameters?: readonly Named[] }).parameters ?? []
      const name = named ? { ...named, schema: components.schemas[idOf(named)] ?? {} } : null
      const words = method === 'get' ? (operation.parameters ?? []) : bodyWords(operation)
      const example = [...new URLSearchParams(item.get?.['x-example'])]
      return [{ path, method, words, name, example, isLong: long.includes(path) }]
    }),
  )
}

type Named = Word & { readonly schema: { readonly $ref: string } }

const idOf = ({ schema }: Named) => schema.$ref.split('/').at(-1) ?? ''

function bodyWords({ requestBody }: Shape): Word[] {
  const { properties = {}, required = [] } = requestBody?.content['application/json']?.schema ?? {}
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, schema, required: required.includes(name) },
  }))
}

/** What may stand for a pool, good and bad. @param pools of an answer. */
export function poolNames(
  pools: readonly { readonly id: string; readonly ticker: string | null }[],
): string[] {
  const tickers = pools.flatMap(({ ticker }) => (ticker && /^\w+$/.test(ticker) ? [ticker] : []))
  return [...pools.map(({ id }) => id), ...tickers, 'average', 'own', 'nobody', '0'.repeat(56)]
}
