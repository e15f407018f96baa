// For tests: holds answers against their description.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** An OpenAPI document, as far as it is looked at here. */
export type Described = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Listed>> }
}
type Operation = { readonly responses: Readonly<Record<string, Listed>> }
type Listed = { readonly $ref?: string; readonly content?: Readonly<Record<string, unknown>> }

export type Answered = {
  readonly status: number
  readonly type: string
  readonly json: unknown
}

/**
 * Says what is wrong with an answer; empty where it is as described. Its first argument is a path of the description,
 * or null where the answer must be a problem that any address may have.
 */
export function judgeBy(
  document: Described,
): (path: string | null, method: string, answer: Answered) => string {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'api', ...document })
  const made = new Map<string, ReturnType<typeof ajv.compile>>()
  return (path, method, { status, type, json }) => {
    const own = path === null ? undefined : document.paths[path]?.[method]?.responses[status]
    if (path !== null && own === undefined)
      return `${method} ${path} is not described to answer ${status}`
    const shared = path === null ? `Problem${status}` : own?.$ref?.split('/').at(-1)
    const response = shared === undefined ? own : document.components.responses[shared]
    if (response === undefined) return `no problem of any address is ${status}`
    if (response.content === undefined) return ''
    if (response.content[type] === undefined) return `${status} is not described as ${type}`
    const at =
      shared === undefined
        ? ['paths', path ?? '', method, 'responses', `${status}`, 'content', type, 'schema']
        : ['components', 'responses', shared, 'content', type, 'schema']
    const pointer = at
      .map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')))
      .join('/')
    const validate = made.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` })
    made.set(pointer, validate)
    return validate(json) ? '' : ajv.errorsText(validate.errors)
  }
}
