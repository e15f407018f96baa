import { expect, test } from 'vitest'
import type { Pool } from '../snapshot/index.ts'
import { poolLookup } from './pool-lookup.ts'
import { calm, twins } from './test-pools.ts'

const pool = (id: Pool['id'], ticker: string, activeStake: bigint) =>
  ({ id, ticker, activeStake }) as Pool
const pools = [pool(twins[0], 'DUP', 1n), pool(calm, 'CALM', 1n), pool(twins[1], 'Dup', 2n)]
const find = poolLookup({ pools })

test('a pool is found by its id and by a ticker it alone has', () => {
  expect(find(calm)).toEqual({ kind: 'one', id: calm })
  expect(find('calm')).toEqual({ kind: 'one', id: calm })
})

test('a ticker of several names none of them, largest first', () => {
  expect(find('DUP')).toEqual({ kind: 'ambiguous', candidates: [twins[1], twins[0]] })
})

test('a ticker or id of nobody is none', () => {
  expect(find('NONE')).toEqual({ kind: 'none' })
  expect(find('cd'.repeat(28))).toEqual({ kind: 'none' })
})
