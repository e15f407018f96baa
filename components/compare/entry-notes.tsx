'use client'

import type { MessageKey } from '../../lib/i18n/message.ts'
import {
  type CompareEntry,
  type CompareIssue,
  mostCompared,
} from '../../lib/scenario/compare-query.ts'
import { ownFields } from '../../lib/scenario/index.ts'
import { poolIdText } from '../../lib/snapshot/index.ts'
import { noteWords } from '../calculator/note-words.tsx'
import type { PoolList } from '../live/pool-list.ts'
import { OctagonIcon } from '../site/icons.tsx'
import { useText } from '../site/text.tsx'

const ours: Partial<Record<CompareIssue['code'], MessageKey>> = {
  repeated: 'compare.error.repeated',
  'too-many': 'compare.error.tooMany',
  'too-many-figures': 'compare.error.figures',
  'not-comparable': 'compare.error.notComparable',
  'unknown-pool': 'compare.error.unknownPool',
}

type Props = {
  readonly entries: readonly CompareEntry[]
  readonly cut: number
  readonly list: PoolList | null
  readonly onRemove: (at: number) => void
  /** Opens the fields of an own pool, where its mistakes stand beside what they are in. */
  readonly onEdit: (at: number) => void
  readonly onReplace: (at: number, text: string) => void
}

/** What in the list cannot be taken as it stands. It stays in the address until the reader removes it. */
export function EntryNotes({ entries, cut, list, onRemove, onEdit, onReplace }: Props) {
  const { t, locale } = useText()
  const wrong = entries.flatMap((entry, at) => (entry.issues.length > 0 ? [{ entry, at }] : []))
  if (wrong.length === 0 && cut === 0) return null
  return (
    <ul className="entry-notes">
      {wrong.map(({ entry, at }) => (
        <li className="message" key={`${at} ${entry.text}`}>
          <OctagonIcon />
          <div>
            {entry.issues.map((issue) => {
              const key = ours[issue.code]
              const words = key
                ? t(key, { read: issue.read, place: at + 1, most: mostCompared })
                : noteWords(t, locale, issue as Parameters<typeof noteWords>[2])
              const field = ownFields.find((own) => own === issue.field)
              return (
                <p key={`${issue.field} ${issue.code}`}>
                  {field
                    ? t('compare.error.inOwn', {
                        pool: t('compare.ownName', { number: ownsUpTo(entries, at) }),
                        field: t(`field.${field}`),
                        words,
                      })
                    : words}
                </p>
              )
            })}
            {entry.issues
              .flatMap(({ candidates }) => candidates ?? [])
              .map((id) => {
                const pool = list?.byId(id)
                return (
                  <button
                    key={id}
                    type="button"
                    className="text-button"
                    onClick={() => onReplace(at, poolIdText(id))}
                  >
                    <bdi>{pool?.name ?? t('pools.noName')}</bdi> ·{' '}
                    <bdi>{poolIdText(id).slice(0, 12)}…</bdi>
                  </button>
                )
              })}
            {entry.own && (
              <button type="button" className="text-button" onClick={() => onEdit(at)}>
                {t('compare.editOwn')}
              </button>
            )}
            {!entry.choice && (
              <button type="button" className="text-button" onClick={() => onRemove(at)}>
                {t('compare.removeText', { read: entry.issues[0]?.read ?? '' })}
              </button>
            )}
          </div>
        </li>
      ))}
      {cut > 0 && (
        <li className="message">
          <OctagonIcon />
          <div>{t('compare.error.cut', { count: cut })}</div>
        </li>
      )}
    </ul>
  )
}

/** Own pools are called by their number among those that are compared. */
const ownsUpTo = (entries: readonly CompareEntry[], at: number) =>
  entries.slice(0, at + 1).filter(({ choice, own }) => choice && own).length
