import { readFile } from 'node:fs/promises'
import { root } from '../house/paths.mjs'
import { doors } from './layout.mjs'

/** The package's own package.json: what the repository's says of both, and how the package is entered. */
export async function manifest({ hasCommand }) {
  const app = JSON.parse(await readFile(`${root}package.json`, 'utf8'))
  const entered = Object.entries(doors).map(([door, file]) => [
    door,
    { types: `./types/package/${file}.d.ts`, default: `./dist/${file}.js` },
  ])
  return {
    name: app.name,
    version: app.version,
    description: 'Cardano staking rewards, exact to the lovelace: engine, data and command.',
    keywords: ['cardano', 'ada', 'staking', 'rewards', 'delegation', 'stake pool'],
    license: app.license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    exports: { ...Object.fromEntries(entered), './package.json': './package.json' },
    types: './types/package/index.d.ts',
    ...(hasCommand && { bin: { [app.name]: 'dist/cli/main.js' } }),
    files: ['dist', 'types', 'examples', 'data', 'NOTICE'],
    dependencies: { 'decimal.js': `^${app.devDependencies['decimal.js']}` },
  }
}
