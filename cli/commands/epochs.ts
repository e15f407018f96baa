import { epochAnswer, epochRows } from '../../lib/outcomes/epoch-answer.ts'
import type { History } from '../../lib/snapshot/index.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, quoted } from '../arguments.ts'
import { loadHistory, loadSnapshot } from '../data.ts'
import { BadInputError } from '../errors.ts'
import type { Io } from '../io.ts'
import { epochBlocks, epochResult, epochSheet, epochsBlocks } from '../text/epoch-words.ts'

/** So many are listed when none is asked for. */
const newest = 20

/** What happened, epoch by epoch; or one of them, opened. */
export async function epochs(args: Arguments, io: Io): Promise<Answer> {
  const loaded = await loadSnapshot(args, io)
  const history = loadHistory(loaded, io)
  const [text] = args.operands
  const { from, to, opened } = rangeAsked(text, history)
  const rows = epochRows(history, from, to)
  const basis = { loaded, moment: null }
  if (!opened)
    return {
      basis,
      blocks: () => epochsBlocks(rows),
      result: () => ({ from, to, epochs: rows }),
      sheet: () => epochSheet(rows),
    }
  const answer = epochAnswer(history, from)
  return {
    basis,
    blocks: () => epochBlocks(answer),
    result: () => epochResult(answer),
    sheet: () => epochSheet(rows),
  }
}

function rangeAsked(text: string | undefined, history: History) {
  if (text === undefined)
    return { from: Math.max(history.from, history.to - newest + 1), to: history.to, opened: false }
  const [, first, last] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? []
  if (first === undefined)
    throw new BadInputError(
      `epochs takes an epoch such as 615 or a range such as 600-617; ${quoted(text)} was given`,
    )
  const from = Number(first)
  const to = Number(last ?? first)
  if (from > to) throw new BadInputError(`the range ${quoted(text)} ends before it begins`)
  if (from < history.from || to > history.to)
    throw new BadInputError(
      `the history runs from ${history.from} to ${history.to}; ${quoted(text)} was given`,
    )
  return { from, to, opened: last === undefined }
}
