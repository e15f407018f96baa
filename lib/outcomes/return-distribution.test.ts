import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lovelace, parseAda, ratio } from '../rewards/index.ts'
import { binsFor, returnDistribution } from './return-distribution.ts'

const row = (perMillion: string, stake: string) => ({
  perMillion: parseAda(perMillion),
  stake: parseAda(stake),
})

test('a pool stands where a year of its epochs puts it', () => {
  // 1,000,000 ada × 2 % ÷ 73 = 273.972602…: a lovelace less is below 2 %.
  const rows = [row('273.972603', '5'), row('273.972602', '7'), row('0', '11')]
  const bins = { width: ratio(1n, 1_000n), count: 30 }
  const { bins: all, most, pools, stake } = returnDistribution(rows, 73, bins)
  expect(all.flatMap((bin, i) => (bin.pools > 0 ? [[i, bin.stake]] : []))).toEqual([
    [0, parseAda('11')],
    [19, parseAda('7')],
    [20, parseAda('5')],
  ])
  expect(all[19]).toMatchObject({ from: ratio(19n, 1_000n), to: ratio(20n, 1_000n), orMore: false })
  expect({ most, pools, stake }).toEqual({ most: parseAda('11'), pools: 3, stake: parseAda('23') })
})

test('a few ada in an odd pool do not press the others together', () => {
  const usual = row('280', '1000000')
  expect(binsFor([usual], 73)).toEqual({ width: ratio(1n, 1_000n), count: 21 })
  expect(binsFor([usual, row('50000', '500')], 73)).toEqual(binsFor([usual], 73))
  const held = returnDistribution([usual, row('50000', '500')], 73)
  expect(held.bins.at(-1)).toMatchObject({ orMore: true, pools: 2 })
})

test('pools count the same in any order', () => {
  const rows = [row('50000', '500'), row('280', '700000'), row('90', '300000')]
  const bins = { width: ratio(1n, 1_000n), count: 21 }
  expect(binsFor(rows, 73)).toEqual(bins)
  expect(binsFor(rows.toReversed(), 73)).toEqual(bins)
  expect(rows.map(({ perMillion }) => perMillion)).toEqual(
    ['50000', '280', '90'].map((ada) => parseAda(ada)),
  )
})

test('a thousandth of the stake is passed over, and a lovelace more is not', () => {
  const [usual, bins] = [row('280', '999000'), { width: ratio(1n, 1_000n), count: 21 }]
  expect(binsFor([usual, row('400', '1000')], 73)).toEqual(bins)
  expect(binsFor([usual, row('400', '1001.1')], 73)).toEqual({ ...bins, count: 30 })
})

test('what would be a bin too many takes wider ones', () => {
  // 1,000,000 ada × 3.6 % ÷ 73 = 493.150684…: there the thirty-seventh bin of a tenth of a point begins.
  expect(binsFor([row('493.150684', '1')], 73)).toEqual({ width: ratio(1n, 1_000n), count: 36 })
  expect(binsFor([row('493.150685', '1')], 73)).toEqual({ width: ratio(1n, 500n), count: 19 })
})

test('a width of any fraction divides', () => {
  // 2 % a year in bins of 0.3 points: the seventh.
  const bins = { width: ratio(3n, 1_000n), count: 9 }
  const held = returnDistribution([row('273.972603', '5')], 73, bins)
  expect(held.bins.findIndex(({ pools }) => pools > 0)).toBe(6)
})

test('no pools are no stake', () => {
  expect(returnDistribution([], 73)).toMatchObject({ stake: 0n, pools: 0, most: 0n })
})

test('every pool stands in one bin, whatever the returns', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 13n }).map((n) => lovelace(n))
  const rows = fc.array(fc.record({ perMillion: amounts, stake: amounts }), { maxLength: 40 })
  fc.assert(
    fc.property(rows, (rows) => {
      const { bins, pools, stake, count } = returnDistribution(rows, 73)
      expect(bins.reduce((sum, bin) => sum + bin.pools, 0)).toBe(rows.length)
      expect(pools).toBe(rows.length)
      expect(stake).toBe(rows.reduce((sum, row) => sum + row.stake, 0n))
      expect(bins.length).toBe(count)
    }),
  )
})
