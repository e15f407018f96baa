import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Spec } from '../components/docs/api/spec.ts'

const read = (path: string) => readFileSync(join(process.cwd(), path), 'utf8')

/** The API's description, as it is published. */
export const apiSpec = (): Spec => JSON.parse(read('public/api/v1/openapi.json'))

/**
 * Answers to the description's examples by what is asked, from the API itself (scripts/api-examples.ts).
 *
 * @returns null in the development server where nothing was built. @throws {Error} in a build without them.
 */
export function apiAnswers(): Readonly<Record<string, string>> | null {
  const path = 'build/api-examples.json'
  if (existsSync(join(process.cwd(), path))) return JSON.parse(read(path))
  if (process.env.NODE_ENV === 'production') throw new Error(`${path} is not there.`)
  return null
}
