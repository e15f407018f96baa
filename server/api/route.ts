import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints/index.ts'

/** Where the API lies. */
export const apiBase = '/api/v1/'

/** The endpoint of a path, and what the path names. */
export type Route = { readonly endpoint: Endpoint; readonly name: string }

const plain = new Map(endpoints.map((endpoint) => [endpoint.path, endpoint]))
const naming = endpoints
  .filter(({ path }) => path.includes('{'))
  .map((endpoint) => {
    const [before = '', after = ''] = endpoint.path.split(/\{\w+\}/)
    return { endpoint, before, after }
  })

/**
 * Finds an endpoint. One address each: no slash at the end, no escapes.
 *
 * @param path below {@link apiBase}, as it was sent.
 */
export function routeOf(path: string): Route | null {
  const endpoint = plain.get(path)
  if (endpoint && !path.includes('{')) return { endpoint, name: '' }
  for (const { endpoint, before, after } of naming) {
    if (!path.startsWith(before) || !path.endsWith(after)) continue
    const name = path.slice(before.length, path.length - after.length)
    if (/^[0-9A-Za-z]{1,100}$/.test(name)) return { endpoint, name }
  }
  return null
}
