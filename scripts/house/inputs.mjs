import { readFile } from 'node:fs/promises'
import { filesBelow, readJsonOrNull, sha256 } from './files.mjs'
import { root, stampFile } from './paths.mjs'

/** Folders and files whose change does not change what is served. */
const notInputs = new Set([
  ...['.git', '.github', '.ci', '.next', '.vscode', '.idea', 'node_modules', 'out', 'build'],
  ...['bench', 'coverage', 'docs', 'deploy', 'e2e', 'refresh', 'test-results', 'tools', 'vectors'],
  ...['package', 'scripts/package'],
  ...[
    'LICENSE',
    'NOTICE',
    'next-env.d.ts',
    'biome.json',
    'knip.json',
    'playwright.config.ts',
    'vitest.config.ts',
  ],
])
const notInputNames = /\.(?:test|prop\.test)\.tsx?$|\.md$|\.tsbuildinfo$|^\./
/** Documents that pages show, though they lie where nothing else is served from. */
const shownDocuments = [
  ...['CHANGELOG.md', 'docs/cli.md', 'package/README.md'],
  ...['typed-fetch.ts', 'openapi-fetch.ts', 'estimate.py'].map((name) => `docs/clients/${name}`),
]
const contentAddressed = /^data\/[a-z]+\/.*[0-9a-f]{64}\.json$/

/**
 * One hash over everything the build reads: sources, lock, data pointer. It names the build, and
 * `npm start` builds again when it differs. Files named by their own hash count by name alone.
 */
export async function inputsHash() {
  const paths = await filesBelow(
    root,
    (path, isFolder) => notInputs.has(path) || (!isFolder && notInputNames.test(path)),
  )
  const lines = await Promise.all(
    [...paths, ...shownDocuments].map(async (path) =>
      contentAddressed.test(path) ? path : `${path} ${sha256(await readFile(root + path))}`,
    ),
  )
  return sha256(lines.join('\n'))
}

/** Whether the last build was made from the inputs of now. */
export async function buildIsFresh() {
  const stamp = await readJsonOrNull(stampFile)
  return stamp !== null && stamp.inputs === (await inputsHash())
}
