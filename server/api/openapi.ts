import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints/index.ts'
import { problemKinds } from './problems.ts'
import { apiBase } from './route.ts'
import { answerOf } from './schema/envelope.ts'
import { problem } from './schema/problem.ts'
import { mostBodyBytes, mostQueryBytes } from './words.ts'

type Json = { readonly [key: string]: unknown }

const schemaRef = (id: string) => ({ $ref: `#/components/schemas/${id}` })

/** The description of the API (OpenAPI 3.1), from the very schemas by which requests are read and answers are checked. */
export function openApiDocument(version: string): Json {
  const answers = endpoints.map((endpoint) =>
    endpoint.isBare ? endpoint.result : answerOf(answerId(endpoint), endpoint.result),
  )
  return {
    openapi: '3.1.1',
    info: {
      title: 'Cardano Rewards',
      version,
      summary: 'Cardano staking rewards, exact to the lovelace, as JSON.',
      description: introduction,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: apiBase.slice(0, -1) }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [`/${endpoint.path}`, pathOf(endpoint)])),
    components: {
      schemas: schemasOf(answers),
      responses: Object.fromEntries(
        problemStatuses.map((status) => [`Problem${status}`, problemResponse(titlesOf(status))]),
      ),
    },
  }
}

const introduction = [
  'Amounts are whole lovelace as text, ratios are decimal numbers as text (at most twelve decimals, the rest cut off), times are UTC, `null` is unknown.',
  'Requests use the words of the site’s links: amounts in ada, shares in percent. A word that is not known is an error.',
  `Answers are for the epoch of the server’s clock and stay the same until it ends. They may be used from any origin, without credentials. A query has at most ${mostQueryBytes} bytes, a body ${mostBodyBytes}.`,
  'Errors are problem details (RFC 9457) that name the word and say why.',
].join('\n\n')

const answerId = ({ id, isBare, result }: Endpoint) =>
  isBare ? String(result.meta()?.id) : `${id.slice(0, 1).toUpperCase()}${id.slice(1)}Answer`

/** Every named schema; the answers bring all others with them. */
function schemasOf(answers: readonly z.ZodType[]): Json {
  const named = z.toJSONSchema(z.globalRegistry, {
    io: 'output',
    uri: (id) => `#/components/schemas/${id}`,
  }).schemas as Record<string, Json>
  const names = endpoints.flatMap(({ name }) => (name ? [name.schema] : []))
  const wanted = [...answers, ...names, problem].map((schema) => String(schema.meta()?.id))
  const found = new Map<string, Json>()
  while (wanted.length > 0) {
    const id = wanted.pop() ?? ''
    const schema = named[id]
    if (found.has(id) || schema === undefined) continue
    const { $schema: _, $id: __, ...plain } = schema
    found.set(id, plain)
    for (const [, other = ''] of JSON.stringify(plain).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      wanted.push(other)
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function pathOf(endpoint: Endpoint): Json {
  const { id, summary, description, takesBody } = endpoint
  const about = { summary, description }
  const named = /\{(\w+)\}/.exec(endpoint.path)?.[1]
  const words = wordsOf(endpoint)
  const name =
    named === undefined || endpoint.name === undefined
      ? []
      : [
          {
            ...{ name: named, in: 'path', required: true },
            description: endpoint.name.description,
            schema: schemaRef(String(endpoint.name.schema.meta()?.id)),
            example: endpoint.name.example,
          },
        ]
  return {
    ...(name.length > 0 && { parameters: name }),
    get: {
      ...{ operationId: id, ...about },
      parameters: Object.entries(words.properties).map(([word, { description, ...schema }]) => ({
        ...{ name: word, in: 'query', required: words.required.includes(word) },
        ...{ description, schema },
      })),
      responses: responsesOf(endpoint, ['304', '414']),
      'x-example': endpoint.example,
    },
    ...(takesBody && {
      post: {
        ...{ operationId: `${id}ByBody`, ...about },
        requestBody: {
          required: true,
          content: { 'application/json': { schema: inputSchema(endpoint.words) } },
        },
        responses: responsesOf(endpoint, ['413', '415']),
      },
    }),
  }
}

type Words = {
  readonly properties: Readonly<Record<string, Json>>
  readonly required: readonly string[]
}

function wordsOf({ words }: Endpoint): Words {
  const { properties = {}, required = [] } = inputSchema(words) as Partial<Words>
  return { properties, required }
}

function inputSchema(schema: z.ZodType): Json {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input' })
  return plain
}

function responsesOf(endpoint: Endpoint, more: readonly string[]): Json {
  const statuses = [...more, '400', '405', '500', '503', ...endpoint.problems.map(String)]
  const problems = statuses
    .filter((status) => status !== '304')
    .map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])
  return {
    200: {
      description: 'The answer.',
      headers: {
        ETag: {
          description: 'The same until the epoch or the figures change.',
          schema: { type: 'string' },
        },
      },
      content: { 'application/json': { schema: schemaRef(answerId(endpoint)) } },
    },
    ...(more.includes('304') && { 304: { description: 'You have this answer already.' } }),
    ...Object.fromEntries(problems),
  }
}

const problemStatuses = [...new Set(problemKinds.map(({ status }) => String(status)))]

function titlesOf(status: string): string {
  const titles = problemKinds.filter((kind) => String(kind.status) === status)
  return titles.map(({ title }) => title).join('; or: ')
}

function problemResponse(description: string): Json {
  return {
    description: `${description}.`,
    content: { 'application/problem+json': { schema: schemaRef('Problem') } },
  }
}
