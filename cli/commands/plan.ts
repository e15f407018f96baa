import { planAnswer } from '../../lib/outcomes/plan-answer.ts'
import type { Answer } from '../answer.ts'
import type { Arguments } from '../arguments.ts'
import { loadSnapshot } from '../data.ts'
import type { Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { planAsked } from '../planned.ts'
import { poolNamed } from '../pool-named.ts'
import { planBlocks, planResult, planSheet } from '../text/plan-words.ts'

/** A pool as its operator would run it. */
export async function plan(args: Arguments, io: Io): Promise<Answer> {
  const loaded = await loadSnapshot(args, io)
  const { snapshot } = loaded
  const moment = momentAsked(args, snapshot.network, io)
  const named = args.one('pool')
  const record = named === undefined ? null : poolNamed('--pool', named, snapshot)
  const { pool, goals } = planAsked(args, record, snapshot)
  const answer = planAnswer({
    pool,
    goals,
    snapshot,
    instead: record?.id ?? null,
    now: moment.unix,
  })
  return {
    basis: { loaded, moment },
    blocks: () => planBlocks(answer, goals, record),
    result: () => planResult(answer, goals, record),
    sheet: () => planSheet(answer),
  }
}
