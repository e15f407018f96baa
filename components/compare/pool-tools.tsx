'use client'

import type { Candidate } from '../../lib/outcomes/compare.ts'
import { useText } from '../site/text.tsx'
import { candidateLabel } from './pool-name.tsx'
import type { CompareForm } from './use-compare.ts'

type Props = {
  readonly compare: CompareForm
  /** Place in the list of the address, wrong entries counted. */
  readonly at: number
  /** Place among the compared. */
  readonly index: number
  readonly candidates: readonly Candidate[]
  readonly say: (words: string) => void
  /** The first of these elements that is there gets the focus once the list is drawn anew. */
  readonly focusNext: (...ids: string[]) => void
}

/** Up, down, out: the order is the reader's. The focus stays with what was moved. */
export function PoolTools({ compare, at, index, candidates, say, focusNext }: Props) {
  const text = useText()
  const { t } = text
  const { entries } = compare.state
  const pool = candidateLabel(text, candidates, index)
  const all = entries.map((entry) => entry.text)
  const good = entries.flatMap(({ choice }, i) => (choice ? [i] : []))

  const move = (by: -1 | 1, button: string) => {
    const to = good[index + by]
    if (to === undefined) return
    const texts = [...all]
    const [moved] = texts.splice(at, 1)
    if (moved === undefined) return
    texts.splice(to, 0, moved)
    compare.setPools(texts)
    say(t('compare.said.moved', { pool, place: index + by + 1, count: good.length }))
    const end = index + by === 0 || index + by === good.length - 1
    focusNext(`pool-${index + by}-${end ? (by < 0 ? 'down' : 'up') : button}`)
  }
  const remove = () => {
    compare.setPools(all.filter((_, i) => i !== at))
    say(t('compare.said.removed', { pool, count: good.length - 1 }))
    focusNext(`pool-${Math.min(index, good.length - 2)}-out`, 'compare-add')
  }
  const own = candidates[index]?.kind === 'own'

  return (
    <>
      <button
        type="button"
        id={`pool-${index}-up`}
        aria-label={t('compare.up', { pool })}
        disabled={index === 0}
        onClick={() => move(-1, 'up')}
      >
        ↑
      </button>
      <button
        type="button"
        id={`pool-${index}-down`}
        aria-label={t('compare.down', { pool })}
        disabled={index === good.length - 1}
        onClick={() => move(1, 'down')}
      >
        ↓
      </button>
      {own && (
        <button
          type="button"
          aria-label={t('compare.edit', { pool })}
          aria-expanded={compare.state.editor?.at === at}
          onClick={() => compare.edit(compare.state.editor?.at === at ? null : at)}
        >
          {t('compare.editShort')}
        </button>
      )}
      <button
        type="button"
        id={`pool-${index}-out`}
        aria-label={t('compare.remove', { pool })}
        onClick={remove}
      >
        {t('compare.removeShort')}
      </button>
    </>
  )
}
