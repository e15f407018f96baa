import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { catalogueFolder, root } from '../house/paths.mjs'
import { locales } from './arrange.mjs'

/** Notices by release: `{ "0.1.0-617-0deeacc2": { "stops": "2027-01-31", "link": "https://…" } }`. */
export const noticesFile = `${root}embed/notices.json`

/** Releases of earlier builds that are still to be served, kept by whoever runs the service. */
const keptReleases = `${root}embed/releases`

/** The place of the notice in every release's frame, empty or not. It holds no paragraph. */
const place = /<p id="old"[^>]*>.*?<\/p>/

/** The frames of earlier releases beside the new one. */
export async function addKeptReleases(folder) {
  await cp(keptReleases, folder, { recursive: true, force: false }).catch(unlessAbsent)
}

/**
 * Says in the frame of each release named in `notices` that it stops, and in no other. The frame asks for nothing more:
 * the sentence stands in its HTML, in every language; its script and policy stay as they were released.
 *
 * @param folder the `embed/` that is served: `<release>/calculator.html` below.
 * @throws {Error} where a notice is not as it must be, or its release is not here.
 */
export async function placeNotices(folder, notices) {
  const words = await wordsByLocale()
  const entries = await readdir(folder, { withFileTypes: true })
  const releases = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  for (const release of Object.keys(notices))
    if (!releases.includes(release)) throw new Error(`There is no release ${release} in ${folder}.`)
  const changes = new Map()
  for (const release of releases) {
    const file = `${folder}/${release}/calculator.html`
    const html = await readFile(file, 'utf8').catch(unlessAbsent)
    if (html === undefined) continue
    const noticed = withNotice(html, notices[release] ?? null, words)
    if (noticed !== html) changes.set(file, noticed)
  }
  for (const [file, html] of changes) await writeFile(file, html)
  return Object.keys(notices).length
}

/** @param words by locale: `old` with `{date}` in it, and what the link is called. */
export function withNotice(html, notice, words) {
  if (!place.test(html)) throw new Error('This frame has no place for a notice.')
  return html.replace(place, () => (notice ? paragraph(notice, words) : emptyPlace))
}

const emptyPlace = '<p id="old" role="note" hidden></p>'

function paragraph({ stops, link, ...others }, words) {
  const [unknown] = Object.keys(others)
  if (unknown) throw new Error(`A notice has "stops" and "link", not "${unknown}".`)
  const date = new Date(`${stops}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== stops)
    throw new Error(`"stops" must be a day, as 2027-01-31; got ${JSON.stringify(stops)}.`)
  if (!/^https:\/\/[^\s"<>]+$/.test(link) || !URL.canParse(link))
    throw new Error(`"link" must begin with https://; got ${JSON.stringify(link)}.`)
  const sentences = Object.entries(words).map(([locale, { old, update }]) => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
    const anchor = `<a href="${escaped(link)}" target="_blank" rel="noopener">${escaped(update)}</a>`
    return `<span lang="${locale}">${escaped(old.replace('{date}', day))} ${anchor}</span>`
  })
  return `<p id="old" role="note" data-stops="${stops}">${sentences.join('')}</p>`
}

async function wordsByLocale() {
  const all = (await locales()).map(async (locale) => {
    const texts = JSON.parse(await readFile(`${catalogueFolder}/${locale}.json`, 'utf8'))
    return [locale, { old: texts['widget.old'], update: texts['widget.update'] }]
  })
  return Object.fromEntries(await Promise.all(all))
}

const marks = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const escaped = (text) => text.replace(/[&<"]/g, (mark) => marks[mark])

function unlessAbsent(error) {
  if (error.code !== 'ENOENT') throw error
}
