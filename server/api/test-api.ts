// For tests: the API over the embedded figures, and a judge of its answers by their description.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { embeddedFile, embeddedPointer, embeddedSnapshot } from '../../data/embedded.ts'
import { averagePoolTable } from '../../lib/outcomes/average-pool.ts'
import { work } from './answers.ts'
import { type Api, type ApiOptions, createApi } from './api.ts'
import { type Figures, readFigures } from './figures.ts'
import { openApiDocument } from './openapi.ts'

/** 2026-11-22T18:33:20Z: epoch 669, three days before it ends. */
export const someday = 1_795_372_400

let figures: Figures | undefined

/** The embedded figures. Their average is of forty pools only, which is soon worked out: not for facts about it. */
export function testFigures(): Figures {
  figures ??= made()
  return figures
}

function made(): Figures {
  const snapshot = embeddedSnapshot()
  const few = { ...snapshot, pools: snapshot.pools.slice(0, 40) }
  const average = { sha256: embeddedPointer().sha256, table: averagePoolTable(few) }
  const read = readFigures('mainnet', embeddedFile, average)
  if (read === null) throw new Error('no figures are embedded')
  return read
}

/** The API at {@link someday}. What it reports fails the test that asked. */
export function testApi(options: Partial<ApiOptions> = {}): Api {
  return createApi({
    figures: testFigures,
    clock: () => someday,
    version: '1.2.3',
    build: 'test',
    ask: async (question, ground) => work(question, ground),
    report: (error) => {
      throw error
    },
    ...options,
  })
}

/** Ask for `/api/v1/…`. */
export async function asked(api: Api, target: string, init?: RequestInit) {
  const [path = '', query = ''] = target.split('?')
  const request = new Request(`http://localhost/api/v1/${target}`, {
    ...init,
    headers: { host: 'localhost', ...init?.headers },
  })
  const answer = await api.answer(request, { path: `/api/v1/${path}`, query }, {})
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, json: text && JSON.parse(text) }
}

type Validate = ReturnType<Ajv2020['compile']>

/** What the description says against an answer; empty where it is as described. */
export function describedBy(): (path: string, method: 'get' | 'post', answer: Answered) => unknown {
  const document = openApiDocument('1.2.3') as unknown as Described
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'api', ...document })
  const made = new Map<string, Validate>()
  return (path, method, { status, headers, json }) => {
    const listed = document.paths[path]?.[method]?.responses[status]
    if (listed === undefined) return `${path} ${method} ${status} is not described`
    const shared = listed.$ref?.split('/').at(-1)
    const response = shared ? document.components.responses[shared] : listed
    const type = headers.get('content-type') ?? ''
    if (response?.content?.[type] === undefined) return `${type} is not described`
    const at = shared
      ? ['components', 'responses', shared, 'content', type, 'schema']
      : ['paths', path, method, 'responses', status, 'content', type, 'schema']
    const pointer = at
      .map((part) => encodeURIComponent(String(part).replace(/\//g, '~1')))
      .join('/')
    const validate = made.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` })
    made.set(pointer, validate)
    return validate(json) ? '' : validate.errors
  }
}

type Answered = Pick<Awaited<ReturnType<typeof asked>>, 'status' | 'headers' | 'json'>
type Described = {
  readonly paths: Record<string, Record<string, { responses: Record<number, Listed> }>>
  readonly components: { readonly responses: Record<string, Listed> }
}
type Listed = { readonly $ref?: string; readonly content?: Record<string, unknown> }
