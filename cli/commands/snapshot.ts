import { SnapshotError } from '../../lib/snapshot/index.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, quoted } from '../arguments.ts'
import { type Loaded, loadHistory, loadSnapshot } from '../data.ts'
import { BadInputError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { refusedAnswer, verifiedAnswer } from '../text/verify-words.ts'

/** Verifies a file of figures. */
export async function snapshot(args: Arguments, io: Io): Promise<Answer> {
  const [what, file] = args.operands
  if (what !== 'verify')
    throw new BadInputError(
      what === undefined
        ? 'snapshot needs a word: verify'
        : `snapshot has no ${quoted(what)}; did you mean verify?`,
    )
  if (file !== undefined && args.has('snapshot'))
    throw new BadInputError('name the file once: as an argument or by --snapshot')
  const asked = file === undefined ? args : withSnapshot(args, file)
  const name = asked.one('snapshot') ?? 'embedded'
  try {
    const loaded = await loadSnapshot(asked, io)
    const moment = momentAsked(asked, loaded.snapshot.network, io)
    if (loaded.snapshot.epoch >= moment.epoch)
      throw new SnapshotError('WRONG_CALENDAR', 'epoch', 'it has not ended')
    return verifiedAnswer({ loaded, moment, history: historyOf(loaded, io) })
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error
    return { ...refusedAnswer(error, name), exitCode: exitCodes.failed }
  }
}

function withSnapshot(args: Arguments, file: string): Arguments {
  return {
    ...args,
    one: (name) => (name === 'snapshot' ? file : args.one(name)),
    has: (name) => name === 'snapshot' || args.has(name),
  }
}

/** A bundle alone, without what lies beside it, is verified too. */
function historyOf(loaded: Loaded, io: Io) {
  if (loaded.source.part === null || loaded.source.checksum === null) return null
  return loadHistory(loaded, io)
}
