import { type Replay, replayVectors } from '../../lib/rewards/vectors/index.ts'
import type { Answer } from '../answer.ts'
import { type Arguments, quoted } from '../arguments.ts'
import { BadDataError, BadInputError } from '../errors.ts'
import { exitCodes, type Io } from '../io.ts'
import {
  type FileReplay,
  vectorsBlocks,
  vectorsResult,
  vectorsSheet,
} from '../text/vector-words.ts'

/** Replays every file that is named. */
export async function vectors(args: Arguments, io: Io): Promise<Answer> {
  const files = args.operands
  if (files.length === 0) throw new BadInputError('vectors needs at least one FILE')
  const replays: FileReplay[] = []
  for (const [i, file] of files.entries()) {
    io.progress(`Replaying ${i + 1} of ${files.length} …`)
    const bytes = file === '-' ? await io.readStdin() : io.readFile(file)
    replays.push({ file, ...replayed(bytes, file) })
    // Lets Ctrl-C through between files.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const failed = replays.some((replay) => replay.failed > 0)
  return {
    blocks: () => vectorsBlocks(replays),
    result: () => vectorsResult(replays),
    sheet: () => vectorsSheet(replays),
    exitCode: failed ? exitCodes.failed : exitCodes.ok,
  }
}

function replayed(bytes: Uint8Array, file: string): Replay {
  try {
    return replayVectors(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (error) {
    // Not UTF-8 is a TypeError with a code; a fault of the program has none.
    const expected = error instanceof SyntaxError || (error instanceof Error && 'code' in error)
    if (!expected) throw error
    throw new BadDataError(`${quoted(file)} cannot be replayed: ${error.message}`)
  }
}
