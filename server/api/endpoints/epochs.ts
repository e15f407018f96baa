import * as z from 'zod'
import { type EpochRow, epochAnswer, epochRows } from '../../../lib/outcomes/epoch-answer.ts'
import type { Endpoint, Ground } from '../endpoint.ts'
import { countWord } from '../field-words.ts'
import { isoTime } from '../moment.ts'
import { ProblemError } from '../problems.ts'
import { epochResult, epochsResult } from '../schema/history.ts'
import { epoch as epochNumber } from '../schema/values.ts'
import { readWords } from '../words.ts'
import { canonicalOf, rangeWords } from './parts.ts'

/** So many are listed when none is asked for. */
const newest = 20

const words = z.strictObject({
  from: countWord(0, 999_999, 'The first epoch. Default: the newest twenty.', '600').optional(),
  to: countWord(0, 999_999, 'The last epoch. Default: the newest.', '617').optional(),
})

/** What happened, epoch by epoch. */
export const epochs: Endpoint = {
  path: 'epochs',
  id: 'listEpochs',
  summary: 'What happened, epoch by epoch',
  description: 'Pots, blocks, stake, rewards and parameters of past epochs, as the chain has them.',
  words,
  result: epochsResult,
  takesBody: false,
  isLong: false,
  problems: [],
  example: 'from=615&to=617',
  read: ({ words: given }, { figures }) => {
    const asked = readWords(words, given)
    const history = figures.history()
    const last = asked.to ?? history.to
    const standing = { from: Math.max(history.from, last - newest + 1), to: history.to }
    const { from, to } = rangeWords(asked, standing, history)
    return {
      canonical: canonicalOf(words, given),
      answer: () => ({ from, to, epochs: epochRows(history, from, to).map(rowTimes) }),
    }
  },
}

const none = z.strictObject({})

/** One epoch, opened. */
export const epoch: Endpoint = {
  path: 'epochs/{n}',
  id: 'getEpoch',
  summary: 'One epoch, opened',
  description: 'All that is known of it, its pot by the formula, and what the chain paid.',
  words: none,
  name: { schema: epochNumber, description: 'The epoch’s number.', example: '617' },
  result: epochResult,
  takesBody: false,
  isLong: false,
  problems: [404],
  example: '',
  read: ({ words: given, name }, ground) => {
    readWords(none, given)
    const at = knownEpoch(name, ground)
    return {
      canonical: '',
      answer: () => {
        const { row, pot, ...worked } = epochAnswer(ground.figures.history(), at)
        return {
          ...rowTimes(row),
          pot: pot && { ...pot, expectedBlocks: Number(pot.expectedBlocks) },
          ...worked,
        }
      },
    }
  },
}

function knownEpoch(name: string, { figures }: Ground): number {
  const { from, to } = figures.history()
  const at = /^(?:0|[1-9]\d{0,5})$/.test(name) ? Number(name) : Number.NaN
  if (at >= from && at <= to) return at
  throw new ProblemError('not-found', `the history runs from epoch ${from} to ${to}`)
}

function rowTimes({ start, end, ...row }: EpochRow) {
  return { ...row, start: isoTime(start), end: isoTime(end) }
}
