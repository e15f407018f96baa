import { describe, expect, it } from 'vitest'
import { epoch, parseAda, ratio } from '../rewards/index.ts'
import { epochFigures, newestComplete, potParts } from './history-figures.ts'
import { historySum } from './history-sum.ts'
import { but, roundHistory } from './test-round-history.ts'

const usual = roundHistory()
const { columns } = usual

describe('the newest complete epoch', () => {
  it('is the last before the newest: its pot is made from the reserves a boundary later', () => {
    expect(newestComplete(usual)).toBe(702)
  })

  it('may be the first of all', () => {
    const paid = columns.rewardsDistributed.map((cell, i) => (i === 0 ? cell : null))
    expect(newestComplete(roundHistory({ rewardsDistributed: paid }))).toBe(699)
  })

  it('is taken to be the last where none is', () => {
    const rewardsDistributed = columns.rewardsDistributed.map(() => null)
    expect(newestComplete(roundHistory({ rewardsDistributed }))).toBe(703)
  })
})

describe('an epoch’s figures', () => {
  const figures = (otherwise: Parameters<typeof roundHistory>[0] = {}) =>
    epochFigures(roundHistory(otherwise), 700)

  it('have what circulates only where both the reserves and the treasury are known', () => {
    expect(figures()).toMatchObject({
      ...{ supply: parseAda('36000000000'), circulating: parseAda('35000000000') },
      participation: ratio(18n, 35n),
    })
    const unknown = { circulating: null, participation: null }
    expect(figures({ reserves: but(columns.reserves, 700, null) })).toMatchObject({
      ...{ supply: null, treasury: parseAda('1000000000'), ...unknown },
    })
    expect(figures({ treasury: but(columns.treasury, 700, null) })).toMatchObject({
      ...{ supply: parseAda('36000000000'), treasury: null, ...unknown },
    })
  })

  it('have η of the blocks that pools were due, while it counted', () => {
    const at = (d: Parameters<typeof ratio> | null) =>
      figures({ decentralisation: but(columns.decentralisation, 700, d && ratio(...d)) }).eta
    expect(at([0n, 1n])).toEqual(ratio(4n, 21_600n))
    expect(at([1n, 2n])).toEqual(ratio(4n, 10_800n))
    expect(at([79n, 100n])).toEqual(ratio(4n, 4_536n))
    for (const d of [[4n, 5n], [1n, 1n], null] as const) expect(at(d && [...d])).toBeNull()
    expect(figures({ fees: but(columns.fees, 700, null) }).eta).toBeNull()
  })
})

describe('where a pot went', () => {
  const parts = (otherwise: Parameters<typeof roundHistory>[0]) =>
    potParts(epochFigures(roundHistory(otherwise), 700))
  const paid = (ada: string) => ({
    rewardsDistributed: but(columns.rewardsDistributed, 700, parseAda(ada)),
  })

  it('is told in three parts of fees and what left the reserves', () => {
    expect(parts({})).toEqual({
      ...{ epoch: epoch(700), pot: parseAda('1000000'), treasury: parseAda('200000') },
      ...{ paid: parseAda('400000'), returned: parseAda('400000') },
    })
  })

  it('is told where all of it was paid, and not where more than all was: a figure is wrong then', () => {
    expect(parts(paid('800000'))?.returned).toBe(0n)
    expect(parts(paid('800000.000001'))).toBeNull()
  })

  it('is not told where only the pot or only what was paid is known', () => {
    expect(parts({ rewardsDistributed: but(columns.rewardsDistributed, 700, null) })).toBeNull()
    expect(parts({ fees: but(columns.fees, 700, null) })).toBeNull()
  })
})

describe('an epoch’s sum', () => {
  const sum = (otherwise: Parameters<typeof roundHistory>[0]) =>
    historySum(roundHistory(otherwise), 700)

  it('has the pot’s lines and a full pool’s quarter of the pot', () => {
    const { potLines, ceiling } = sum({})
    expect(potLines).toEqual({
      ...{ epoch: epoch(700), reserves: parseAda('9000000000'), fees: parseAda('100000') },
      ...{ eta: ratio(1n, 5_400n), rho: ratio(54n, 100n), tau: ratio(1n, 5n) },
      ...{ deltaR1: parseAda('900000'), deltaT1: parseAda('200000') },
      rewardPot: parseAda('800000'),
    })
    expect(ceiling).toEqual({
      ...{ totalStake: parseAda('36000000000'), saturationPoint: parseAda('9000000000'), k: 4n },
      ...{ a0: ratio(0n), withoutPledge: parseAda('200000'), allPledged: parseAda('200000') },
    })
  })

  it.each(['poolBlocks', 'decentralisation', 'fees', 'rho', 'tau'] as const)(
    'is none without %s: the pot hangs on it',
    (column) => {
      const otherwise = { [column]: but<unknown>(columns[column], 700, null) }
      expect(sum(otherwise)).toMatchObject({ pot: null, potLines: null, ceiling: null })
    },
  )

  it.each(['k', 'a0'] as const)('has a pot but no ceiling without %s', (column) => {
    const { potLines, ceiling } = sum({ [column]: but<unknown>(columns[column], 700, null) })
    expect(potLines?.rewardPot).toBe(parseAda('800000'))
    expect(ceiling).toBeNull()
  })
})
