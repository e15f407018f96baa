import type { LabCourse } from '../../lib/outcomes/lab-course.ts'
import { HistorySection } from '../history/section.tsx'
import type { Text } from '../site/rich-text.tsx'
import { Scroll } from '../site/scroll.tsx'
import { ReactionRuleWords } from './reaction-words.tsx'
import { YearsFigures } from './years-figures.tsx'
import { YearsTable } from './years-table.tsx'
import { courseNotes, yearsFinding } from './years-words.ts'

type Props = {
  readonly text: Text
  /** Of the opening question, from the data epoch on. */
  readonly course: LabCourse
  readonly name: string
}

/** What stands in the HTML until the sections are live: thirty years, and the rule by which stake would move. */
export function LaterAhead({ text, course, name }: Props) {
  const { t } = text
  return (
    <>
      <HistorySection id="over-time" title={t('lab.years.head')} lead={t('lab.years.lead')}>
        <div className="later lab">
          <figure className="chart">
            <figcaption>
              <b>{yearsFinding(text, course)}</b>
              <span>{t('lab.years.unit')}</span>
            </figcaption>
            <YearsFigures {...{ text, course, name }} at={null} />
          </figure>
          <Scroll label={t('lab.years.head')}>
            <YearsTable {...{ text, course, name }} every={10} />
          </Scroll>
          <ul className="notes">
            {courseNotes(text, course).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      </HistorySection>
      <HistorySection id="reaction" title={t('lab.react.head')} lead={t('lab.react.lead')}>
        <div className="later lab">
          <ReactionRuleWords text={text} rule={null} />
        </div>
      </HistorySection>
      <HistorySection id="two" title={t('lab.two.head')} lead={t('lab.two.lead')}>
        <div className="later lab">
          <p className="foot">{t('lab.two.empty')}</p>
        </div>
      </HistorySection>
      <HistorySection id="cite" title={t('lab.cite.head')} lead={t('lab.cite.lead')}>
        <div className="later lab">
          <p className="foot">{t('lab.cite.needsScript')}</p>
        </div>
      </HistorySection>
    </>
  )
}
