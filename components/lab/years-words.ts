import {
  formatAdaCompact,
  formatCount,
  formatDate,
  formatPercent,
  formatRational,
} from '../../lib/format/index.ts'
import type { CourseYear, LabCourse } from '../../lib/outcomes/lab-course.ts'
import { type Epoch, epochStart, networks, ratio } from '../../lib/rewards/index.ts'
import type { Text } from '../site/rich-text.tsx'
import type { YearsPanel } from './years-panels.ts'

/** The calendar year in which the epoch begins, UTC. */
export function yearOf({ start }: Pick<CourseYear, 'start'>): string {
  return String(new Date(start * 1000).getUTCFullYear())
}

/** A figure of a year as it is told. */
export function figureText(text: Text, { id }: YearsPanel, row: CourseYear): string {
  if (id === 'average') return formatPercent(row.average.simplePerYear, text.locale, 3)
  return `${formatAdaCompact(row[id], text.locale, 4)}\u00a0₳`
}

const billion = 10n ** 15n

/** The finding: reserves of the last year beside today's rules'. */
export function yearsFinding(text: Text, { chosen, today }: LabCourse): string {
  const { t, locale } = text
  const [then, grey] = [chosen.rows.at(-1), today.rows.at(-1)]
  if (!then || !grey) return ''
  const amount = (row: CourseYear) => formatRational(ratio(row.reserves, billion), locale, 2)
  const year = yearOf(then)
  const [own, other] = [amount(then), amount(grey)]
  if (then.epoch !== grey.epoch) return t('lab.years.findingStopped', { year, amount: own })
  if (then.reserves === grey.reserves) return t('lab.years.findingSame', { year, amount: own })
  return t('lab.years.finding', { year, amount: own, today: other })
}

/** What happens on the way, in sentences; none where nothing does. */
export function courseNotes(
  { t, locale }: Text,
  { chosen, today, dataEpoch }: LabCourse,
): string[] {
  const when = (epoch: Epoch | null) =>
    epoch === null
      ? null
      : {
          epoch: formatCount(epoch, locale),
          date: formatDate(epochStart(networks.mainnet, epoch), locale, 'medium'),
        }
  const [halved, grey] = [when(chosen.reservesHalved), when(today.reservesHalved)]
  const [short, stopped] = [when(chosen.treasuryShort), when(chosen.stopped)]
  return [
    halved && t('lab.years.halved', halved),
    grey && chosen.reservesHalved !== today.reservesHalved && t('lab.years.halvedToday', grey),
    short && t('lab.years.short', short),
    stopped && t('lab.years.stopped', stopped),
    t('lab.years.assumed', { data: formatCount(dataEpoch, locale) }),
  ].filter((note) => typeof note === 'string')
}
