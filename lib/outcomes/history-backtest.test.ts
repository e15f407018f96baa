import { expect, it } from 'vitest'
import { embeddedFile } from '../../data/embedded.ts'
import { decodeBacktest } from '../snapshot/index.ts'
import { backtestSummary, differenceOf } from './history-backtest.ts'

// The figures stand in docs/backtest.md, "In short" and "All pools together".
const backtest = decodeBacktest(embeddedFile('backtest.json'), 'mainnet')
const summary = backtestSummary(backtest)

it('counts every case with all inputs known as equal to the lovelace', () => {
  expect(summary.cases).toEqual({ all: 4_870, exact: 4_870 })
})

it('counts the epochs of eight pools', () => {
  expect(summary.poolEpochs).toEqual({
    ...{ pools: 8, all: 1_463, exact: 368, dust: 125, less: 970, more: 0 },
  })
})

it('counts the totals by what explains their difference', () => {
  expect(summary.totals).toEqual({
    known: 136,
    verdicts: { exact: 3, luck: 25, pledges: 80, unexplained: 31, bounds: 271 },
  })
})

it('names every epoch that is not explained, by side and time', () => {
  expect(summary.unexplained).toEqual([
    {
      ...{ engine: 'more', since: 'shelley' },
      epochs: [211, 212, 213, 217, 219, 220, 221, 222, 223, 224, 225, 226, 227, 232, 233],
    },
    { engine: 'less', since: 'shelley', epochs: [228, 229, 235] },
    { engine: 'more', since: 'allegra', epochs: [593, 609, 613] },
    {
      ...{ engine: 'less', since: 'allegra' },
      epochs: [500, 509, 510, 520, 522, 524, 526, 534, 582, 583],
    },
  ])
})

it('has a difference where something was paid', () => {
  expect(backtest.epochs[0] && differenceOf(backtest.epochs[0])).toBeNull()
  const row = backtest.epochs.find(({ epoch }) => epoch === 226)
  const { n, d } = (row && differenceOf(row)) ?? { n: 0n, d: 1n }
  expect(Number(n) / Number(d)).toBeCloseTo(0.03392, 5)
})
