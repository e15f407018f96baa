import type { MessageKey } from '../../lib/i18n/message.ts'
import type { CourseYear } from '../../lib/outcomes/lab-course.ts'
import { adaForPlot, ratioForPlot } from '../../lib/rewards/index.ts'

/** One quantity over the years. */
export type YearsPanel = {
  readonly id: 'reserves' | 'treasury' | 'rewardPot' | 'average'
  readonly title: MessageKey
  /** For drawing: ada, or a fraction. */
  readonly valueForPlot: (row: CourseYear) => number
}

export const yearsPanels: readonly YearsPanel[] = [
  {
    ...{ id: 'reserves', title: 'lab.years.reserves' },
    valueForPlot: ({ reserves }) => adaForPlot(reserves),
  },
  {
    ...{ id: 'treasury', title: 'lab.years.treasury' },
    valueForPlot: ({ treasury }) => adaForPlot(treasury),
  },
  {
    ...{ id: 'rewardPot', title: 'lab.years.pot' },
    valueForPlot: ({ rewardPot }) => adaForPlot(rewardPot),
  },
  {
    ...{ id: 'average', title: 'lab.years.average' },
    valueForPlot: ({ average }) => ratioForPlot(average.simplePerYear),
  },
]

/** Two to four round levels below the highest value. */
export function levelsForPlot(most: number): readonly number[] {
  if (!(most > 0)) return []
  const power = 10 ** Math.floor(Math.log10(most))
  const step = ([0.2, 0.5, 1, 2, 5].find((part) => most / (part * power) < 5) ?? 5) * power
  const count = Math.floor((most / step) * (1 - 1e-9))
  return Array.from({ length: count }, (_, i) => Number(((i + 1) * step).toPrecision(6)))
}
