import { marked } from 'marked'
import { type Release, releaseId } from '../components/docs/releases.ts'
import { pagePath } from '../components/site/paths.ts'
import { defaultLocale } from '../lib/i18n/default-locale.ts'

/**
 * What was released, as Atom (RFC 4287). Nobody knows at build time where the site will lie, so links are relative to
 * the feed, as the format allows and the libraries that write feeds do not; ids are tags (RFC 4151).
 */
export function changelogFeed(releases: readonly Release[]): string {
  const released = releases.flatMap(({ version, date, text }) =>
    version === null || date === null ? [] : { version, at: `${date}T00:00:00Z`, text },
  )
  const [newest] = released
  if (newest === undefined)
    throw new Error('A feed needs a release: its date is that of the newest.')
  const page = pagePath(defaultLocale, 'developers')
  const entries = released.map(({ version, at, text }) =>
    element('entry', [
      element('id', `${id}/${version}`),
      element('title', `Cardano Rewards ${version}`),
      `<link rel="alternate" type="text/html" href="${page}#${releaseId(version)}"/>`,
      element('updated', at),
      element('content', marked.parse(text, { async: false }), ' type="html"'),
    ]),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'feed',
    [
      element('id', id),
      element('title', 'Cardano Rewards: releases'),
      element(
        'subtitle',
        'What changed in the site, the widget, the API, the package and the command.',
      ),
      `<link rel="alternate" type="text/html" href="${page}#changes"/>`,
      '<link rel="self" type="application/atom+xml" href="/changelog.xml"/>',
      element('updated', newest.at),
      element('author', [element('name', 'Cardano Rewards')]),
      ...entries,
    ],
    ' xmlns="http://www.w3.org/2005/Atom" xml:lang="en"',
  )}\n`
}

const id = 'tag:cardano-rewards,2026:changelog'

/** Elements inside are given in a list; a text is escaped. */
function element(name: string, content: string | readonly string[], attributes = ''): string {
  const inside = typeof content === 'string' ? escaped(content) : `\n${content.join('\n')}\n`
  return `<${name}${attributes}>${inside}</${name}>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (mark) => marks[mark] ?? mark)
