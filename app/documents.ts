import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientProgram } from '../components/docs/clients.tsx'
import { type Release, releasesOf } from '../components/docs/releases.ts'

/* Documents of the repository that pages show, read when they are built: what is written once is true once. */

const textOf = (path: string) => readFileSync(join(process.cwd(), path), 'utf8')

/** The package's own words, without its title. */
export const packageDocument = () => textOf('package/README.md').replace(/^# .*\n/, '')

/** The command's, without its title and what only its developers need. */
export const commandDocument = () =>
  textOf('docs/cli.md')
    .replace(/^# .*\n/, '')
    .replace(/^## In the code\n[\s\S]*$/m, '')

export const releases = (): readonly Release[] => releasesOf(textOf('CHANGELOG.md'))

/** Programs that ask the API; each imports the types from where a reader would put them. */
export const clientPrograms = (): readonly ClientProgram[] =>
  [
    { label: 'TypeScript', file: 'typed-fetch.ts' },
    { label: 'TypeScript, openapi-fetch', file: 'openapi-fetch.ts' },
    { label: 'Python', file: 'estimate.py' },
  ].map(({ label, file }) => ({
    label,
    code: textOf(`docs/clients/${file}`).replace('../../public/api/v1/', './'),
  }))
