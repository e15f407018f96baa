import * as z from 'zod'
import { timelineFrom } from '../../../lib/outcomes/timeline.ts'
import { epochEnd, epoch as epochOf, epochStart, networks } from '../../../lib/rewards/index.ts'
import type { Endpoint } from '../endpoint.ts'
import { countWord } from '../field-words.ts'
import { isoTime } from '../moment.ts'
import { timeline } from '../schema/parts.ts'
import { epoch, time } from '../schema/values.ts'
import { readWords } from '../words.ts'
import { canonicalOf, timelineTimes } from './parts.ts'

/** Two centuries of epochs. */
const furthest = 14_600

const words = z.strictObject({
  epoch: countWord(0, furthest, 'The first epoch. Default: the clock’s.', '670').optional(),
  count: countWord(1, 100, 'How many epochs. Default 1.', '3').optional(),
})

const calendarResult = z
  .object({
    epochs: z
      .array(
        z.object({
          epoch,
          from: time,
          to: time,
          delegation: timeline.describe('Of stake that is delegated in this epoch.'),
        }),
      )
      .max(100),
  })
  .meta({
    id: 'Calendar',
    description: 'Epochs, and when a delegation made in them earns and is paid.',
  })

/** When things happen. */
export const calendar: Endpoint = {
  path: 'calendar',
  id: 'getCalendar',
  summary: 'When epochs are, and when a delegation earns and is paid',
  description:
    'For any epoch: its start and end, and the way of a delegation made in it to its first reward.',
  words,
  result: calendarResult,
  takesBody: false,
  isLong: false,
  problems: [],
  example: 'count=2',
  read: ({ words: given }, { figures, moment }) => {
    const { epoch: first = moment.epoch, count = 1 } = readWords(words, given)
    const network = networks[figures.snapshot.network]
    return {
      canonical: canonicalOf(words, given),
      answer: () => ({
        epochs: Array.from({ length: count }, (_, i) => {
          const at = epochOf(first + i)
          const start = epochStart(network, at)
          return {
            ...{ epoch: at, from: isoTime(start), to: isoTime(epochEnd(network, at)) },
            delegation: timelineTimes(timelineFrom(network, start)),
          }
        }),
      }),
    }
  },
}
