import { build } from 'esbuild'
import { root, serverFile } from '../house/paths.mjs'

/** One file that needs nothing but Node: server/main.ts with all it imports. */
export async function bundleServer() {
  await build({
    entryPoints: [`${root}server/main.ts`],
    outfile: serverFile,
    bundle: true,
    platform: 'node',
    target: 'node20.9',
    format: 'esm',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'warning',
  })
}
