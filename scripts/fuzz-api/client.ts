// A plain client over one kept connection: sends what it is told, however odd.
import { Agent, request } from 'node:http'
import type { Asked } from './requests.ts'

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** So long may any request take before it counts as a hang: milliseconds. */
const hangMs = 20_000

export function clientOf(port: number, sockets: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  return {
    /** @throws {Error} for a hang, or a connection that is cut without an answer. */
    send: ({
      method,
      target,
      headers,
      body,
    }: Pick<Asked, 'method' | 'target' | 'headers' | 'body'>) =>
      new Promise<Answer>((resolve, reject) => {
        const options = {
          host: '127.0.0.1',
          port,
          agent,
          method,
          path: sendable(target),
          headers: sendableHeaders(headers),
        }
        const sent = request({ ...options, timeout: hangMs }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            const { statusCode: status = 0, headers } = answer
            resolve({ status, headers, body: Buffer.concat(chunks) })
          })
        })
        sent.on('timeout', () => sent.destroy(new Error(`no answer within ${hangMs} ms`)))
        sent.on('error', reject)
        sent.end(body ?? undefined)
      }),
    close: () => agent.destroy(),
  }
}

/** What HTTP's first line can hold: anything else is escaped, or Node refuses to send it. */
export function sendable(target: string): string {
  return target.replace(/[^\u0021-\u007e]/gu, (sign) =>
    /\p{Surrogate}/u.test(sign) ? '%ed%a0%80' : encodeURIComponent(sign),
  )
}

function sendableHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replace(/[^\t\u0020-\u00ff]/g, '?'),
    ]),
  )
}
