import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { lockFaults } from './lock-check.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const maxLines = 200

const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
const sources = paths.filter((path) => /(?<!\.d)\.(?:ts|tsx|mjs)$/.test(path))

it(`every source file is read without scrolling past ${maxLines} lines`, () => {
  const long = sources
    .filter((path) => !/\.(?:test|prop\.test|spec)\.tsx?$/.test(path))
    .filter((path) => lines(path) > maxLines)
  expect(long).toEqual([])
})

it('no folder is named for having no purpose', () => {
  expect(paths.filter((path) => /(?:^|\/)(?:utils?|helpers?|misc|common)\//.test(path))).toEqual([])
})

it('files are named in kebab-case', () => {
  const odd = sources.filter(
    (path) => !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(path.slice(path.lastIndexOf('/') + 1)),
  )
  expect(odd).toEqual([])
})

it('nothing waits for a release: no FIXME', () => {
  const waiting = sources
    .filter((path) => path !== 'scripts/house.test.ts')
    .filter((path) => /\bFIXME\b/.test(text(path)))
  expect(waiting).toEqual([])
})

it('no file holds the marks of a merge', () => {
  const marked = paths
    .filter((path) => /\.(?:ts|tsx|mjs|css|json|md|yml)$/.test(path))
    .filter((path) => /^(?:<{7} |>{7} |={7}$)/m.test(text(path)))
  expect(marked).toEqual([])
})

it('a lock that lacks a platform, a hash or names a registry is refused', () => {
  const whole = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/tool': {
        version: '2.0.0',
        integrity: 'sha512-a',
        optionalDependencies: { '@tool/mac': '2.0.0' },
      },
      'node_modules/tool/node_modules/@tool/mac': { version: '2.0.0', integrity: 'sha512-b' },
    },
  }
  expect(lockFaults(whole)).toEqual([])

  const { 'node_modules/tool/node_modules/@tool/mac': _, ...without } = whole.packages
  expect(lockFaults({ packages: without })).toEqual([
    'node_modules/tool@2.0.0: optional @tool/mac is not in the lock.',
  ])
  const addressed = { version: '1.0.0', integrity: 'sha512-a', resolved: 'https://registry/a.tgz' }
  expect(lockFaults({ packages: { 'node_modules/a': addressed } })).toHaveLength(1)
  expect(lockFaults({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toHaveLength(1)
})

function text(path: string): string {
  return readFileSync(root + path, 'utf8')
}

function lines(path: string): number {
  return text(path).trimEnd().split('\n').length
}
