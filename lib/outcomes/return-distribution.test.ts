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
