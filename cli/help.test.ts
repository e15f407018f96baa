import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commands } from './catalogue.ts'
import { widthOf } from './layout/width.ts'
import { flagOf } from './specs/spec.ts'
import { ask, fewPools, wordsOf } from './test-io.ts'

const { embedded } = fewPools('CALM')

/** The examples name files of the checkout. */
const files = Object.fromEntries(
  ['vectors/pots-mainnet.json', 'vectors/pools-synthetic.json', 'data/mainnet/latest.json'].map(
    (path) => [path, readFileSync(path)],
  ),
)

describe('every example of the help', () => {
  const examples = commands.flatMap(({ spec }) =>
    spec.examples.map(({ line }) => [line, spec.name] as const),
  )

  test.each(examples)('%s', async (line, name) => {
    const words = wordsOf(line)
    expect(words[0]).toBe(name)
    const beside = line.includes('latest.json') ? besidePointer() : {}
    const { code, out, err } = await ask(words, { embedded, files: { ...files, ...beside } })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.length).toBeGreaterThan(20)
    if (line.includes('--json')) expect(JSON.parse(out)).toMatchObject({ command: name })
    if (line.includes('--csv')) expect(out.endsWith('\r\n')).toBe(true)
  })

  test.each(commands.map(({ spec }) => spec))('$name has some', ({ examples }) => {
    expect(examples.length).toBeGreaterThan(1)
  })
})

/** The bundle that latest.json points to, and all that belongs to it. */
function besidePointer() {
  const folder = 'data/mainnet/'
  const { path } = JSON.parse(readFileSync(`${folder}latest.json`, 'utf8'))
  const bundle = readFileSync(folder + path)
  const { history, poolHistory } = JSON.parse(bundle.toString()).parts
  const parts: string[] = [history[0], ...poolHistory.sha256].map((hash) => `history/${hash}.json`)
  return Object.fromEntries(
    [path, ...parts].map((name) => [folder + name, readFileSync(folder + name)]),
  )
}

describe('help', () => {
  test('lists every command, and each one’s options', async () => {
    const { out } = await ask(['--help'])
    for (const { spec } of commands) {
      expect(out).toContain(spec.summary.slice(0, 30))
      const own = await ask(['help', spec.name])
      for (const name of Object.keys(spec.options)) expect(own.out).toContain(flagOf(name))
      for (const { line } of spec.examples) expect(own.out).toContain(line)
      expect(await ask([spec.name, '--help'])).toEqual(own)
      expect((await ask([spec.name, 'nonsense', '-h'])).out).toBe(own.out)
    }
    expect(await ask(['help'])).toEqual(await ask(['-h']))
  })

  test('says what the process ends with', async () => {
    const { out } = await ask(['help'])
    for (const code of [0, 1, 2, 3, 70, 130]) expect(out).toMatch(new RegExp(`^  ${code} `, 'm'))
  })

  test('fits a narrow terminal, but for what cannot be broken', async () => {
    const { out } = await ask(['help'], { columns: 40 })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(44)
  })

  test('the version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect((await ask(['--version'])).out).toBe(`cardano-rewards ${version}\n`)
  })
})
