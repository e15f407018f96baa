import { findPools, type Pool, poolIdText, type Snapshot } from '../lib/snapshot/index.ts'
import { quoted } from './arguments.ts'
import { BadInputError } from './errors.ts'
import { ambiguousWords } from './text/issue-words.ts'

/**
 * The pool a text names.
 *
 * @param where names the option or argument in the refusal.
 * @throws {BadInputError} when there is none, or several.
 */
export function poolNamed(where: string, text: string, snapshot: Snapshot): Pool {
  const found = findPools(snapshot, text)
  if (found.kind === 'one') return found.pool
  if (found.kind === 'none')
    throw new BadInputError(
      found.id === null
        ? `${where}: no pool with stake is called ${quoted(text)}`
        : `${where}: ${poolIdText(found.id)} has no stake in epoch ${snapshot.epoch}`,
    )
  const ids = found.candidates.map(({ id }) => id)
  throw new BadInputError(ambiguousWords(`${where}: ${quoted(text)}`, ids, snapshot.pools))
}
