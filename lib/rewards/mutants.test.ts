import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runInThisContext } from 'node:vm'
import { context, type Plugin } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import type { Engine, Fact } from './mutants/fact.ts'
import { floorFacts, formulaFacts } from './mutants/facts-on-formulas.ts'
import { payeeFacts } from './mutants/facts-on-payees.ts'
import { timeAndLuckFacts } from './mutants/facts-on-time-and-luck.ts'
import type { Mutant } from './mutants/mutant.ts'
import { floorMutants } from './mutants/of-floors.ts'
import { termMutants } from './mutants/of-terms.ts'
import { timeAndLuckMutants } from './mutants/of-time-and-luck.ts'
import type * as vectorsModule from './vectors/index.ts'

type EngineWithReplay = Engine & typeof vectorsModule

const mutants: readonly Mutant[] = [...floorMutants, ...termMutants, ...timeAndLuckMutants]
const facts: readonly Fact[] = [...floorFacts, ...formulaFacts, ...payeeFacts, ...timeAndLuckFacts]

const here = import.meta.dirname
const vectorsFolder = path.join(here, '..', '..', 'vectors')

// Small files first: most mutants fall at the first few vectors.
const documents = readdirSync(vectorsFolder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(path.join(vectorsFolder, name), 'utf8') }))
  .toSorted((a, b) => a.text.length - b.text.length)
  .map(({ name, text }) => ({ name, document: JSON.parse(text) as unknown }))

/** The mutant that is bundled next. */
let changed: Mutant | null = null

const change: Plugin = {
  name: 'change one place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      if (changed === null || path.relative(here, file) !== changed.file) return null
      const { name, find, replace } = changed
      const source = readFileSync(file, 'utf8')
      if (source.split(find).length !== 2)
        throw new Error(`${name}: not exactly once in ${changed.file}: ${find}`)
      return { contents: source.replace(find, () => replace), loader: 'ts' }
    })
  },
}

/** What stays the same from one mutant to the next is read once. */
const bundler = await context({
  stdin: {
    contents: "export * from './index.ts'; export * from './vectors/index.ts'",
    resolveDir: here,
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'engine',
  target: 'node20',
  plugins: [change],
  logLevel: 'silent',
})
afterAll(() => bundler.dispose())

/** The engine, bundled with one place of its source changed. */
async function engineWith(mutant: Mutant | null): Promise<EngineWithReplay> {
  changed = mutant
  const { outputFiles } = await bundler.rebuild()
  return runInThisContext(`(() => {${outputFiles[0]?.text}; return engine})()`)
}

/** A wrong rule may end in the engine's own refusal. Any other error is a mutant that does not run. */
function refusal(error: unknown): string {
  if (error instanceof Error && 'code' in error) return error.message
  throw error
}

/** What notices that this engine is wrong: a fact, or a file of vectors, which takes longer. Null if nothing does. */
function noticedBy(engine: EngineWithReplay): string | null {
  for (const { says, holds } of facts) {
    try {
      if (!holds(engine)) return says
    } catch (error) {
      return `${says} (${refusal(error)})`
    }
  }
  for (const { name, document } of documents) {
    try {
      const { failed, mismatches } = engine.replayVectors(document)
      if (failed > 0) return `${name} (${mismatches[0]?.vector} ${mismatches[0]?.key})`
    } catch (error) {
      return `${name} (${refusal(error)})`
    }
  }
  return null
}

test('the engine as it is passes every check the mutants face', async () => {
  expect(noticedBy(await engineWith(null))).toBeNull()
})

test('every wrong rule is noticed', async () => {
  const table: string[] = []
  const survivors: string[] = []
  for (const mutant of mutants) {
    const by = noticedBy(await engineWith(mutant))
    table.push(`${mutant.name.padEnd(42)} ${by?.slice(0, 90) ?? 'NOT NOTICED'}`)
    if (by === null) survivors.push(mutant.name)
  }
  console.log(`${mutants.length} mutants\n${table.join('\n')}`)
  expect(survivors).toEqual([])
}, 120_000)

test('no two mutants are the same', () => {
  const changes = mutants.map(({ file, find, replace }) => [file, find, replace].join('\n'))
  expect(new Set(changes).size).toBe(changes.length)
})
