import { type IncomingHttpHeaders, request } from 'node:http'
import { builtPages } from '../scripts/house/pages.mjs'

/** Addresses of all pages the build made, but the 404 pages. */
export const pages: readonly string[] = await builtPages()

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** A plain request: nothing normalised, followed, unpacked or kept alive. */
export function get(
  baseURL: string | undefined,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, agent: false }, (response) => {
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
