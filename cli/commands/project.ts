import { courseAnswer } from '../../lib/outcomes/course-answer.ts'
import { add, epoch, lovelace, one, zero } from '../../lib/rewards/index.ts'
import type { Answer } from '../answer.ts'
import type { Arguments } from '../arguments.ts'
import { changesAsked } from '../course.ts'
import { loadSnapshot } from '../data.ts'
import { BadInputError } from '../errors.ts'
import type { Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { adaGiven, countGiven, percentGiven } from '../numbers.ts'
import { courseBlocks, courseResult, courseSheet } from '../text/course-words.ts'

/** A row is a look at every pool. */
const mostRows = 400

/** Decades of the network. */
export async function project(args: Arguments, io: Io): Promise<Answer> {
  const epochs = countGiven(args, 'epochs', 1, 2190) ?? 2190
  const every = countGiven(args, 'every', 1, 2190) ?? 73
  if (Math.floor(epochs / every) + 1 > mostRows)
    throw new BadInputError(`--every ${every} makes more than ${mostRows} rows of ${epochs} epochs`)
  const growth = percentGiven(args, 'feesGrowth', '1000') ?? zero
  const asked = {
    ...{ epochs, every },
    fees: adaGiven(args, 'fees') ?? null,
    feesGrowth: add(one, growth),
    eta: percentGiven(args, 'eta') ?? null,
    withdrawals: adaGiven(args, 'withdrawals') ?? lovelace(0n),
  }
  const loaded = await loadSnapshot(args, io)
  const { snapshot } = loaded
  const moment = momentAsked(args, snapshot.network, io)
  const from = epoch(Math.max(moment.epoch, snapshot.epoch))
  const changes = changesAsked(args, from, epochs)
  io.progress(`Working out ${epochs} epochs …`)
  const answer = courseAnswer({ ...asked, snapshot, changes, now: moment.unix })
  return {
    basis: { loaded, moment },
    blocks: () => courseBlocks(answer, changes),
    result: () => courseResult(answer, { ...asked, changes }),
    sheet: () => courseSheet(answer),
  }
}
