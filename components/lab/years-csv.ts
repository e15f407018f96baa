import Papa from 'papaparse'
import type { Course, LabCourse } from '../../lib/outcomes/lab-course.ts'
import { adaText, decimalText } from '../../lib/rewards/index.ts'
import { saveCsv } from '../live/save-file.ts'

const heads = [
  ...['rules', 'epoch', 'starts (UTC)', 'reserves (ada)', 'treasury (ada)', 'fees (ada)'],
  ...['out of the reserves (ada)', 'pot (ada)', 'paid (ada)', 'spent by the treasury (ada)'],
  'member return of the average pool, simple a year',
]

/** Every year of both courses; numbers as plain decimals whatever the locale. */
export function yearsCsv(course: LabCourse, name: string, link: string): string {
  const rowsOf = (rules: string, { rows }: Course) =>
    rows.map((row) => [
      ...[rules, String(row.epoch), new Date(row.start * 1000).toISOString()],
      ...[row.reserves, row.treasury, row.fees, row.deltaR1].map(adaText),
      ...[row.rewardPot, row.paid, row.spent].map(adaText),
      decimalText(row.average.simplePerYear, 12),
    ])
  const about = [['link', link], ['data epoch', String(course.dataEpoch)], [], heads]
  // For programs: on the page a unit is bound to its figure, here a space is a space.
  const plain = name.replaceAll('\u00a0', ' ')
  const rows = [...rowsOf(plain, course.chosen), ...rowsOf('today', course.today)]
  return Papa.unparse([...about, ...rows], { escapeFormulae: true, newline: '\r\n' })
}

/** Saves it on the reader's device. */
export function saveYears(course: LabCourse, name: string, link: string): void {
  saveCsv(yearsCsv(course, name, link), `cardano-lab-years-epoch-${course.from}.csv`)
}
