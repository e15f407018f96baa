import type { LabCourse } from '../../lib/outcomes/lab-course.ts'
import type { Text } from '../site/rich-text.tsx'
import { YearsDrawing } from './years-drawing.tsx'
import { yearsPanels } from './years-panels.ts'
import { figureText, yearOf } from './years-words.ts'

type Props = {
  readonly text: Text
  readonly course: LabCourse
  /** What the rules are called. */
  readonly name: string
  /** The year that is read off. */
  readonly at: number | null
}

/** Reserves large, then treasury, pot and return, on one axis of years. */
export function YearsFigures({ text, course, name, at }: Props) {
  const { t } = text
  return (
    <div className="years-panels">
      <ul className="lab-key">
        <li>
          <svg width="22" height="8" aria-hidden="true" className="plot">
            <path className="line then" d="M0 4H22" />
          </svg>{' '}
          {name}
        </li>
        <li>
          <svg width="22" height="8" aria-hidden="true" className="plot">
            <path className="line today" d="M0 4H22" />
          </svg>{' '}
          {t('lab.years.todays')}
        </li>
      </ul>
      {yearsPanels.map((panel, i) => {
        const last = course.chosen.rows.at(-1)
        const row = course.chosen.rows[at ?? course.chosen.rows.length - 1] ?? last
        const grey = row && course.today.rows.find(({ epoch }) => epoch === row.epoch)
        const words = {
          title: t(panel.title),
          year: row ? yearOf(row) : '',
          amount: row ? figureText(text, panel, row) : '',
          today: grey ? figureText(text, panel, grey) : '',
        }
        return (
          <div key={panel.id}>
            <p className="panel-title">
              <b>{t(panel.title)}</b> <span>{t('lab.years.read', words)}</span>
            </p>
            <YearsDrawing
              {...{ text, course, panel, at }}
              large={i === 0}
              label={t('lab.years.alt', words)}
            />
          </div>
        )
      })}
    </div>
  )
}
