'use client'

import { TextProvider } from '../site/text.tsx'
import { type SearchFile, searchFileName } from './search-file.ts'
import { SearchPanel } from './search-panel.tsx'

type Props = {
  /** What was typed while the search was on its way. */
  readonly typed: string
  readonly onClose: () => void
}

/**
 * The search of a locale.
 *
 * @throws when its file cannot be fetched.
 */
export async function loadSearch(home: string) {
  const answer = await fetch(home + searchFileName)
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  const file: SearchFile = await answer.json()
  return function Search(props: Props) {
    return (
      <TextProvider messages={file.messages} locale={file.locale}>
        <SearchPanel file={file} {...props} />
      </TextProvider>
    )
  }
}
