import * as z from 'zod'
import { poolAnswer } from '../../../lib/outcomes/pool-answer.ts'
import type { Endpoint } from '../endpoint.ts'
import { poolResult } from '../schema/pools.ts'
import { readWords } from '../words.ts'
import { namedPool, poolName } from './named-pool.ts'
import { idText, warningTimes } from './parts.ts'

const words = z.strictObject({})

/** One pool as it stands. */
export const pool: Endpoint = {
  path: 'pools/{id}',
  id: 'getPool',
  summary: 'One pool as it stands',
  description:
    'What the pool declares, what it expects to earn and to pay in one epoch, its luck, and what is to be known.',
  words,
  name: poolName,
  result: poolResult,
  takesBody: false,
  isLong: false,
  problems: [404],
  example: '',
  read: (given, ground) => {
    readWords(words, given.words)
    const record = namedPool(given, ground)
    return {
      canonical: record.id,
      answer: () => {
        const { snapshot } = ground.figures
        const answer = poolAnswer({ pool: record, figures: snapshot, now: ground.moment.from })
        const { dataEpoch: _, clockEpoch: __, age: ___, record: ____, now, ...rest } = answer
        return {
          ...{ id: idText(record.id), idHex: record.id, ticker: record.ticker, name: record.name },
          ...{ activeStake: record.activeStake, blocks: record.blocks },
          retiringEpoch: record.retiringEpoch,
          ...rest,
          basis: { ...answer.basis, id: idText(record.id) },
          pot: now,
          warnings: answer.warnings.map(warningTimes),
        }
      },
    }
  },
}
