import { formatDate } from '../../lib/format/index.ts'
import type { Text } from '../site/rich-text.tsx'
import { Markdown } from './markdown.tsx'
import { type Release, releaseId } from './releases.ts'

type Props = { readonly text: Text; readonly releases: readonly Release[] }

/** The changelog, each version behind its number; the newest that is out is open. */
export function Changes({ text: { t, locale }, releases }: Props) {
  const newest = releases.find(({ version }) => version !== null)
  return releases.map((release) => {
    const { version, date, text } = release
    const id = releaseId(version)
    return (
      <details key={id} id={id} className="ruled" open={release === newest}>
        <summary>
          {version === null || date === null
            ? t('developers.changes.next')
            : t('developers.changes.released', {
                version,
                date: formatDate(Date.parse(date) / 1000, locale),
              })}
        </summary>
        <div lang="en">
          <Markdown text={text} prefix={id} level={2} />
        </div>
      </details>
    )
  })
}
