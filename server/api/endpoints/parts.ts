import type * as z from 'zod'
import type { Timeline, Warning } from '../../../lib/outcomes/types.ts'
import { type FieldIssue, issueSentence } from '../../../lib/scenario/index.ts'
import { type PoolId, poolIdText } from '../../../lib/snapshot/index.ts'
import { isoTime } from '../moment.ts'
import { badWords } from '../problems.ts'
import type { FieldError } from '../schema/problem.ts'

const texts = new Map<PoolId, string>()

/** A pool's id in bech32; made once, for they are asked for again and again. Only for ids of the figures. */
export function idText(id: PoolId): string {
  const known = texts.get(id)
  if (known !== undefined) return known
  const text = poolIdText(id)
  texts.set(id, text)
  return text
}

/** Seconds become times. */
export function warningTimes(warning: Warning) {
  return warning.kind === 'retiring' ? { ...warning, at: isoTime(warning.at) } : warning
}

/** The same of a timeline; the moment of the delegation is any of its epoch. */
export function timelineTimes({ delegatedIn, snapshot, earning, ...rest }: Timeline) {
  const moment = ({ epoch, at }: Timeline['paid']) => ({ epoch, at: isoTime(at) })
  return {
    delegatedIn: delegatedIn.epoch,
    snapshot: moment(snapshot),
    earning: { epoch: earning.epoch, from: isoTime(earning.from), to: isoTime(earning.to) },
    workedOut: moment(rest.workedOut),
    paid: moment(rest.paid),
    oldPoolPays: rest.oldPoolPays.map(({ earned, paidAt }) => ({
      earned,
      paidAt: isoTime(paidAt),
    })),
  }
}

/** Words as all who ask the same write them: in the order of the schema. */
export function canonicalOf(words: z.ZodObject, given: URLSearchParams): string {
  const named = Object.keys(words.shape).flatMap((word): [string, string][] => {
    const text = given.get(word)
    return text === null ? [] : [[word, text]]
  })
  return new URLSearchParams(named).toString()
}

type Range = { readonly from: number; readonly to: number }

/**
 * The epochs that are asked for, or those that stand when none are.
 *
 * @param known the epochs there are. @throws {ProblemError} unless they are among those, and in their order.
 */
export function rangeWords(
  asked: { readonly from?: number | undefined; readonly to?: number | undefined },
  standing: Range,
  known: Range = standing,
): Range {
  const { from = standing.from, to = standing.to } = asked
  const outside = (field: string) => ({
    ...{ field, code: 'out-of-range' as const },
    message: `${field} is not between ${known.from} and ${known.to}, or the range ends before it begins`,
  })
  if (to < known.from || to > known.to) throw badWords([outside('to')])
  if (from < known.from || from > to) throw badWords([outside('from')])
  return { from, to }
}

/** What a parser of links could not take. */
export function fieldErrorOf(issue: FieldIssue): FieldError {
  const { field, code, candidates } = issue
  return {
    field,
    code,
    message: issueSentence(issue, field),
    ...(candidates && { candidates: candidates.slice(0, 200).map(idText) }),
  }
}
