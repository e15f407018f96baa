import { poolAnswer } from '../../lib/outcomes/pool-answer.ts'
import { findPools, type Pool, poolIdText, type Snapshot } from '../../lib/snapshot/index.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, quoted } from '../arguments.ts'
import { loadSnapshot } from '../data.ts'
import { BadInputError } from '../errors.ts'
import type { Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { ambiguousWords } from '../text/issue-words.ts'
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
    pool: poolNamed(text, snapshot),
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

function poolNamed(text: string, snapshot: Snapshot): Pool {
  const found = findPools(snapshot, text)
  if (found.kind === 'one') return found.pool
  if (found.kind === 'none')
    throw new BadInputError(
      found.id === null
        ? `POOL: no pool with stake is called ${quoted(text)}`
        : `POOL: ${poolIdText(found.id)} has no stake in epoch ${snapshot.epoch}`,
    )
  const ids = found.candidates.map(({ id }) => id)
  throw new BadInputError(ambiguousWords(`POOL: ${quoted(text)}`, ids, snapshot.pools))
}
