import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from '../house/paths.mjs'
import { doorOptions } from './javascript.mjs'

/**
 * Bytes of a bundle of `source`, minified and after `gzip -9`; decimal.js and the data's own figures apart.
 *
 * @param {string} source TypeScript, its imports as from the repository's root.
 * @returns {Promise<{ minified: number, gzipped: number, modules: string[] }>}
 */
export async function weigh(source) {
  const { outputFiles, metafile } = await build({
    ...doorOptions,
    absWorkingDir: root,
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    minify: true,
    write: false,
    metafile: true,
    legalComments: 'none',
    charset: 'ascii',
  })
  const { contents } = outputFiles[0]
  return {
    minified: contents.length,
    gzipped: gzipSync(contents, { level: 9 }).length,
    modules: Object.keys(metafile.inputs),
  }
}

/**
 * What the calculator's page and a widget need of the engine: every name of lib/rewards that the files behind them
 * import, read from those files, so that the list is never out of date.
 */
export async function coreSource(readText) {
  const entries = [
    'outcomes/delegator',
    'outcomes/average-outcome',
    'scenario/index',
    'format/index',
  ]
  const { modules } = await weigh(
    entries.map((name) => `export * from './lib/${name}.ts'`).join('\n'),
  )
  const names = new Set()
  for (const file of modules.filter((path) => /^lib\/(?!rewards\/)/.test(path)))
    for (const [, list] of (await readText(file)).matchAll(
      /import \{([^}]*)\} from '[^']*rewards\/index\.ts'/g,
    ))
      for (const name of list.split(',').map((part) => part.trim()))
        if (name !== '' && !name.startsWith('type ')) names.add(name)
  return `export { ${[...names].sort().join(', ')} } from './lib/rewards/index.ts'`
}
