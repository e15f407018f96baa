// The command as a process: what only a process can show.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'node_modules', '.cache', 'cardano-rewards', `cli-${process.pid}`)
const program = path.join(folder, 'main.js')

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [path.join(root, 'cli', 'main.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started = (...args: readonly string[]) => spawn(process.execPath, [program, ...args])

function ended(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    // Nobody's working folder: the data is found beside the program.
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const codeOf = (child: ReturnType<typeof started>) =>
  new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)))

test.each([
  [0, ['--version']],
  [0, ['epochs', '617']],
  [1, ['snapshot', 'verify', '--now', '2025-01-01']],
  [2, ['estimate', '--stake', 'much']],
  [3, ['vectors', 'gone.json']],
  [3, ['vectors', '.']],
] as const)('ends with %d: %j', (status, args) => {
  const answer = ended(...args)
  expect(answer.status).toBe(status)
  expect(answer.stdout === '').toBe(status > 1)
  expect(answer.stderr === '').toBe(status < 2)
  expect(answer.stderr).not.toContain('    at ')
})

test('tells what it found to a pipe without colours or progress', () => {
  const { stdout, stderr } = ended('simulate', '--k', '1000')
  expect(stdout).not.toContain('\u001b')
  expect(stderr).toBe('')
})

test('ends quietly when nobody reads on', async () => {
  const child = started('epochs', '208-623', '--csv')
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await codeOf(child)).toBe(0)
  expect(err).toBe('')

  const { stdout, stderr } = spawnSync('sh', [
    '-c',
    `"${process.execPath}" "${program}" network --csv | head -n 1`,
  ])
  expect(String(stdout)).toMatch(/^id,ticker,/)
  expect(String(stderr)).toBe('')
})

// A device on which there is never room; Linux has it.
describe.skipIf(!existsSync('/dev/full'))('where there is no room', () => {
  const inShell = (line: string) => {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" ${line}`],
      { encoding: 'utf8' },
    )
    return { status, stdout, stderr }
  }

  test.each(['estimate', 'epochs 208-623 --csv', '--version'])(
    'for the answer of %s it says so in a line and ends with 3',
    (line) => {
      expect(inShell(`${line} >/dev/full`)).toEqual({
        status: 3,
        stdout: '',
        stderr: 'cardano-rewards: cannot write the answer: no space is left\n',
      })
    },
  )

  test('for what went wrong it ends as it would have', () => {
    expect(inShell('estimate --stake much 2>/dev/full')).toMatchObject({ status: 2, stdout: '' })
    expect(inShell('estimate >/dev/full 2>&1').status).toBe(3)
  })
})

test('ends with 130 on Ctrl-C', async () => {
  // Waits for the file on its standard input.
  const child = started('vectors', '-')
  setTimeout(() => child.kill('SIGINT'), 1000)
  expect(await codeOf(child)).toBe(130)
})

test('reads a file of figures from standard input', async () => {
  const child = started('network', '--top', '0', '--snapshot', '-')
  child.stdin.end('{"half": ')
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  expect(await codeOf(child)).toBe(3)
  expect(err).toBe('cardano-rewards: the figures are refused: NOT_JSON file\n')
})
