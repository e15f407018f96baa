import { poolAnswer } from '../../lib/outcomes/pool-answer.ts'
import type { Answer } from '../answer.ts'
import type { Arguments } from '../arguments.ts'
import { loadSnapshot } from '../data.ts'
import { BadInputError } from '../errors.ts'
import type { Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { poolNamed } from '../pool-named.ts'
import { poolBlocks, poolResult, poolSheet } from '../text/pool-words.ts'

/** One pool as it stands. */
export async function pool(args: Arguments, io: Io): Promise<Answer> {
  const [text] = args.operands
  if (text === undefined)
    throw new BadInputError('pool needs a POOL: pool1…, hex digits or a ticker')
  const loaded = await loadSnapshot(args, io)
  const { snapshot } = loaded
  const moment = momentAsked(args, snapshot.network, io)
  const answer = poolAnswer({
    pool: poolNamed('POOL', text, snapshot),
    figures: snapshot,
    now: moment.unix,
  })
  return {
    basis: { loaded, moment },
    blocks: () => poolBlocks(answer),
    result: () => poolResult(answer),
    sheet: () => poolSheet(answer),
  }
}
