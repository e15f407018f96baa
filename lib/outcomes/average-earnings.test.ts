import { describe, expect, it } from 'vitest'
import { parseAda, ratio } from '../rewards/index.ts'
import { defaultScenario } from '../scenario/index.ts'
import { averageOutcome } from './average-outcome.ts'
import {
  type AverageColumn,
  type AveragePoolTable,
  averageAt,
  averageColumns,
  averagePool,
} from './average-table.ts'
import { inEpoch700, roundSnapshot } from './test-round.ts'

/** Lovelace per million ada of the data epoch, 700. */
const known = {
  beforeFees: '25000000',
  fixedCost: '3000000',
  reward: '20000000',
  low: '15000000',
  high: '24000000',
  at340: '18000000',
  at170: '20000000',
  at75: '21000000',
  at0: '23000000',
  chanceOfNothing: '120000',
}

function columnsOf<T>(of: (name: AverageColumn) => T): Record<AverageColumn, T> {
  return Object.fromEntries(averageColumns.map((name) => [name, of(name)])) as Record<
    AverageColumn,
    T
  >
}

/** Every column of the known epoch, times 1 − (epoch − 700)/1,000 in the forecast. */
const table: AveragePoolTable = {
  dataEpoch: 700,
  pools: 5,
  epochs: [701, 711, 721, 731, 741],
  columns: columnsOf((name) =>
    [999, 989, 979, 969, 959].map((part) => String((BigInt(known[name]) * BigInt(part)) / 1_000n)),
  ),
  known,
}

describe('the table of the average pool', () => {
  it('gives the data epoch’s own figures for it and any epoch before', () => {
    for (const epoch of [0, 699, 700])
      expect(averageAt(table, epoch)).toEqual(columnsOf((name) => BigInt(known[name])))
  })

  it('gives a figure on the line between the epochs of its grid', () => {
    // 20 ada less 2 % of it.
    expect(averageAt(table, 720)).toMatchObject({ reward: 19_600_000n, beforeFees: 24_500_000n })
    expect(averagePool(table).rateAt(720)).toBe(19_600_000n)
    expect(averagePool(table).rateAt(701)).toBe(19_980_000n)
  })

  it('stands still outside its grid', () => {
    expect(averagePool(table).rateAt(5_000)).toBe(19_180_000n)
    expect(averageAt(table, 742)).toEqual(averageAt(table, 741))
  })

  it('never gives less than nothing, where a figure comes to an end', () => {
    // The cubic through 1000, 0, 0, 0 is at −62.5 between the middle two.
    const ending = columnsOf(() => ['1000', '0', '0', '0', '0'])
    expect(averagePool({ ...table, columns: ending }).rateAt(716)).toBe(0n)
  })
})

describe('what the average pool pays', () => {
  const ask = (ada: string, of = table) =>
    averageOutcome({
      scenario: { ...defaultScenario, stake: parseAda(ada), performance: ratio(1n, 2n) },
      figures: roundSnapshot,
      average: of,
      now: inEpoch700,
    })
  const at = (figures: Partial<typeof known>) => ({ ...table, known: { ...known, ...figures } })

  it('is a part of what a million gets, whatever one pool’s performance', () => {
    expect(ask('500000').perEpoch).toEqual({
      beforeFees: 12_500_000n,
      fixedCost: 1_500_000n,
      margin: 1_000_000n,
      reward: 10_000_000n,
    })
    expect(ask('500000').averageSum?.perMillion).toEqual({
      beforeFees: 25_000_000n,
      fixedCost: 3_000_000n,
      margin: 2_000_000n,
      reward: 20_000_000n,
    })
  })

  it('is rounded down for a stake of a few ada', () => {
    // 25, 22 and 20 millionths of a stake of 0.99 ada.
    expect(ask('0.99').perEpoch).toEqual({
      beforeFees: 24n,
      fixedCost: 3n,
      margin: 2n,
      reward: 19n,
    })
  })

  it('has no fee below 0 where the columns’ rounding says so', () => {
    expect(ask('1000000', at({ beforeFees: '20000000', fixedCost: '0' })).perEpoch).toMatchObject({
      beforeFees: 20_000_000n,
      fixedCost: 0n,
      margin: 0n,
    })
    expect(ask('1000000', at({ beforeFees: '19999000', fixedCost: '0' })).perEpoch).toEqual({
      beforeFees: 20_000_000n,
      fixedCost: 0n,
      margin: 0n,
      reward: 20_000_000n,
    })
    expect(ask('1000000', at({ fixedCost: '6000000' })).perEpoch).toEqual({
      beforeFees: 25_000_000n,
      fixedCost: 5_000_000n,
      margin: 0n,
      reward: 20_000_000n,
    })
    expect(ask('1000000', at({ fixedCost: '26000000', reward: '0' })).perEpoch).toEqual({
      beforeFees: 25_000_000n,
      fixedCost: 25_000_000n,
      margin: 0n,
      reward: 0n,
    })
  })

  it('would be another at other fixed costs, for a year of 73 epochs', () => {
    expect(ask('1000000').otherFixedCosts).toEqual([
      { fixedCost: parseAda('340'), taken: 73n * 5_000_000n, perYear: 73n * 18_000_000n },
      { fixedCost: parseAda('170'), taken: 73n * 3_000_000n, perYear: 73n * 20_000_000n },
      { fixedCost: parseAda('75'), taken: 73n * 2_000_000n, perYear: 73n * 21_000_000n },
      { fixedCost: 0n, taken: 0n, perYear: 73n * 23_000_000n },
    ])
    // Nothing is taken, and nothing less.
    expect(ask('1000000', at({ at0: '20999000' })).otherFixedCosts[2]).toMatchObject({
      taken: 0n,
      perYear: 73n * 21_000_000n,
    })
  })

  it('differs from pool to pool', () => {
    expect(ask('500000').spread).toEqual({
      low: 7_500_000n,
      high: 12_000_000n,
      chanceOfNothing: ratio(12n, 100n),
      pools: 5,
    })
  })

  it('falls along the table from the reader’s epoch on', () => {
    const later = averageOutcome({
      scenario: { ...defaultScenario, stake: parseAda('1000000'), epochs: 2, compound: false },
      figures: roundSnapshot,
      average: table,
      now: inEpoch700 + 20 * 432_000,
    })
    expect(later.perEpoch.reward).toBe(19_600_000n)
    expect(later.atDataEpoch).toBe(20_000_000n)
    expect(later.known).toMatchObject({ epoch: 700, kind: 'known' })
    expect(later.now).toMatchObject({ epoch: 720, kind: 'forecast' })
    expect(later.projection.map(({ reward }) => reward)).toEqual([
      0n,
      19_600_000n,
      19_600_000n + 19_580_000n,
    ])
    expect(later.horizon).toMatchObject({ low: null, high: null, band: null })
    expect(later.warnings.map(({ kind }) => kind)).toEqual(['old-data', 'vote-delegation'])
    expect(later.averageSum?.pot).toMatchObject({
      epoch: 720,
      rho: ratio(54n, 100n),
      tau: ratio(1n, 5n),
    })
  })
})
