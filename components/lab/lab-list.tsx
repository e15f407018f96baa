'use client'

import { memo } from 'react'
import { formatCount } from '../../lib/format/index.ts'
import type { LabAnswer } from '../../lib/outcomes/lab-answer.ts'
import { type LabOrder, type LabScenario, labShows } from '../../lib/scenario/lab-words.ts'
import { useText } from '../site/text.tsx'
import { LabTable } from './lab-table.tsx'
import { rowsShown } from './rows-shown.ts'
import type { LabControl } from './use-lab-form.ts'

type Props = {
  readonly answer: LabAnswer
  readonly name: string
  readonly show: LabScenario['show']
  readonly sort: LabScenario['sort']
  readonly choose: LabControl['choose']
  /** Null in the HTML and until the page is live. */
  readonly onFrom: ((from: number) => void) | null
}

/** Who loses and who gains: ordered by any column, a page at a time, all of it in reach. */
export const LabList = memo(function LabList(props: Props) {
  const { answer, name, show, sort, choose, onFrom } = props
  const { t, locale } = useText()
  const { from, listed, rows } = answer
  const last = from + rows.length
  const onSort = (by: LabOrder) => {
    const descending = sort.by === by ? !sort.descending : by !== 'name'
    choose({ sort: descending ? `-${by}` : by })
    onFrom?.(0)
  }
  const count = (value: number) => formatCount(value, locale)
  return (
    <>
      <fieldset className="needs-js lab-show" disabled={onFrom === null}>
        <legend className="unseen">{t('lab.show')}</legend>
        <div className="choices">
          {labShows.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="lab-show"
                checked={show === one}
                onChange={() => {
                  choose({ show: one, sort: one === 'gain' ? 'lost' : '-lost' })
                  onFrom?.(0)
                }}
              />
              {t(`lab.show.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {listed === 0 && <p className="empty">{t(`lab.none.${show}`)}</p>}
      {(listed > 0 || answer.mine) && (
        <LabTable {...{ rows, sort, name }} mine={answer.mine} onSort={onFrom ? onSort : null} />
      )}
      {listed > 0 && (
        <div className="pages">
          <p aria-live="polite">
            {t('lab.rows', { from: count(from + 1), to: count(last), all: count(listed) })}
          </p>
          {onFrom && listed > rowsShown && (
            <div className="buttons">
              <button
                type="button"
                className="button"
                disabled={from === 0}
                onClick={() => onFrom(Math.max(0, from - rowsShown))}
              >
                {t('lab.previous')}
              </button>
              <button
                type="button"
                className="button"
                disabled={last >= listed}
                onClick={() => onFrom(from + rowsShown)}
              >
                {t('lab.next')}
              </button>
            </div>
          )}
        </div>
      )}
    </>
  )
})
