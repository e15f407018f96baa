import { simulationAnswer } from '../../lib/outcomes/simulation.ts'
import type { Answer } from '../answer.ts'
import type { Arguments } from '../arguments.ts'
import { loadSnapshot } from '../data.ts'
import type { Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { schemesAnswer } from '../text/scheme-words.ts'
import { simulationBlocks, simulationResult, simulationSheet } from '../text/simulation-words.ts'
import { whatIfAsked } from '../what-if.ts'

/** The network under other rules. */
export async function simulate(args: Arguments, io: Io): Promise<Answer> {
  if (args.one('scheme') === 'list') return schemesAnswer()
  const asked = whatIfAsked(args)
  const loaded = await loadSnapshot(args, io)
  const moment = momentAsked(args, loaded.snapshot.network, io)
  const answer = simulationAnswer(loaded.snapshot, asked, moment.unix)
  const all = args.has('pools')
  return {
    basis: { loaded, moment },
    blocks: () => simulationBlocks(answer, asked, all),
    result: () => simulationResult(answer, asked, all),
    sheet: () => simulationSheet(answer),
  }
}
