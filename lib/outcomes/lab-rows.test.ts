import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lovelace, parseAda, ratio, zero } from '../rewards/index.ts'
import { type LabOrder, labOrders } from '../scenario/lab-words.ts'
import { labOrder, labRow } from './lab-rows.ts'
import type { PoolExpectation } from './network-pools.ts'
import { type PoolChange, simulationAnswer } from './simulation.ts'
import { inEpoch700, roundPool } from './test-round.ts'
import { threePools } from './test-three-pools.ts'

const ada = parseAda

describe('a pool before and after', () => {
  const halved = { rule: {}, parameters: { k: 8n }, fixedCosts: 'stay' } as const
  const answer = simulationAnswer(threePools, halved, inEpoch700)
  const rowOf = (name: string) => {
    const change = answer.pools.find(({ pool }) => pool.name === name)
    if (!change) throw new Error(name)
    return labRow(change, answer, 73)
  }

  it('has what twice as many pools make of the full one, counted by hand', () => {
    // Of 4 blocks 0 … 4 come with chances 1, 4, 6, 4, 1 in 16: worth 100,000 ada each, then 50,000.
    // After 100,000 of cost and a tenth members had 95,625 of 200,000; of 100,000 they have 16,875.
    expect(rowOf('full')).toMatchObject({
      isPublic: true,
      ...{ fullBefore: ratio(1n), fullAfter: ratio(2n) },
      // 10.625 and 1.875 ada an epoch of a million.
      rosBefore: ratio(10_625_000n * 73n, 10n ** 12n),
      rosAfter: ratio(1_875_000n * 73n, 10n ** 12n),
      change: ratio(-8_750_000n * 73n, 10n ** 12n),
      members: -ada('78750') * 73n,
      operator: -ada('21250') * 73n,
      ...{ operatorBefore: ada('104375'), operatorAfter: ada('83125') },
    })
  })

  it('changes nothing for pools that are half full, but how full they are', () => {
    for (const [name, isPublic] of [
      ['small', true],
      ['private', false],
    ] as const)
      expect(rowOf(name)).toMatchObject({
        ...{ isPublic, fullBefore: ratio(1n, 2n), fullAfter: ratio(1n) },
        ...{ change: zero, members: 0n, operator: 0n },
      })
  })
})

type Figures = { readonly stake: bigint; readonly before: bigint; readonly after: bigint }
type Made = Figures & {
  readonly name: string | null
  readonly ticker?: string | null
  readonly margin?: string
}

/** Members of all its stake get `before`, then `after`, a million of them as much, an ada a thousandth of it. */
function changeOf({ stake, before, after, name, ticker = null, margin = '1' }: Made): PoolChange {
  const pool = {
    ...{ ...roundPool({ name: 'pool', stake: '0', margin }), name, ticker },
    activeStake: lovelace(stake),
  }
  const expects = (amount: bigint): PoolExpectation => ({
    ...{ pool, fees: pool, poolReward: lovelace(amount), operator: lovelace(0n) },
    ...{ members: lovelace(amount * stake), perMillion: lovelace(amount), rate: amount * stake },
  })
  return { pool, before: expects(before), after: expects(after) }
}

const orderOf = (made: readonly Made[], by: LabOrder, descending = false) =>
  labOrder(made.map(changeOf), { show: 'all', sort: { by, descending } })

describe('the list of pools', () => {
  const still = { stake: 5n, before: 3n, after: 3n }

  it('holds those that lose, those that gain, or all, and none that keeps everything', () => {
    const pools = [
      { ...still, name: 'same' },
      { ...still, name: 'gains', after: 4n },
      { ...still, name: 'loses', after: 2n },
      { ...still, name: 'closed', after: 4n, margin: '100' },
      { ...still, name: 'loses too', before: 4n },
    ].map(changeOf)
    const sort = { by: 'stake', descending: false } as const
    expect(labOrder(pools, { show: 'lose', sort })).toEqual([2, 4])
    expect(labOrder(pools, { show: 'gain', sort })).toEqual([1])
    expect(labOrder(pools, { show: 'all', sort })).toEqual([0, 1, 2, 4])
  })

  it('is by ticker whatever its case, else by name, those with neither last', () => {
    const names = [
      { ticker: null, name: null },
      { ticker: 'beta', name: 'A pool' },
      { ticker: 'Alpha', name: 'Z pool' },
      { ticker: null, name: 'Aztec' },
      { ticker: 'BETA', name: '' },
    ]
    const pools = names.map((name) => ({ ...still, ...name }))
    expect(orderOf(pools, 'name')).toEqual([2, 3, 1, 4, 0])
    expect(orderOf(pools, 'name', true)).toEqual([0, 1, 4, 3, 2])
  })

  const figure: Record<Exclude<LabOrder, 'name'>, (of: Figures) => bigint> = {
    stake: ({ stake }) => stake,
    // How full it is follows the stake: all pools have one saturation point.
    full: ({ stake }) => stake,
    before: ({ before }) => before,
    after: ({ after }) => after,
    change: ({ before, after }) => after - before,
    // By all of its members together.
    lost: ({ stake, before, after }) => stake * (before - after),
  }
  const few = fc.bigInt(0n, 3n)
  const pools = fc.array(fc.record({ stake: few, before: few, after: few }), { maxLength: 12 })

  it.each(labOrders.filter((by) => by !== 'name'))(
    'by %s never falls, or never rises, and equals keep their order',
    (by) => {
      fc.assert(
        fc.property(pools, fc.boolean(), (made, descending) => {
          const list = made.map((of) => ({ ...of, name: null }))
          const order = orderOf(list, by, descending)
          expect(new Set(order).size).toBe(list.length)
          for (const [place, next] of order.slice(1).entries()) {
            const at = order[place] ?? -1
            const rise = figure[by](list[next] as Made) - figure[by](list[at] as Made)
            if (rise === 0n) expect(next).toBeGreaterThan(at)
            else expect(rise > 0n).toBe(!descending)
          }
        }),
        { numRuns: 40 },
      )
    },
  )
})
