import { formatCount } from '../../lib/format/index.ts'
import type { LabCourse } from '../../lib/outcomes/lab-course.ts'
import type { Text } from '../site/rich-text.tsx'
import { yearsPanels } from './years-panels.ts'
import { figureText, yearOf } from './years-words.ts'

type Props = {
  readonly text: Text
  readonly course: LabCourse
  readonly name: string
  /** A row every so many years. */
  readonly every: number
}

/** The drawing's twin: the same years, the rules' figure and today's beside it. */
export function YearsTable({ text, course, name, every }: Props) {
  const { t, locale } = text
  const greys = new Map(course.today.rows.map((row) => [row.epoch, row]))
  return (
    <table className="statement years-table">
      <caption className="unseen">{t('lab.years.caption', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lab.years.year')}</th>
          {yearsPanels.map((panel) => (
            <th scope="col" key={panel.id} colSpan={2}>
              {t(panel.title)}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">{t('lab.years.epoch')}</th>
          {yearsPanels.flatMap((panel) => [
            <th scope="col" key={`${panel.id} then`} className="then">
              {name}
            </th>,
            <th scope="col" key={`${panel.id} today`}>
              {t('lab.todays')}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {course.chosen.rows.map((row, i) => {
          if (i % every !== 0) return null
          const grey = greys.get(row.epoch)
          return (
            <tr key={row.epoch}>
              <th scope="row">
                {yearOf(row)} <small>{formatCount(row.epoch, locale)}</small>
              </th>
              {yearsPanels.flatMap((panel) => [
                <td key={`${panel.id} then`}>{figureText(text, panel, row)}</td>,
                <td key={`${panel.id} today`}>
                  {grey ? figureText(text, panel, grey) : t('status.unknown')}
                </td>,
              ])}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
