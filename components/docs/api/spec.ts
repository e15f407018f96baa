/** What we read of a schema of the API's description: JSON Schema as our own generator writes it. */
export type Schema = {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly string[]
  readonly examples?: readonly unknown[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
  readonly example?: string
}

type Response = {
  readonly $ref?: string
  readonly description: string
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>
}

type Method = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, Response>>
  readonly 'x-example'?: string
}

/** The API's description: `public/api/v1/openapi.json`. */
export type Spec = {
  readonly info: { readonly version: string; readonly description: string }
  readonly paths: Readonly<
    Record<
      string,
      { readonly parameters?: readonly Parameter[]; readonly get: Method; readonly post?: Method }
    >
  >
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly responses: Readonly<Record<string, Response>>
  }
}

/** One address of the API, as the page shows it. */
export type Operation = {
  readonly id: string
  /** `/pools/{id}` */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly takesBody: boolean
  /** The answer's `result`, or the whole of an answer whose form is not ours. */
  readonly result: Schema
  /** Status and what it means, errors alone. */
  readonly problems: readonly (readonly [string, string])[]
  /** Words of an example by name. */
  readonly example: Readonly<Record<string, string>>
}

/**
 * The addresses in the order of the description.
 *
 * @throws {Error} for an address without an answer, or that needs a word of which there is no example.
 */
export function operationsOf(spec: Spec): readonly Operation[] {
  return Object.entries(spec.paths).map(([path, { parameters = [], get, post }]) => {
    const all = [...parameters, ...(get.parameters ?? [])]
    const words = Object.fromEntries(new URLSearchParams(get['x-example'] ?? ''))
    const needed = all
      .filter(({ name, required }) => required && words[name] === undefined)
      .map((parameter) => [parameter.name, exampleOf(spec, parameter)] as const)
    return {
      ...{ id: get.operationId, path, summary: get.summary, description: get.description },
      ...{ parameters: all, takesBody: post !== undefined, result: resultOf(spec, get) },
      problems: Object.entries(get.responses)
        .filter(([status]) => Number(status) >= 400)
        .map(([status, { $ref = '', description }]) => {
          const shared = spec.components.responses[$ref.slice($ref.lastIndexOf('/') + 1)]
          return [status, shared?.description ?? description] as const
        }),
      example: { ...Object.fromEntries(needed), ...words },
    }
  })
}

function resultOf(spec: Spec, { operationId, responses }: Method): Schema {
  const schema = responses['200']?.content?.['application/json']?.schema
  if (schema === undefined) throw new Error(`${operationId} has no answer.`)
  return resolved(spec, schema).properties?.result ?? schema
}

/** The schema itself, or the one it names; a description beside the name is kept. */
export function resolved(spec: Spec, schema: Schema): Schema {
  const name = refName(schema)
  const found = name === undefined ? undefined : spec.components.schemas[name]
  return found ? { ...found, ...schema } : schema
}

/** `Lovelace` of `#/components/schemas/Lovelace`. */
export const refName = ({ $ref }: Schema): string | undefined =>
  $ref?.slice($ref.lastIndexOf('/') + 1)

function exampleOf(spec: Spec, { name, example, schema }: Parameter): string {
  const some = example ?? resolved(spec, schema).examples?.[0]
  if (some === undefined) throw new Error(`There is no example of ${name}.`)
  return String(some)
}

/** What is asked: `pools/pool1…?limit=2`, below `/api/v1/`. Words that are empty are left out. */
export function targetOf(path: string, words: Iterable<readonly [string, string]>): string {
  let target = path.slice(1)
  const query = new URLSearchParams()
  for (const [name, text] of words) {
    if (target.includes(`{${name}}`))
      target = target.replace(`{${name}}`, encodeURIComponent(text.trim()))
    else if (text.trim() !== '') query.append(name, text.trim())
  }
  return query.size === 0 ? target : `${target}?${query}`
}

/** The example's request, as the fields write it. */
export const exampleTarget = ({ path, parameters, example }: Operation): string =>
  targetOf(
    path,
    parameters.map(({ name }) => [name, example[name] ?? '']),
  )
