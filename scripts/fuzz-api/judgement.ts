// What every answer must be, whatever was asked.
import { type Described, judgeBy } from '../../server/api/test-judge.ts'
import { type Answer, sendable } from './client.ts'
import type { Asked } from './requests.ts'

/** Says what is wrong with an answer; empty where nothing is. */
export function judgement(document: Described): (asked: Asked, answer: Answer) => string {
  const described = judgeBy(document)
  const paths = pathsOf(document)
  return (asked, answer) => {
    const { status, headers } = answer
    if (status >= 500 && !(status === 503 && headers['retry-after'])) return `it answered ${status}`
    if (headers['set-cookie'] !== undefined) return 'it set a cookie'
    // Node itself answers what is not HTTP, before anything of ours is asked.
    if (isOfNode(status, headers)) return ''
    if (headers['access-control-allow-origin'] !== '*') return 'it is not open to every origin'
    if (headers['access-control-allow-credentials'] !== undefined) return 'it allows credentials'
    if (headers['x-content-type-options'] !== 'nosniff') return 'its type may be guessed'
    return bodyJudgement(asked, answer, described, paths)
  }
}

const isOfNode = (status: number, headers: Answer['headers']) =>
  [400, 408, 417, 431].includes(status) && headers['content-type'] === undefined

function bodyJudgement(
  { method, target }: Asked,
  { status, headers, body }: Answer,
  described: ReturnType<typeof judgeBy>,
  paths: readonly Path[],
): string {
  if (method === 'HEAD' || status === 304 || status === 204)
    return body.length === 0 ? '' : `a body with ${status}`
  const type = String(headers['content-type'])
  const json = read(body)
  if (json === undefined) return `no JSON with ${status}: ${body.toString().slice(0, 80)}`
  if (status === 405 && headers.allow === undefined) return '405 without Allow'
  const path = pathOf(target, paths)
  const verb = method.toLowerCase()
  if (path === undefined && status !== 404) return `${status} where nothing is`
  const isOther = path === undefined || !path.methods.includes(verb)
  if (isOther && path !== undefined && status !== 405) return `${status} for another method`
  return described(isOther ? null : path.name, verb, { status, type, json })
}

type Path = { readonly name: string; readonly is: RegExp; readonly methods: readonly string[] }

function pathsOf({ paths }: Described): Path[] {
  return Object.entries(paths).map(([name, operations]) => ({
    name,
    is: new RegExp(`^${name.replace(/\{\w+\}/, '[0-9A-Za-z]{1,100}')}$`),
    methods: Object.keys(operations).filter((key) => key === 'get' || key === 'post'),
  }))
}

/** The described path that a target is sent to, once dots are resolved as every client may do. */
function pathOf(target: string, paths: readonly Path[]): Path | undefined {
  const plain = new URL(`http://localhost${sendable(target)}`).pathname.replace('/api/v1', '')
  return paths.find(({ is }) => is.test(plain))
}

function read(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
