/**
 * Twenty thousand requests, made from the API's own description, against the built server: `npm run fuzz:api`.
 *
 *   npm run --silent fuzz:api -- [--requests 20000] [--seed 1]
 *
 * No answer may be a 5xx (but a 503 that says when to come back), hang, or differ from its description; a hundred slow clients
 * are connected meanwhile, and at the end 100 MB are posted. Ends with a line `N passed, M failed`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type Random, randomFrom } from './fuzz/random.ts'
import { type Answer, clientOf } from './fuzz-api/client.ts'
import { flood, slowClients } from './fuzz-api/hardships.ts'
import { judgement } from './fuzz-api/judgement.ts'
import {
  type Document,
  keyOf,
  type Operation,
  operationsOf,
  poolNames,
} from './fuzz-api/operations.ts'
import { type Asked, type Kind, kinds, requestOf } from './fuzz-api/requests.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]

/** How many are under way at once: fewer than the server lets wait for long answers. */
const atOnce = 12
const slow = 100
const floodMegabytes = 10

const server = spawn(process.execPath, ['build/server.mjs'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [line] = await once(createInterface({ input: server.stdout }), 'line')
const port = Number(/:(\d+)$/.exec(String(line).trim())?.[1])
const failures: string[] = []
const tally = new Map<string, number>()
const answered = new Map<string, number>()

try {
  const client = clientOf(port, atOnce)
  const get = (target: string) => client.send({ method: 'GET', target, headers: {}, body: null })
  const document: Document = JSON.parse((await get('/api/v1/openapi.json')).body.toString())
  const listed = JSON.parse((await get('/api/v1/pools?limit=200')).body.toString())
  const pools = poolNames(listed.result.pools)
  const judged = judgement(document)
  const operations = operationsOf(document)
  const dawdlers = slowClients(port, slow)
  const from = performance.now()

  let next = 0
  const worker = async () => {
    while (next < requests) {
      const at = next++
      const asked = question(randomFrom(seed + at), operations, pools)
      await tried(asked, `seed ${seed + at}`, client.send, judged)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - from) / 1000
  console.log(
    `${requests} requests in ${seconds.toFixed(1)} s, seeds ${seed} to ${seed + requests - 1}`,
  )
  checkCoverage(operations)
  await untilCutOff(dawdlers)
  client.close()
  for (const chunked of [false, true])
    checkFlood(await flood(port, server.pid ?? 0, chunked), chunked)
  const alive = clientOf(port, 1)
  const last = await alive.send({ method: 'GET', target: '/readyz', headers: {}, body: null })
  if (last.status !== 200) failures.push(`at the end it is unready: ${last.status}`)
  alive.close()
} finally {
  server.kill('SIGKILL')
}

console.log(
  [...tally]
    .sort()
    .map(([what, times]) => `  ${what.padEnd(24)} ${times}`)
    .join('\n'),
)
for (const failure of failures.slice(0, 20)) console.error(failure)
console.log(`${requests - failures.length} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 ? 1 : 0

function question(
  random: Random,
  operations: readonly Operation[],
  pools: readonly string[],
): Asked {
  const operation = random.pick(...operations)
  const drawn: Kind = random.pick(...kinds)
  // What may be right of the long ones is asked one time in forty: each is a third of a second.
  const isWrong = drawn === 'mutated' || drawn === 'address'
  const kind = operation.isLong && !isWrong && random.below(40) > 0 ? 'mutated' : drawn
  return requestOf(random, kind, operation, pools)
}

async function tried(
  asked: Asked,
  name: string,
  send: ReturnType<typeof clientOf>['send'],
  judged: ReturnType<typeof judgement>,
): Promise<void> {
  const told = `${name} ${asked.kind}: ${asked.method} ${asked.target.slice(0, 300)} ${String(asked.body).slice(0, 200)}`
  let answer: Answer
  try {
    answer = await send(asked)
  } catch (error) {
    failures.push(`${told}\n  ${error}`)
    return
  }
  const wrong = judged(asked, answer)
  if (wrong !== '') failures.push(`${told}\n  ${wrong}\n  ${answer.body.toString().slice(0, 300)}`)
  count(tally, `${asked.kind} ${answer.status}`)
  if (answer.status === 200) count(answered, keyOf(asked.operation))
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** A run in which an operation was never answered has not tried it. */
function checkCoverage(operations: readonly Operation[]): void {
  if (requests < 5_000) return
  for (const operation of operations)
    if (!answered.has(keyOf(operation))) failures.push(`${keyOf(operation)} was never answered`)
}

/** The server's own time for a request is fifteen seconds: then who dawdles is cut off. */
async function untilCutOff(dawdlers: ReturnType<typeof slowClients>): Promise<void> {
  for (let waited = 0; waited < 40 && dawdlers.closed() < dawdlers.count; waited++)
    await new Promise((resolve) => setTimeout(resolve, 500))
  console.log(`${dawdlers.closed()} of ${dawdlers.count} slow clients were cut off`)
  if (dawdlers.closed() < dawdlers.count) failures.push('slow clients may stay')
  dawdlers.stop()
}

function checkFlood(
  { answer, sent, grown }: Awaited<ReturnType<typeof flood>>,
  chunked: boolean,
): void {
  const how = chunked ? 'in chunks' : 'announced'
  const figures = `${(sent / 1e6).toFixed(0)} MB sent, ${(grown / 1e6).toFixed(1)} MB grown`
  console.log(`100 MB ${how}: ${answer}, ${figures}`)
  if (!answer.includes(' 413 ')) failures.push(`100 MB ${how} were answered "${answer}"`)
  if (grown >= floodMegabytes * 1e6) failures.push(`100 MB ${how}: ${figures}`)
}
