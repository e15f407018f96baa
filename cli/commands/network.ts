import { networkAnswer } from '../../lib/outcomes/network-answer.ts'
import type { Answer } from '../answer.ts'
import type { Arguments } from '../arguments.ts'
import { loadSnapshot } from '../data.ts'
import type { Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { countGiven } from '../numbers.ts'
import { networkBlocks, networkResult, networkSheet } from '../text/network-words.ts'

/** The whole network in the epoch of the clock. */
export async function network(args: Arguments, io: Io): Promise<Answer> {
  const top = countGiven(args, 'top', 0, 10_000) ?? 10
  const loaded = await loadSnapshot(args, io)
  const moment = momentAsked(args, loaded.snapshot.network, io)
  const answer = networkAnswer(loaded.snapshot, moment.unix)
  const all = args.has('pools')
  return {
    basis: { loaded, moment },
    blocks: () => networkBlocks(answer, { top, all }),
    result: () => networkResult(answer, { top, all }),
    sheet: () => networkSheet(answer),
  }
}
