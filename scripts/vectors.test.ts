import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vectors-'))
})
beforeEach(() => write({}))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Fills the folder with just these files. */
function write(files: Readonly<Record<string, string>>) {
  rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(path.join(tmpdir(), 'vectors-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
}

function replay(...args: readonly string[]) {
  const command = ['scripts/run.mjs', 'scripts/vectors.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, lastLine: stdout.trim().split('\n').at(-1), stdout, stderr }
}

const pots = (out: object, more: object = {}) =>
  JSON.stringify({
    kind: 'pots',
    source: 'by hand',
    vectors: [
      {
        id: 'round figures',
        note: 'a comment',
        in: {
          ...{ reserves: '1000000', fees: '100', blocks: '10', d: '0', rho: '1/10', tau: '1/5' },
          ...{ f: '1', slotsPerEpoch: '10', ...more },
        },
        out,
      },
    ],
  })
const right = pots({ deltaR1: '100000', rewardPot: '100100', deltaT1: '20020', R: '80080' })
const wrong = pots({ R: '80081' })

describe('the vectors command', () => {
  test('passes what comes out, whatever else lies in the folder', () => {
    write({ 'a.json': right, 'b.json': right, 'README.md': 'no vectors' })
    const { status, lastLine, stdout } = replay(folder)
    expect(status).toBe(0)
    expect(lastLine).toBe('2 passed, 0 failed')
    expect(stdout).toContain('a.json: 1 passed, 0 failed')
  })

  test('fails by 1 and shows where', () => {
    write({ 'a.json': right, 'b.json': wrong })
    const { status, lastLine, stdout } = replay(folder)
    expect(status).toBe(1)
    expect(lastLine).toBe('1 passed, 1 failed')
    expect(stdout).toContain('round figures R: got 80080, want 80081')
  })

  test.each([
    ['an unknown kind', right.replace('"pots"', '"pot"'), 'unknown kind "pot"'],
    ['an unknown key of in', pots({ R: '80080' }, { extra: '1' }), 'round figures: extra'],
    ['an unknown key of out', pots({ total: '1' }), 'round figures: total'],
    ['an out its in cannot give', pots({ treasuryAfter: '1' }), 'treasuryBefore'],
    ['no JSON', '{', 'b.json'],
  ])('refuses %s by 2, names file and place, and still counts the rest', (_what, text, place) => {
    write({ 'a.json': right, 'b.json': text })
    const { status, lastLine, stderr } = replay(folder)
    expect(status).toBe(2)
    expect(lastLine).toBe('1 passed, 0 failed')
    expect(stderr).toContain('b.json: cannot be replayed')
    expect(stderr).toContain(place)
  })

  test('refuses by 2 to replay nothing', () => {
    expect(replay().status).toBe(2)
    expect(replay(folder).status).toBe(2)
    expect(replay(path.join(folder, 'missing')).status).toBe(2)
  })
})
