import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A file of the first folder may not import the second. */
const forbidden: readonly (readonly [from: string, imported: string])[] = [
  ...(['snapshot', 'scenario', 'outcomes', 'format', 'i18n'] as const).map(
    (name) => ['lib/rewards', `../${name}/index.ts`] as const,
  ),
  ['lib/rewards/luck', '../../snapshot/snapshot.ts'],
  ['lib/rewards', 'node:fs'],
  ['lib/rewards', 'react'],
  ['lib/rewards', 'decimal.js'],
  ['lib/rewards', './decimal/index.ts'],
  ['lib/rewards/decimal', 'react'],
  ['lib/rewards/decimal', '../../snapshot/snapshot.ts'],
  ['lib/outcomes', 'decimal.js'],
  ['lib/outcomes', '../rewards/decimal/index.ts'],
  ['components/chart', 'decimal.js'],
  ['app/[locale]', '../../lib/rewards/decimal/index.ts'],
  ['server', 'decimal.js'],
  ['lib/snapshot', '../../data/embedded.ts'],
  ['lib/outcomes', '../../data/embedded.ts'],
  ['lib/outcomes', 'papaparse'],
  ['lib/format', 'downshift'],
  ['components/chart', '../../data/embedded.ts'],
  ['lib/snapshot', '../scenario/scenario.ts'],
  ['lib/snapshot', '../outcomes/types.ts'],
  ['lib/snapshot', 'node:crypto'],
  ['lib/scenario', '../outcomes/types.ts'],
  ['lib/scenario', '../format/numbers.ts'],
  ['lib/scenario', 'next/navigation'],
  ['lib/outcomes', '../../components/answer/answer.tsx'],
  ['lib/outcomes', '../format/numbers.ts'],
  ['lib/outcomes', 'node:fs/promises'],
  ['lib/format', '../snapshot/pool.ts'],
  ['lib/format', 'react-dom'],
  ['lib/i18n', '../scenario/scenario.ts'],
  ['lib/i18n', 'hono'],
  ['lib/widget', '../../components/chart/chart.tsx'],
  ['lib/widget', '../../data/embedded.ts'],
  ['lib/widget', 'react'],
  ['components/chart', '../../server/site.ts'],
  ['components/chart', '../../refresh/source.ts'],
  ['components/chart', '../../app/layout.tsx'],
  ['components/chart', 'node:fs'],
  ['app/[locale]', '../../server/site.ts'],
  ['app/[locale]', 'hono'],
  ['server', '../components/chart/chart.tsx'],
  ['server', '../lib/widget/frame/looks.ts'],
  ['server', '../app/layout.tsx'],
  ['server', 'react'],
  ['server', 'next/server'],
  ['cli', '../lib/i18n/catalogue.ts'],
  ['cli/commands', '../../components/answer/answer.tsx'],
  ['cli', 'react'],
  ['cli', 'hono'],
  ['cli', 'decimal.js'],
  ['package', '../cli/main.ts'],
  ['package', '../lib/format/index.ts'],
  ['package', 'react'],
  ['package', 'decimal.js'],
]

const allowed: readonly (readonly [from: string, imported: string])[] = [
  ['lib/rewards/luck', '../units.ts'],
  ['lib/rewards/decimal', 'decimal.js'],
  ['lib/rewards/decimal', '../rational.ts'],
  ['lib/snapshot', '../rewards/index.ts'],
  ['lib/snapshot', '@scure/base'],
  ['lib/scenario', '../snapshot/pool.ts'],
  ['lib/outcomes', '../scenario/scenario.ts'],
  ['lib/format', '../rewards/index.ts'],
  ['lib/widget/frame', '../../outcomes/types.ts'],
  ['components/chart', '../../lib/outcomes/types.ts'],
  ['components/chart', 'react'],
  ['app/[locale]', '../../components/chart/chart.tsx'],
  ['app/[locale]', 'node:fs/promises'],
  ['server', '../lib/outcomes/types.ts'],
  ['server', '../lib/widget/snippets.ts'],
  ['server', 'node:http'],
  ['cli', 'node:fs'],
  ['cli/commands', '../../lib/outcomes/types.ts'],
  ['cli', '../data/embedded.ts'],
  ['package', '../lib/rewards/decimal/index.ts'],
  ['package', '../data/embedded.ts'],
]

/** The rule's messages by planted file, from one run of the linter over a folder of our own. */
let folder: string
let found: Map<string, string[]>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boundaries-'))
  await cp(join(root, 'biome.json'), join(folder, 'biome.json'))
  await Promise.all(
    [...forbidden, ...allowed].map(async ([from, imported]) => {
      const path = join(folder, plantedPath(from, imported))
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, `import { a } from '${imported}'\n\nexport const b = a\n`)
    }),
  )
  found = await restrictedImports()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('an import against the direction of ARCHITECTURE.md', () => {
  it.each(forbidden)('%s may not import %s', (from, imported) => {
    expect(found.get(plantedPath(from, imported))).toHaveLength(1)
  })

  it.each(allowed)('%s may import %s', (from, imported) => {
    expect(found.get(plantedPath(from, imported))).toBeUndefined()
  })
})

function plantedPath(from: string, imported: string): string {
  return `${from}/planted-${imported.replace(/\W+/g, '-')}.ts`
}

async function restrictedImports(): Promise<Map<string, string[]>> {
  const report = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [
        join(root, 'node_modules/@biomejs/biome/bin/biome'),
        ...['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'],
      ],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => resolve(stdout),
    )
  })
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: {
      category: string
      severity: string
      location: { path: string | { file: string } }
    }[]
  }
  const byFile = new Map<string, string[]>()
  for (const { category, severity, location } of diagnostics) {
    if (category !== 'lint/style/noRestrictedImports' || severity !== 'error') continue
    const path = typeof location.path === 'string' ? location.path : location.path.file
    byFile.set(path, [...(byFile.get(path) ?? []), category])
  }
  return byFile
}
