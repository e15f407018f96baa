'use client'

import type { FieldIssue } from '../../lib/scenario/index.ts'
import { InfoIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'
import { noteWords } from './note-words.tsx'

/** What the link says that is no field's: left out, and said so. */
export function LinkNotes({ notes }: { notes: readonly FieldIssue[] }) {
  const { t, locale } = useText()
  if (notes.length === 0) return null
  return (
    <div className="message" role="note">
      <InfoIcon />
      <ul>
        {notes.map((note) => (
          <li key={`${note.field} ${note.code}`}>{noteWords(t, locale, note)}</li>
        ))}
      </ul>
    </div>
  )
}
