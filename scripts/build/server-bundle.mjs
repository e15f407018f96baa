import { build as bundle } from 'esbuild'
import { root, serverFile } from '../house/paths.mjs'

/**
 * One file that needs nothing but Node: server/main.ts with all it imports.
 *
 * @param build names this build in the tags of answers.
 */
export async function bundleServer(build) {
  await bundle({
    entryPoints: [`${root}server/main.ts`],
    outfile: serverFile,
    bundle: true,
    platform: 'node',
    target: 'node20.9',
    format: 'esm',
    sourcemap: 'linked',
    define: { BUILD_ID: JSON.stringify(build) },
    legalComments: 'none',
    logLevel: 'warning',
  })
}
