'use client'

import { memo, useState } from 'react'
import type { LabCourse } from '../../lib/outcomes/lab-course.ts'
import { rulesText } from '../../lib/scenario/lab-text.ts'
import { ChartFrame } from '../figures/chart-frame.tsx'
import { HistorySection } from '../history/section.tsx'
import { useSeen } from '../live/use-seen.ts'
import { useText } from '../site/text.tsx'
import { HoldTable } from './hold-table.tsx'
import { LabNumberField } from './lab-number.tsx'
import type { YearsQuestion } from './later-channel.ts'
import type { LaterLine } from './later-line.ts'
import { LaterState } from './later-state.tsx'
import { rulesKey, rulesName } from './preset-words.ts'
import type { LabControl } from './use-lab-form.ts'
import { useLaterAnswer } from './use-later-answer.ts'
import { useQuestion } from './use-question.ts'
import { YearsFigures } from './years-figures.tsx'
import { YearsTable } from './years-table.tsx'
import { courseNotes, yearOf, yearsFinding } from './years-words.ts'

type Props = { readonly line: LaterLine | null; readonly control: LabControl }

/** Thirty years under the rules, today's in grey; spending and growth of fees; the fees that would hold the pot. */
export function YearsSection({ line, control }: Props) {
  const text = useText()
  const { t } = text
  const { rules, spending, feeGrowth } = control.form.scenario
  const { text: words } = control.form
  const question = useQuestion<YearsQuestion>(
    { rules, spending, feeGrowth },
    [rulesKey(words), words.spending, words.feeGrowth].join(),
  )
  const { place, seen } = useSeen()
  const course = useLaterAnswer(line, 'course', seen ? question : null)
  const hold = useLaterAnswer(line, 'hold', seen ? question : null)
  const name = course.of ? rulesName(t, rulesText(course.of.rules), control.form.today) : ''
  return (
    <HistorySection id="over-time" title={t('lab.years.head')} lead={t('lab.years.lead')}>
      <div className="later lab" ref={place}>
        <div className="pair lab-pair">
          <LabNumberField
            small
            {...{ control, field: 'spending' }}
            label={t('lab.field.spending')}
            unit={t('lab.unit.adaEpoch')}
          />
          <LabNumberField
            small
            {...{ control, field: 'feeGrowth' }}
            label={t('lab.field.feeGrowth')}
            unit={t('lab.unit.percentYear')}
          />
        </div>
        <LaterState answer={course} />
        {course.answer && <Years {...{ name }} course={course.answer} />}
        <LaterState answer={hold} quiet />
        {hold.answer && <HoldTable text={text} hold={hold.answer} />}
      </div>
    </HistorySection>
  )
}

const Years = memo(function Years({ course, name }: { course: LabCourse; name: string }) {
  const text = useText()
  const { t } = text
  const [at, setAt] = useState<number | null>(null)
  const { rows } = course.chosen
  const last = rows.length - 1
  const read = rows[at ?? last]
  const save = async () => {
    const { saveYears } = await import('./years-csv.ts')
    saveYears(course, name, window.location.href)
  }
  return (
    <>
      <ChartFrame
        title={yearsFinding(text, course)}
        unit={t('lab.years.unit')}
        chart={
          <>
            <YearsFigures {...{ text, course, name, at }} />
            <label className="years-cursor needs-js">
              <span>{t('lab.years.cursor')}</span>
              <input
                type="range"
                className="reading"
                min={0}
                max={last}
                value={at ?? last}
                aria-valuetext={read ? yearOf(read) : ''}
                onChange={(event) => setAt(Number(event.target.value))}
              />
            </label>
          </>
        }
        table={<YearsTable {...{ text, course, name }} every={1} />}
        foot={t('lab.years.foot', { data: course.dataEpoch })}
        onDownload={() => void save()}
      />
      <ul className="notes">
        {courseNotes(text, course).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
})
