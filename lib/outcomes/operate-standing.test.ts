import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, ratio } from '../rewards/index.ts'
import { elsewhereOf, fieldOf, rowsOf, standingOf } from './operate-standing.ts'
import { planFrame } from './plan-frame.ts'
import { inEpoch700 } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda
const field = fieldOf(threePools, planFrame(threePools, inEpoch700).basis, 73)
const [full, small] = [ada('10.625'), ada('22.222222')]

describe('the field', () => {
  it('has the stake of the pools whose members can earn, by what they expect', () => {
    expect(rowsOf(field.pools)).toEqual([
      { perMillion: full, stake: ada('9000000000') },
      { perMillion: small, stake: ada('4500000000') },
    ])
    const { pools, stake, most } = field.distribution
    expect([pools, stake, most]).toEqual([2, ada('13500000000'), ada('9000000000')])
    // 0.0776 % and 0.1622 % a year, in hundredths of a point.
    const filled = field.distribution.bins.filter((bin) => bin.stake > 0n)
    expect(filled.map(({ from }) => from)).toEqual([ratio(7n, 10_000n), ratio(16n, 10_000n)])
  })

  it('is elsewhere by stake: the private pool is no choice', () => {
    // (95,625 + 100,000) ÷ 13,500 and, each million rounded down, a lovelace less.
    expect(elsewhereOf(field, null)).toEqual({
      average: ada('14.490740'),
      best: { label: 'small', perMillion: small },
    })
    expect(elsewhereOf(field, 'small' as never).average).toBe(full)
    expect(elsewhereOf({ pools: [] }, null)).toEqual({ average: 0n, best: null })
  })

  it('is best in the pool that pays most, wherever it is listed, the first of equals', () => {
    const [first, ...others] = field.pools.toReversed()
    if (!first) throw new Error('no pool')
    expect(elsewhereOf({ pools: [first, ...others] }, null).best?.label).toBe('small')
    const equal = { ...first, pool: { ...first.pool, ticker: 'equal' } }
    expect(elsewhereOf({ pools: [first, equal] }, null).best?.label).toBe('small')
    expect(elsewhereOf({ pools: [equal, first] }, null).best?.label).toBe('equal')
  })

  it('tells the best by its ticker, else by its name, else by how its id begins', () => {
    const [, , last] = field.pools
    if (!last) throw new Error('no pool')
    const id = 'pool1abcdefgh' as never
    const label = (ticker: string | null, name: string | null) =>
      elsewhereOf({ pools: [{ ...last, pool: { ...last.pool, id, ticker, name } }] }, null).best
        ?.label
    expect(label('TICK', 'A name')).toBe('TICK')
    expect(label(null, 'A name')).toBe('A name')
    expect(label(null, null)).toBe('pool1abc')
  })
})

describe('the place of a plan', () => {
  it.each([
    [small + 1n, 1],
    [small, 1],
    [small - 1n, 2],
    [full, 2],
    [full - 1n, 3],
    [0n, 3],
  ])('that brings %s is shared with its equals: %i', (perMillion, rank) => {
    expect(standingOf(field, lovelace(perMillion), null)).toEqual({ rank, among: 3 })
  })

  it('is not behind the pool that it replaces', () => {
    expect(standingOf(field, full, 'small' as never)).toEqual({ rank: 1, among: 2 })
  })
})
