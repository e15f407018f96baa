import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { releasesOf } from './releases.ts'

it('a changelog is its versions with their dates, what comes next first', () => {
  const text =
    '# Changelog\n\nWords.\n\n## [Unreleased]\n\n### Added\n\n- a\n\n## [1.2.3] - 2026-01-02\n\nText\n'
  expect(releasesOf(text)).toEqual([
    { version: null, date: null, text: '### Added\n\n- a' },
    { version: '1.2.3', date: '2026-01-02', text: 'Text' },
  ])
})

it.each(['## [1.2.3]', '## 1.2.3 - 2026-01-02', '## [1.2] - 2026-01-02', '## [1.2.3] - soon'])(
  'a version without number or date is refused: %s',
  (heading) => {
    expect(() => releasesOf(`${heading}\n\nText`)).toThrow(/yyyy-mm-dd/)
  },
)

it('our own changelog can be read, newest version first', () => {
  const releases = releasesOf(readFileSync('CHANGELOG.md', 'utf8'))
  const dates = releases.flatMap(({ date }) => date ?? [])
  expect(dates.length).toBeGreaterThan(0)
  expect(dates).toEqual([...dates].sort().reverse())
  expect(releases.every(({ text }) => text.length > 0)).toBe(true)
})
