import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { builtPages } from '../scripts/house/pages.mjs'

/** Addresses of all pages the build made, but the 404 pages. */
export const pages: readonly string[] = await builtPages()

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** A plain request: nothing normalised, followed or unpacked, and kept alive only by an agent of the caller's. */
export function get(
  baseURL: string | undefined,
  path: string,
  headers: Record<string, string> = {},
  agent: Agent | false = false,
): Promise<Answer> {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}
