import { expect, it } from 'vitest'
import { embeddedFile } from '../../data/embedded.ts'
import { epoch, lovelace, ratio } from '../rewards/index.ts'
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

it('takes the ratio of the newest epoch whose stakes and payments are both known', () => {
  const [newest, ...older] = backtest.epochs.toReversed()
  if (!newest) throw new Error('no epochs')
  const ofNewest = { epoch: newest.epoch, ratio: ratio(newest.engine, newest.paid) }
  expect(newest.basis).toBe('stakes')
  expect(summary.newest).toEqual(ofNewest)
  const later = [
    { ...newest, epoch: epoch(newest.epoch + 1), basis: 'blocks', paid: lovelace(7n) },
    { ...newest, epoch: epoch(newest.epoch + 2), paid: lovelace(0n) },
  ] as const
  const epochs = [...older.toReversed(), newest, ...later]
  expect(backtestSummary({ ...backtest, epochs }).newest).toEqual(ofNewest)
  const unpaid = epochs.map((row) => ({ ...row, paid: lovelace(0n) }))
  expect(backtestSummary({ ...backtest, epochs: unpaid }).newest).toBeNull()
})

it('counts a replay that failed among the cases, not among the exact ones', () => {
  const replays = backtest.replays.map((replay) => ({ ...replay, failed: 2 }))
  const { cases } = backtestSummary({ ...backtest, replays })
  expect(cases).toEqual({ all: 4_870 + 2 * replays.length, exact: 4_870 })
})

it('tells 235 from 236, and leaves out a side on which all is explained', () => {
  const [row] = backtest.epochs
  if (!row) throw new Error('no epochs')
  const open = (at: number, engine: bigint) =>
    ({
      ...row,
      ...{ epoch: epoch(at), engine: lovelace(engine), paid: lovelace(100n) },
      verdict: 'unexplained',
    }) as const
  const { unexplained } = backtestSummary({
    ...backtest,
    epochs: [open(235, 101n), open(236, 99n), open(237, 98n)],
  })
  expect(unexplained).toEqual([
    { engine: 'more', since: 'shelley', epochs: [235] },
    { engine: 'less', since: 'allegra', epochs: [236, 237] },
  ])
})
