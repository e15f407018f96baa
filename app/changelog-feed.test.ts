import { expect, it } from 'vitest'
import { changelogFeed } from './changelog-feed.ts'

const release = (version: string | null, date: string | null, text: string) => ({
  ...{ version, date, text },
})

it('a feed holds what was released, newest date first, and not what comes next', () => {
  const feed = changelogFeed([
    release(null, null, 'Later.'),
    release('0.2.0', '2026-12-01', '- more'),
    release('0.1.0', '2026-11-22', '- first'),
  ])
  expect(feed.match(/<updated>.*?</g)).toEqual([
    '<updated>2026-12-01T00:00:00Z<',
    '<updated>2026-12-01T00:00:00Z<',
    '<updated>2026-11-22T00:00:00Z<',
  ])
  expect(feed.match(/<id>.*?(?=<)/g)).toEqual([
    '<id>tag:cardano-rewards,2026:changelog',
    '<id>tag:cardano-rewards,2026:changelog/0.2.0',
    '<id>tag:cardano-rewards,2026:changelog/0.1.0',
  ])
  expect(feed).not.toContain('Later')
  expect(feed).toContain('href="/developers/#changes-0.2.0"')
})

it('what a release says cannot end its element', () => {
  const feed = changelogFeed([release('0.1.0', '2026-11-22', 'a </content> & `<b>`')])
  expect(feed.match(/<\/content>/g)).toHaveLength(1)
  expect(feed).toContain('&lt;/content&gt;')
})

it('nothing released is an error of the build, not an empty feed', () => {
  expect(() => changelogFeed([release(null, null, 'Later.')])).toThrow(/needs a release/)
})
