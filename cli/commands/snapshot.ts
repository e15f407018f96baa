import { type PartRef, SnapshotError } from '../../lib/snapshot/index.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, quoted } from '../arguments.ts'
import { type Loaded, loadHistory, loadPoolHistory, loadSnapshot } from '../data.ts'
import { BadDataError, BadInputError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import { momentAsked } from '../moment.ts'
import { type Parts, refusedAnswer, verifiedAnswer } from '../text/verify-words.ts'

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
    return verifiedAnswer({ loaded, moment, parts: partsOf(loaded, io) })
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

/** What lies beside the bundle; not all of it has to, and a bundle alone is verified too. */
function partsOf(loaded: Loaded, io: Io): Parts {
  const { source, snapshot } = loaded
  if (source.part === null) return { history: null, shards: null }
  io.progress('Reading the history …')
  const [first, ...others] = snapshot.parts.poolHistory
  const read = (shard: PartRef) => loadPoolHistory(loaded, shard, io)
  const one = first ? ifThere(() => read(first)) : null
  const shards = one && [one, ...others.map(read)]
  return {
    history: ifThere(() => loadHistory(loaded, io)),
    shards: shards && {
      files: shards.length,
      pools: shards.reduce((sum, { stakes }) => sum + stakes.size, 0),
    },
  }
}

/** Null for a file that cannot be read; one that is refused is still refused. */
function ifThere<Part>(read: () => Part): Part | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof BadDataError) return null
    throw error
  }
}
