import * as z from 'zod'
import { poolChain } from '../../../lib/outcomes/pool-chain.ts'
import { pastEpoch, pastStakes } from '../../../lib/outcomes/pool-past.ts'
import type { Backtest, PoolId } from '../../../lib/snapshot/index.ts'
import type { Endpoint } from '../endpoint.ts'
import { countWord, listWord } from '../field-words.ts'
import { badWords, ProblemError } from '../problems.ts'
import { poolHistoryResult } from '../schema/history.ts'
import type { FieldError } from '../schema/problem.ts'
import { readWords } from '../words.ts'
import { namedPool, poolName } from './named-pool.ts'
import { canonicalOf, idText, rangeWords } from './parts.ts'

/** An outcome is a distribution of blocks worked out: so many in one answer. */
const mostOutcomes = 24

const words = z.strictObject({
  from: countWord(0, 999_999, 'The first epoch.', '600').optional(),
  to: countWord(0, 999_999, 'The last epoch.', '617').optional(),
  include: listWord(
    ['outcome', 'chain'],
    `outcome: what the formula gives for each epoch, of ${mostOutcomes} epochs at most. chain: what the chain paid, where that is followed.`,
  ).optional(),
})

/** A pool's past. */
export const poolHistory: Endpoint = {
  path: 'pools/{id}/history',
  id: 'getPoolHistory',
  summary: 'A pool’s past',
  description:
    'Its active stake and saturation, epoch by epoch; what the formula gives, and the chain paid.',
  words,
  name: poolName,
  result: poolHistoryResult,
  takesBody: false,
  isLong: true,
  problems: [404],
  example: 'from=610&include=outcome',
  read: (given, ground) => {
    const { include = [], ...range } = readWords(words, given.words)
    const record = namedPool(given, ground)
    const { figures } = ground
    return {
      canonical: canonicalOf(words, given.words),
      answer: () => {
        const shard = figures.poolHistory(record.id)
        const stakes = shard.stakes.get(record.id)
        if (stakes === undefined)
          throw new ProblemError('not-found', 'the history does not know this pool')
        const past = { history: figures.history(), from: shard.from, stakes }
        const { from, to } = rangeWords(range, { from: shard.from, to: shard.to })
        const withOutcome = include.includes('outcome')
        if (withOutcome && to - from >= mostOutcomes)
          throw badWords([tooMany(`from ${from} to ${to} are more than ${mostOutcomes} epochs`)])
        const rows = pastStakes(past).filter(({ epoch }) => epoch >= from && epoch <= to)
        return {
          ...{ id: idText(record.id), from, to },
          epochs: withOutcome
            ? rows.map(({ epoch }) => pastEpoch(past, record, figures.snapshot, epoch))
            : rows,
          ...(include.includes('chain') && { chain: chainOf(figures.backtest(), record.id) }),
        }
      },
    }
  },
}

const tooMany = (message: string): FieldError => ({
  field: 'include',
  code: 'out-of-range',
  message,
})

function chainOf(backtest: Backtest | null, id: PoolId) {
  const rows = backtest && poolChain(backtest, id)?.rows
  return rows ? rows.map(({ pool: _, ...row }) => row) : null
}
