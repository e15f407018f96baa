import type { Pool } from '../../../lib/snapshot/index.ts'
import type { Given, Ground } from '../endpoint.ts'
import { badWords, ProblemError } from '../problems.ts'
import { poolId } from '../schema/values.ts'
import { idText } from './parts.ts'

/** How the part of an address that names a pool is described. */
export const poolName = {
  schema: poolId,
  description:
    'The pool: pool1…, 56 hex digits, or a ticker of letters and digits that one pool alone has.',
  example: 'pool1pu5jlj4q9w9jlxeu370a3c9myx47md5j5m2str0naunn2q3lkdy',
}

/** The pool that an address names. @throws {ProblemError} when there is none, or several. */
export function namedPool({ name }: Given, { figures }: Ground): Pool {
  const found = figures.pools(name)
  if (found.kind === 'ambiguous') {
    const message = `“${name}” is the ticker of ${found.candidates.length} pools; use an id`
    const candidates = found.candidates.slice(0, 200).map(idText)
    throw badWords([{ field: 'id', code: 'ambiguous-pool', message, candidates }])
  }
  const pool = found.kind === 'one' ? figures.pool(found.id) : undefined
  if (pool !== undefined) return pool
  const epoch = figures.snapshot.epoch
  throw new ProblemError('not-found', `no pool with stake in epoch ${epoch} is called “${name}”`)
}
