import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placeNotices } from './embed-notices.mjs'
import { inlineScriptHashes } from './security.mjs'

const page = async () =>
  (await readFile('lib/widget/frame/frame.html', 'utf8')).replace(/\n\s*/g, '')
const notice = { stops: '2027-01-31', link: 'https://a.example/new?a=1&b=2' }
const [older, newest] = ['0.1.0-617-0deeacc2', 'v1']

let folder: string
const frame = (release: string) => join(folder, release, 'calculator.html')
const read = (release: string) => readFile(frame(release), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embed-'))
  for (const release of [older, newest]) {
    await mkdir(join(folder, release))
    await writeFile(frame(release), await page())
  }
  await writeFile(join(folder, 'index.html'), 'the builder')
})
afterEach(() => rm(folder, { recursive: true }))

describe('a release that stops', () => {
  it('says so with its date and a link in every language; no other does', async () => {
    await placeNotices(folder, { [older]: notice })
    const html = await read(older)
    expect(html).toContain('<p id="old" role="note" data-stops="2027-01-31"><span lang="en">')
    expect(html).toMatch(/lang="en">[^<]*stops on January 31, 2027\./)
    expect(html).toMatch(/lang="ko">[^<]*2027년 1월 31일에 종료됩니다\./)
    expect(html.match(/href="https:\/\/a\.example\/new\?a=1&amp;b=2"/g)).toHaveLength(2)
    expect(await read(newest)).toBe(await page())
  })

  it('keeps its script, so that its policy still holds', async () => {
    await placeNotices(folder, { [older]: notice })
    expect(inlineScriptHashes(await read(older))).toEqual(inlineScriptHashes(await page()))
  })

  it('said twice says it once; taken out of the list it is as it was released', async () => {
    await placeNotices(folder, { [older]: notice })
    const once = await read(older)
    await placeNotices(folder, { [older]: notice })
    expect(await read(older)).toBe(once)
    await placeNotices(folder, {})
    expect(await read(older)).toBe(await page())
  })
})

it.each([
  ['a day that there is not', { [older]: { ...notice, stops: '2027-02-30' } }, /must be a day/],
  ['no day', { [older]: { link: notice.link } }, /must be a day/],
  ['a link that is a script', { [older]: { ...notice, link: 'javascript:alert(1)' } }, /https/],
  ['a link that leaves its attribute', { [older]: { ...notice, link: 'https://a/">x' } }, /https/],
  ['no link', { [older]: { stops: notice.stops } }, /https/],
  ['another word', { [older]: { ...notice, text: 'x' } }, /not "text"/],
  ['a release that is not here', { '0.0.9-600-00000000': notice }, /no release 0\.0\.9/],
])('refuses %s, and changes nothing', async (_, notices, reason) => {
  await expect(placeNotices(folder, notices as never)).rejects.toThrow(reason)
  expect(await read(older)).toBe(await page())
})
